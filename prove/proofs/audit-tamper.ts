import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { derivedKey, readHeads, type SignedHead } from '../../src/audit/heads.ts';
import { appendHead } from '../../src/audit/heads-file.ts';
import { rowsAfter } from '../../src/audit/store.ts';
import { BEGINNING, type checkTrail, type TrailFault } from '../../src/audit/trail.ts';
import { verifyTrail } from '../../src/audit/verify.ts';
import { SYSTEM } from '../../src/case/actor.ts';
import { inTransaction, run, sql } from '../../src/platform/db/db.ts';
import { staffMember } from '../../test/fixtures/people/accounts.ts';
import { ordered } from '../../test/fixtures/people/residents.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { EDIT_KINDS, LINKED_ANEW, OTHER_KINDS, type Tampering } from '../audit/tamper.ts';
import { onPortal } from '../planted.ts';
import { type Asked, atLeast, exactly, type Figure, none, type Proof } from '../proof.ts';

/** What the portal once did: it computed hashes of entries, and believed the columns that are read. */
const entriesOnly: typeof checkTrail = (options) => {
  let head = options?.after ?? BEGINNING;
  return {
    get head() {
      return head;
    },
    next({ seq, entry, hash }) {
      const due = createHash('sha256').update(Buffer.from(head.hash, 'hex')).update(entry).digest('hex');
      if (seq !== head.seq + 1) return { kind: 'place', seq: head.seq + 1, found: seq };
      if (hash !== due) return { kind: 'hash', seq };
      head = { seq, hash };
      return undefined;
    },
  };
};

const TIMES = 1_000;

class Back extends Error {}

/** As the owner: tampers, verifies, and takes it back. */
async function foundAfter(
  { services }: TestPortal,
  tamper: Tampering,
  place: { readonly at: number; readonly other: number },
  { heads, check }: Omit<Known, 'rows'>,
): Promise<TrailFault | undefined> {
  let fault: TrailFault | undefined;
  try {
    await inTransaction(services.db, async (trx) => {
      await tamper.act(trx, place);
      ({ fault } = await verifyTrail(trx, { heads, ...(check && { check }) }));
      throw new Back();
    });
  } catch (error) {
    if (!(error instanceof Back)) throw error;
  }
  return fault;
}

/** The verifier names the row itself; of a chain that was computed anew, the rows up to the head that shows it. A forged row that was linked is named by the next. */
const names = (fault: TrailFault, at: number): boolean =>
  fault.kind === 'rewritten' || fault.kind === 'cut'
    ? fault.seq <= at && at <= fault.to
    : fault.seq === at || fault.seq === at + 1;

/** A real family's trail, lengthened to `rows`, with a head signed at every tenth row and at the last. */
async function trailOf(portal: TestPortal, rows: number): Promise<readonly SignedHead[]> {
  const { db, record, clock } = portal.services;
  await ordered(portal, await staffMember(portal, 'officer'));
  const known = (await rowsAfter(db, 0, rows)).length;
  for (let i = known; i < rows; i += 1)
    await inTransaction(db, (trx) =>
      record(trx, { act: 'invitation.expire', actor: SYSTEM, details: { i } }),
    );
  const { heads } = portal.parts;
  for (const { seq, hash } of await rowsAfter(db, 0, rows))
    if (seq % 10 === 0 || seq === rows) await appendHead(heads, { seq, hash }, clock.now());
  return readHeads(await readFile(heads.file, 'utf8'), [derivedKey(portal.services.secret)]).heads;
}

type Tried = { readonly missed: string[]; readonly misplaced: string[]; tried: number };

type Known = {
  readonly rows: number;
  readonly heads: readonly SignedHead[];
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
    else if (!names(fault, at)) tried.misplaced.push(`${kind.kind}, row ${at}: ${JSON.stringify(fault)}`);
  }
  return tried;
}

async function run_(portal: TestPortal, { full, planted }: Asked): Promise<readonly Figure[]> {
  const rows = full ? 400 : 40;
  const heads = await trailOf(portal, rows);
  const before = await verifyTrail(portal.services.db, { heads });
  // What an owner would take out of the way first.
  await run(portal.services.db, sql`alter table outbox drop constraint outbox_event_seq_fkey`);
  await run(portal.services.db, sql`alter table audit disable trigger append_only`);
  const known: Known = { rows, heads, ...(planted ? { check: entriesOnly } : {}) };
  const edits = await tryAll(portal, EDIT_KINDS, known);
  const others = new Map<string, Tried>();
  for (const kind of [...OTHER_KINDS, ...LINKED_ANEW])
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
