import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { derivedKey, readHeads, type SignedHead } from '../../src/audit/heads.ts';
import { appendHead } from '../../src/audit/heads-file.ts';
import { linkNext, rowsAfter } from '../../src/audit/store.ts';
import { BEGINNING, type checkTrail, type TrailFault } from '../../src/audit/trail.ts';
import { verifyTrail } from '../../src/audit/verify.ts';
import { SYSTEM } from '../../src/case/actor.ts';
import { inTransaction, run, sql } from '../../src/platform/db/db.ts';
import { staffMember } from '../../test/fixtures/people/accounts.ts';
import { ordered } from '../../test/fixtures/people/residents.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { EDIT_KINDS, LINKED_ANEW, OTHER_KINDS, SLIPPED_IN, type Tampering } from '../audit/tamper.ts';
import { onPortal } from '../planted.ts';
import { type Asked, atLeast, exactly, type Figure, none, type Proof } from '../proof.ts';

/** What the portal once did: it computed hashes of entries, and believed the columns that are read. */
const entriesOnly: typeof checkTrail = (options) => {
  let head = options?.after ?? BEGINNING;
  return {
    get head() {
      return head;
    },
    next({ place, entry, hash }) {
      const due = createHash('sha256')
        .update(Buffer.from(head.hash, 'hex'))
        .update(entry ?? '')
        .digest('hex');
      if (place !== head.seq + 1) return { kind: 'place', seq: head.seq + 1, found: place };
      if (hash !== due) return { kind: 'hash', seq: place };
      head = { seq: place, hash };
      return undefined;
    },
  };
};

const TIMES = 1_000;

/** Times are compared, however far apart: the clock of these portals stands still. */
const ANY = 100_000_000;

class Back extends Error {}

/** As the owner: tampers, verifies, and takes it back. */
async function foundAfter(
  { services }: TestPortal,
  tamper: Tampering,
  place: { readonly at: number; readonly other: number },
  { heads, check }: Pick<Known, 'heads' | 'check'>,
): Promise<TrailFault | undefined> {
  let fault: TrailFault | undefined;
  try {
    await inTransaction(services.db, async (trx) => {
      await tamper.act(trx, place);
      ({ fault } = await verifyTrail(trx, { heads, driftMinutes: ANY, ...(check && { check }) }));
      throw new Back();
    });
  } catch (error) {
    if (!(error instanceof Back)) throw error;
  }
  return fault;
}

/** The row at a place, and the row after it, by their numbers; what is put in later has a number of its own. */
type Numbers = ReadonlyMap<number, number>;

/**
 * The verifier names the row itself; of a chain that was computed anew, the places up to the head that shows it. A forged
 * row that was linked is named by the next.
 */
function names(fault: TrailFault, at: number, numbers: Numbers): boolean {
  if (fault.kind === 'rewritten' || fault.kind === 'cut') return fault.seq <= at && at <= fault.to;
  if (fault.kind === 'place') return fault.seq === at;
  const last = Math.max(...numbers.values());
  return [numbers.get(at), numbers.get(at + 1)].includes(fault.seq) || fault.seq > last;
}

/** A real family's trail, lengthened to `rows`, with a head signed at every tenth row and at the last. */
async function trailOf(portal: TestPortal, rows: number): Promise<readonly SignedHead[]> {
  const { db, record } = portal.services;
  await ordered(portal, await staffMember(portal, 'officer'));
  await linkNext(db, rows);
  const known = (await rowsAfter(db, 0, rows)).length;
  for (let i = known; i < rows; i += 1)
    await inTransaction(db, (trx) =>
      record(trx, { act: 'invitation.expire', actor: SYSTEM, details: { i } }),
    );
  await linkNext(db, rows);
  const { heads } = portal.parts;
  // The last one is signed an hour after all of it was stored: what comes now with a time of today is late.
  const later = new Date(Date.now() + 3_600_000);
  for (const { place, hash } of await rowsAfter(db, 0, rows))
    if (place % 10 === 0 || place === rows)
      await appendHead(heads, { seq: place, hash }, place === rows ? later : new Date());
  return readHeads(await readFile(heads.file, 'utf8'), [derivedKey(portal.services.secret)]).heads;
}

type Tried = { readonly missed: string[]; readonly misplaced: string[]; tried: number };

type Known = {
  readonly rows: number;
  readonly heads: readonly SignedHead[];
  readonly numbers: Numbers;
  readonly check?: typeof checkTrail;
};

/** A thousand times in turn, at rows all over the trail. */
async function tryAll(portal: TestPortal, kinds: readonly Tampering[], known: Known): Promise<Tried> {
  const tried: Tried = { missed: [], misplaced: [], tried: 0 };
  const { rows } = known;
  for (let i = 0; i < TIMES; i += 1) {
    const kind = kinds[i % kinds.length];
    if (!kind) break;
    const at = 1 + ((i * 7_919) % (rows - 1));
    const place = { at, other: at + 1 + ((i * 104_729) % (rows - at)) };
    const fault = await foundAfter(portal, kind, place, known);
    tried.tried += 1;
    if (!fault) tried.missed.push(`${kind.kind}, row ${at}`);
    else if (!names(fault, at, known.numbers))
      tried.misplaced.push(`${kind.kind}, row ${at}: ${JSON.stringify(fault)}`);
  }
  return tried;
}

async function run_(portal: TestPortal, { full, planted }: Asked): Promise<readonly Figure[]> {
  const rows = full ? 400 : 40;
  const heads = await trailOf(portal, rows);
  const before = await verifyTrail(portal.services.db, { heads, driftMinutes: ANY });
  // What an owner would take out of the way first.
  await run(portal.services.db, sql`alter table outbox drop constraint outbox_event_seq_fkey`);
  for (const table of ['audit', 'audit_link'])
    await run(portal.services.db, sql`alter table ${sql.table(table)} disable trigger append_only`);
  const numbers = new Map(
    (await rowsAfter(portal.services.db, 0, rows)).map(({ place, seq }) => [place, seq]),
  );
  const known: Known = { rows, heads, numbers, ...(planted ? { check: entriesOnly } : {}) };
  const edits = await tryAll(portal, EDIT_KINDS, known);
  const others = new Map<string, Tried>();
  for (const kind of [...OTHER_KINDS, ...SLIPPED_IN, ...LINKED_ANEW])
    others.set(kind.kind, await tryAll(portal, [kind], known));
  const all = [edits, ...others.values()];
  return [
    atLeast('rows in the trail', before.head.seq, rows),
    exactly('faults of the untouched trail', before.fault ? 1 : 0, 0),
    exactly(
      'tamperings tried',
      all.reduce((sum, { tried }) => sum + tried, 0),
      TIMES * all.length,
    ),
    none('edits of a column that were not found', edits.missed),
    ...[...others].map(([kind, { missed }]) => none(`${kind} that were not found`, missed)),
    none(
      'tamperings whose first wrong row was not named',
      all.flatMap(({ misplaced }) => misplaced),
    ),
  ];
}

export const auditTamper: Proof = {
  name: 'audit-tamper',
  says: 'the owner of the tables edits, deletes, reorders, cuts, forges and computes anew: each is found, with its row',
  fault: {
    says: 'the verifier computes hashes of entries, and believes the columns that are read',
    caughtBy: 'edits of a column that were not found',
  },
  run: (asked) => onPortal({}, (portal) => run_(portal, asked)),
};
