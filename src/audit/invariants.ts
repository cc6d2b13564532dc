import { createHash } from 'node:crypto';
import { COUNTED_ACTS } from '../case/acts.ts';
import type { Track } from '../case/case.ts';
import type { Services } from '../case/services.ts';
import { type AnyRule, TRANSITIONS } from '../case/transitions.ts';
import type { Db } from '../platform/db/db.ts';
import type { FileStore } from '../platform/files/files.ts';
import {
  baselessConfirmations,
  hastyConfirmations,
  type Broken,
  casesAfter,
  countMail,
  countOf,
  lettersMissing,
  lettersTooMany,
  ordersAgainstCases,
  photosAfter,
  receiptsWithoutAct,
  rowsAgainstActs,
  statesAgainstRows,
  stillStands,
  type StoredCase,
  type StoredPhotoFile,
  verdicts,
} from './invariants-store.ts';
import { faultWords } from './trail-words.ts';
import { verifyTrail } from './verify.ts';

/** One promise about the whole database, what was counted, and what breaks it. */
type Invariant = {
  readonly code: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6';
  readonly says: string;
  readonly count: number;
  readonly violations: number;
  readonly examples: readonly string[];
};

type CheckServices = Pick<Services, 'db' | 'files' | 'clock'>;

const FIRST = '00000000-0000-0000-0000-000000000000';
const PAGE = 500;
const EXAMPLES = 5;

/**
 * Checks what must always hold, over everything, on one consistent picture of the database: it may run while people
 * work. Violations are counted up to 1,000 per check, with a few examples each.
 */
export function checkInvariants({ db, files, clock }: CheckServices): Promise<readonly Invariant[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => [
      await receipts(trx),
      await photos(trx, db, files),
      await decisions(trx),
      await emails(trx, clock.zone),
      await cards(trx),
      await trail(trx),
    ]);
}

function invariant(
  code: Invariant['code'],
  says: string,
  count: number,
  ...found: readonly (readonly Broken[])[]
): Invariant {
  const broken = found.flat();
  const examples = broken.slice(0, EXAMPLES).map(({ example }) => example);
  return { code, says, count, violations: broken.length, examples };
}

async function receipts(db: Db): Promise<Invariant> {
  const says = 'each receipt stands for one act that was kept';
  return invariant(
    'I1',
    says,
    await countOf(db, 'receipt'),
    await receiptsWithoutAct(db),
    await rowsAgainstActs(db),
  );
}

/** Reads every file: what is stored must be what was acknowledged. */
async function photos(trx: Db, db: Db, files: FileStore): Promise<Invariant> {
  const broken: Broken[] = [];
  let count = 0;
  for (let after = FIRST; ; ) {
    const page = await photosAfter(trx, after, PAGE);
    for (const photo of page) {
      const wrong = await wrongFile(photo, files);
      if (wrong && (await stillStands(db, photo)))
        broken.push({ example: `photo or scan ${photo.id}: ${wrong}` });
    }
    count += page.length;
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last.id;
  }
  return invariant(
    'I2',
    'each photo and each scan has its file, byte for byte as acknowledged',
    count,
    broken,
  );
}

async function wrongFile(
  { fileKey, sha256 }: StoredPhotoFile,
  files: FileStore,
): Promise<string | undefined> {
  const bytes = await files.get(fileKey).catch(() => undefined);
  if (!bytes) return 'its file is missing';
  const hash = createHash('sha256').update(bytes).digest('hex');
  return hash === sha256 ? undefined : 'its file is not the acknowledged one';
}

async function decisions(db: Db): Promise<Invariant> {
  return invariant(
    'I3',
    'one verdict per photo, one decision after a declaration and after all that was told, states as the rows say',
    (await countOf(db, 'photo')) + (await countOf(db, 'confirmation')),
    await verdicts(db),
    await baselessConfirmations(db),
    await hastyConfirmations(db),
    await statesAgainstRows(db),
  );
}

async function emails(db: Db, zone: string): Promise<Invariant> {
  const { sent, due, gaveUp } = await countMail(db);
  const says = `each owed email is in the outbox once (${sent} sent, ${due} due, ${gaveUp} given up)`;
  return invariant(
    'I4',
    says,
    sent + due + gaveUp,
    await lettersMissing(db, MOVES, zone),
    await lettersTooMany(db),
  );
}

async function cards(db: Db): Promise<Invariant> {
  const says = 'each case that may have a card has exactly one order';
  return invariant('I5', says, await countOf(db, 'card_order'), await ordersAgainstCases(db));
}

async function trail(db: Db): Promise<Invariant> {
  const { fault } = await verifyTrail(db);
  const links = fault ? [{ example: `the chain is broken: ${faultWords(fault).en}` }] : [];
  const replays: Broken[] = [];
  for (let after = FIRST; ; ) {
    const page = await casesAfter(db, after, PAGE);
    for (const file of page) {
      const wrong = contradiction(file);
      if (wrong) replays.push({ example: `case ${file.id}: ${wrong}` });
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last.id;
  }
  const says = 'the trail is unbroken, and each case is where its trail leads';
  return invariant('I6', says, await countOf(db, 'audit'), links, replays);
}

function contradiction(file: StoredCase): string | undefined {
  const replayed = replay(file.acts);
  if (!replayed.ok) return `'${replayed.act}' cannot follow on '${replayed.state}'`;
  for (const track of ['landing', 'photo', 'card'] as const) {
    const due = replayed.states[track];
    if (file[track] !== due) return `${track} is '${file[track]}', the trail says '${due}'`;
  }
  const changes = replayed.moves + replayed.counted;
  return file.version === changes + 1 ? undefined : `version ${file.version} after ${changes} moves`;
}

type Options = { readonly json?: boolean | undefined; readonly write?: (text: string) => void };

/** `portal case check`: a line for each invariant, or JSON. Gives the exit code: 0 when all hold, 1 when one is violated. */
export async function caseCheckCommand(services: CheckServices, options: Options = {}): Promise<number> {
  const write = options.write ?? ((text: string) => process.stdout.write(text));
  const found = await checkInvariants(services);
  const ok = found.every(({ violations }) => violations === 0);
  if (options.json) write(`${JSON.stringify({ ok, invariants: found }, null, 2)}\n`);
  else for (const one of found) write(lines(one));
  return ok ? 0 : 1;
}

function lines({ code, says, count, violations, examples }: Invariant): string {
  const verdict = violations === 0 ? 'holds' : `VIOLATED ${violations} times`;
  const more = violations > examples.length ? [`   and ${violations - examples.length} more`] : [];
  return `${[`${code} ${verdict}: ${says} (${count} checked)`, ...examples.map((e) => `   ${e}`), ...more].join('\n')}\n`;
}

/** The states of a case after its trail was replayed, or the first act that cannot have happened. */
export type Replayed =
  | {
      readonly ok: true;
      readonly states: Readonly<Record<Track, string>>;
      readonly moves: number;
      readonly counted: number;
    }
  | { readonly ok: false; readonly act: string; readonly state: string };

const RULES: ReadonlyMap<string, { readonly track: Track; readonly rule: AnyRule }> = new Map(
  (Object.keys(TRANSITIONS) as Track[]).flatMap((track) =>
    Object.entries(TRANSITIONS[track] as Record<string, AnyRule>).map(
      ([action, rule]) => [`${track}.${action}`, { track, rule }] as const,
    ),
  ),
);

/** The names by which moves stand in the trail. */
export const MOVES: readonly string[] = [...RULES.keys()];

/** Follows a case from its opening through the acts that are moves; other acts change no state. */
export function replay(acts: readonly string[]): Replayed {
  const states: Record<Track, string> = { landing: 'approved', photo: 'none', card: 'waiting' };
  let moves = 0;
  let counted = 0;
  for (const act of acts) {
    const move = RULES.get(act);
    if (COUNTED_ACTS.some((name) => name === act)) counted += 1;
    if (!move) continue;
    const state = states[move.track];
    if (!move.rule.from.includes(state)) return { ok: false, act, state };
    states[move.track] = move.rule.to;
    moves += 1;
  }
  return { ok: true, states, moves, counted };
}
