import type { Staff } from '../../case/actor.ts';
import { noteAccesses, SAME_SHIFT_MS } from '../../case/looks.ts';
import type { Page, Visit } from '../../case/visit.ts';
import { inTransaction } from '../../platform/db/db.ts';
import type { Entered } from '../../platform/form.ts';
import { notFound, type Refused, type Reply, refuse, seeOther } from '../../platform/http/page.ts';
import type { Services } from '../../case/services.ts';
import { sessionBounds } from '../account.ts';
import { approveChange, dropChange } from '../email/desk.ts';
import { openDeskChanges } from '../email/store.ts';
import { endSessionsOf } from '../sessions/store.ts';
import { lockAccount } from '../store.ts';
import { approveClearing, askClearing, dropClearing } from './clear.ts';
import { LostCodesView, LostCodeView, LostStaffView } from './desk-views.tsx';
import { openClearings, staffAccounts, type LostFactor } from './store.ts';
import { lostFactorRefusals, lostFactorWords } from './words.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where the second person decides: agents about people's codes, administrators about passkeys of staff. */
export const lostFactorDeskPages = (services: Services): readonly Page[] => [
  codesPage(services),
  staffPage(services),
];

const staffOf = ({ actor }: Visit): Staff | undefined => (actor.kind === 'staff' ? actor : undefined);

/** Approves or stops what the form names; undefined when it does neither. */
async function decide(
  services: Services,
  actor: Staff,
  what: LostFactor,
  entered: Entered,
): Promise<Refused | 'done' | { readonly code: string } | undefined> {
  const name = ['approve', 'stop'].find((one) => UUID.test(entered.raw(one)));
  if (!name) return undefined;
  const one = { id: entered.raw(name), what };
  const decided = await (name === 'approve' ? approveClearing : dropClearing)(services, actor, one);
  if (decided === 'done' || typeof decided === 'object') return decided;
  return refuse([{ field: 'form', says: lostFactorRefusals[decided] }]);
}

/** The same about an address that another agent asked for. */
async function decideAddress(
  services: Services,
  actor: Staff,
  entered: Entered,
): Promise<Refused | 'done' | undefined> {
  const name = ['approve-address', 'stop-address'].find((one) => UUID.test(entered.raw(one)));
  if (!name) return undefined;
  const decideOn = name === 'approve-address' ? approveChange : dropChange;
  const decided = await decideOn(services, actor, entered.raw(name));
  return decided === 'done' ? 'done' : refuse([{ field: 'form', says: lostFactorRefusals[decided] }]);
}

function codesPage(services: Services): Page {
  const id = 'support.clearings';
  return {
    id,
    path: { en: '/staff/support/lost-codes', fr: '/personnel/soutien/codes-perdus' },
    does: 'support.clear',
    async show(visit, _entered, problems): Promise<Reply> {
      const actor = staffOf(visit);
      if (!actor) return notFound;
      const now = services.clock.now();
      const open = await openClearings(services.db, 'codes', now);
      const addresses = await openDeskChanges(services.db, now);
      const caseIds = [...open, ...addresses].flatMap(({ caseId }) => caseId ?? []);
      const look = {
        act: 'support.list' as const,
        actor,
        caseIds,
        reason: 'clearing',
        within: SAME_SHIFT_MS,
      };
      await noteAccesses(services, look);
      const body = <LostCodesView {...{ visit, problems, open, addresses }} self={actor.accountId} />;
      const w = lostFactorWords(visit.lang);
      return {
        kind: 'page',
        title: w.codesTitle,
        body,
        back: { href: visit.href('support'), label: w.support },
      };
    },
    async act(visit, entered) {
      const actor = staffOf(visit);
      if (!actor) return notFound;
      const done =
        (await decide(services, actor, 'codes', entered)) ?? (await decideAddress(services, actor, entered));
      return answerTo(visit, id, done);
    },
  };
}

type Done = Refused | 'done' | { readonly code: string } | undefined;

function answerTo(visit: Visit, id: string, done: Done): Reply | Refused {
  if (done === 'done') return seeOther(`${visit.href(id)}?saved=1`);
  if (!done) return refuse([{ field: 'form', says: lostFactorRefusals.gone }]);
  if ('kind' in done) return done;
  const w = lostFactorWords(visit.lang);
  const body = <LostCodeView visit={visit} code={done.code} />;
  return { kind: 'page', title: w.codeTitle, body, back: { href: visit.href(id), label: w.staffTitle } };
}

/** The administrators' page: who is of the staff, and what may be taken from an account by two of them. */
function staffPage(services: Services): Page {
  const { db, clock, settings } = services;
  const id = 'staff.accounts';
  return {
    id,
    path: { en: '/staff/accounts', fr: '/personnel/comptes' },
    does: 'staff.manage',
    async show(visit, _entered, problems): Promise<Reply> {
      const actor = staffOf(visit);
      if (!actor) return notFound;
      const now = clock.now();
      const [open, accounts] = await Promise.all([
        openClearings(db, 'passkeys', now),
        staffAccounts(db, sessionBounds(settings, now)),
      ]);
      const body = <LostStaffView {...{ visit, problems, open, accounts, self: actor.accountId }} />;
      const w = lostFactorWords(visit.lang);
      return {
        kind: 'page',
        title: w.staffTitle,
        body,
        wide: true,
        back: { href: visit.href('staff'), label: w.staff },
      };
    },
    async act(visit, entered) {
      const actor = staffOf(visit);
      if (!actor) return notFound;
      const done =
        (await decide(services, actor, 'passkeys', entered)) ?? (await begin(services, actor, entered));
      return answerTo(visit, id, done);
    },
  };
}

/** Asks that the passkeys of a colleague be taken away, or ends the sessions of one at once. */
async function begin(
  services: Services,
  actor: Staff,
  entered: Entered,
): Promise<Refused | 'done' | undefined> {
  const [clear, end] = [entered.raw('clear'), entered.raw('end')];
  if (UUID.test(clear)) {
    const asked = { accountId: clear, what: 'passkeys', actor } as const;
    const problems = await inTransaction(services.db, (trx) => askClearing(services, trx, asked));
    return problems ? refuse(problems) : 'done';
  }
  if (!UUID.test(end)) return undefined;
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, end);
    if (account?.kind !== 'staff') return undefined;
    await endSessionsOf(trx, account.id, services.clock.now());
    const details = { accountId: account.id };
    await services.record(trx, { act: 'account.end-sessions-of', actor, details });
    return 'done' as const;
  });
}
