import type { Trx } from '../platform/db/db.ts';
import { type Actor, SYSTEM } from './actor.ts';
import { type Case, meets, type State } from './case.ts';
import { relationsTo } from './authorization.ts';
import type { Relation } from './policy.ts';
import type { Moved, MoveRequest, Services } from './services.ts';
import { accountsActingFor, lockCase, readFacts, writeState } from './store.ts';
import { actOf } from './acts.ts';
import { AUTOMATIC, type AnyRule, type Mover, ruleOf } from './transitions.ts';

/** Work that a move owes in its own transaction, registered by rooms under the name in the table. */
export type Work = (
  trx: Trx,
  moved: { file: Case; actor: Actor; event: number; at: Date; params: Params },
) => Promise<void>;
type Params = Readonly<Record<string, string>>;

type Needs = Pick<Services, 'clock' | 'profile' | 'record' | 'post'> & {
  readonly works: Readonly<Record<string, Work>>;
};

/** The work that tells representatives of what the person is told, where a room registers it. */
const COPIES = 'representative.copy';

/** Which relations to a case make moves of it. */
const MOVERS: Partial<Record<Relation, Mover>> = {
  self: 'person',
  'acts-for': 'person',
  officer: 'officer',
  agent: 'agent',
  producer: 'producer',
};

function mayMove(rule: AnyRule, actor: Actor, caseId: string): boolean {
  const as = (mover: Mover) => rule.by.includes(mover);
  if (actor.kind === 'system') return true;
  if (actor.kind === 'invitee') return as('person');
  return relationsTo(actor, caseId).some((relation) => {
    const mover = MOVERS[relation];
    return mover !== undefined && as(mover);
  });
}

/** Makes one move, and nothing that follows from it. */
async function step(needs: Needs, trx: Trx, request: MoveRequest): Promise<Moved> {
  const rule = ruleOf(request);
  const before = await lockCase(trx, request.caseId);
  if (!before) return { ok: false, why: 'gone' };
  const why = await reasonAgainst(trx, rule, request, before);
  if (why) return { ok: false, why, file: before };
  const at = needs.clock.now();
  const { caseId, actor, details, params = {} } = request;
  const file = await writeState(trx, caseId, request.track, rule.to, at);
  const act = actOf(request);
  const event = await needs.record(trx, { act, actor, caseId, details, letters: rule.letters });
  for (const name of rule.works ?? []) {
    const work = needs.works[name];
    if (!work) throw new Error(`no room has registered the work '${name}'`);
    await work(trx, { file, actor, event, at, params });
  }
  await owe(needs, trx, rule, request, event);
  if (rule.letters) await needs.works[COPIES]?.(trx, { file, actor, event, at, params });
  return { ok: true, file, event };
}

async function reasonAgainst(trx: Trx, rule: AnyRule, request: MoveRequest, before: Case) {
  if (!mayMove(rule, request.actor, request.caseId)) return 'actor';
  if (request.seen !== undefined && request.seen !== before.version) return 'seen';
  if (!rule.from.includes(before[request.track] as State)) return 'state';
  if (!rule.needs) return undefined;
  const facts = await readFacts(trx, request.caseId);
  return rule.needs.every((need) => meets(need, before, facts)) ? undefined : 'need';
}

async function owe(
  { clock, post }: Needs,
  trx: Trx,
  rule: AnyRule,
  request: MoveRequest,
  event: number,
): Promise<void> {
  if (!rule.letters) return;
  const { caseId, params } = request;
  const recipients = await accountsActingFor(trx, caseId, clock.today());
  for (const letter of rule.letters) {
    for (const to of recipients) await post(trx, { letter, event, to, caseId, params });
  }
}

/**
 * The only way to change the state of a case: locks its row, looks the move up, checks who, state, version and needs,
 * writes, records, and posts what is owed, all in the caller's transaction. Then tries what follows by itself. A refusal
 * changes nothing and says why.
 */
export function createMove(needs: Needs): Pick<Services, 'move' | 'settle'> {
  const settle = async (trx: Trx, caseId: string) => {
    for (const name of AUTOMATIC) await step(needs, trx, { ...name, caseId, actor: SYSTEM });
  };
  const move = async (trx: Trx, request: MoveRequest) => {
    const moved = await step(needs, trx, request);
    if (moved.ok) await settle(trx, request.caseId);
    return moved;
  };
  return { move, settle };
}
