import { createHash } from 'node:crypto';
import { rowsAfter } from '../../src/audit/store.ts';
import { BEGINNING, type TrailRow } from '../../src/audit/trail.ts';
import { run, sql, type Trx } from '../../src/platform/db/db.ts';

type Place = { readonly at: number; readonly other: number };

/** What the owner of the tables does to a trail; the row `at` is then the first that is wrong. */
export type Tampering = {
  readonly kind: string;
  /** `other`: a row behind `at`. */
  readonly act: (trx: Trx, place: Place) => Promise<unknown>;
};

/** One edit for each column, to a value that the column may hold. */
const EDITS: Readonly<Record<string, string>> = {
  seq: 'seq = seq + 100000',
  at: "at = at + interval '1 microsecond'",
  act: "act = case act when 'photo.accept' then 'photo.return' else 'photo.accept' end",
  case_id: 'case_id = gen_random_uuid()',
  actor_kind: "actor_kind = case actor_kind when 'staff' then 'applicant' else 'staff' end",
  actor_id: 'actor_id = gen_random_uuid()',
  letters: "letters = letters || '{card.lost}'",
  entry: "entry = jsonb_set(entry::jsonb, '{details}', '{\"edited\": true}')::text",
  hash: 'hash = sha256(hash)',
};

const note = (trx: Trx) =>
  run(trx, sql`update audit_head set (seq, hash) = (select seq, hash from audit order by seq desc limit 1)`);

/** Makes room for a row at `at`. */
async function shift(trx: Trx, at: number) {
  await run(trx, sql`update audit set seq = -seq - 1 where seq >= ${at}`);
  await run(trx, sql`update audit set seq = -seq where seq < 0`);
}

const sha256 = (before: string, entry: string) =>
  createHash('sha256').update(Buffer.from(before, 'hex')).update(entry).digest('hex');

/** Links every row from `at` on anew, as whoever knows the rule can. */
async function relink(trx: Trx, at: number): Promise<void> {
  const rows = await rowsAfter(trx, 0, 100_000);
  let before = rows.find(({ seq }) => seq === at - 1)?.hash ?? BEGINNING.hash;
  const linked = rows.slice(at - 1).map(({ seq, entry }: TrailRow) => {
    before = sha256(before, entry);
    return { seq, hash: before };
  });
  await run(
    trx,
    sql`update audit set hash = decode(l.hash, 'hex') from jsonb_to_recordset(${JSON.stringify(linked)}::jsonb)
      as l (seq bigint, hash text) where audit.seq = l.seq`,
  );
  await note(trx);
}

/** A row like the one before it, in another's name. */
const forge = (trx: Trx, at: number) =>
  run(
    trx,
    sql`insert into audit (seq, at, act, case_id, actor_kind, actor_id, letters, entry, hash)
      select ${at}, at, act, case_id, 'staff', null, letters,
        jsonb_set(entry::jsonb, '{actor}', '{"kind": "staff", "id": null}')::text, hash
      from audit where seq = ${at + 1}`,
  );

const edit = (column: string): Tampering => ({
  kind: `edits of ${column}`,
  act: (trx, { at }) => run(trx, sql`update audit set ${sql.raw(EDITS[column] ?? '')} where seq = ${at}`),
});

export const EDIT_KINDS: readonly Tampering[] = Object.keys(EDITS).map(edit);

export const OTHER_KINDS: readonly Tampering[] = [
  {
    kind: 'deletions',
    act: (trx, { at }) => run(trx, sql`delete from audit where seq = ${at}`),
  },
  {
    kind: 'reorderings',
    act: (trx, { at, other }) =>
      run(
        trx,
        sql`update audit a set (at, act, case_id, actor_kind, actor_id, letters, entry, hash) =
            (b.at, b.act, b.case_id, b.actor_kind, b.actor_id, b.letters, b.entry, b.hash)
          from audit b where (a.seq, b.seq) in ((${at}, ${other}), (${other}, ${at}))`,
      ),
  },
  {
    kind: 'tails cut off, with the noted end moved',
    act: async (trx, { at }) => {
      await run(trx, sql`delete from audit where seq >= ${at}`);
      await run(
        trx,
        sql`update audit_head set seq = ${at - 1}, hash = coalesce(
        (select hash from audit where seq = ${at - 1}), sha256('PR Portal audit'))`,
      );
    },
  },
  {
    kind: 'forged rows put in',
    act: async (trx, { at }) => {
      await shift(trx, at);
      await forge(trx, at);
      await note(trx);
    },
  },
];

/** What signed heads alone can find: the whole chain follows again. */
export const LINKED_ANEW: readonly Tampering[] = [
  {
    kind: 'chains computed anew after an edit',
    act: async (trx, { at }) => {
      await run(
        trx,
        sql`update audit set actor_id = null,
        entry = jsonb_set(entry::jsonb, '{actor,id}', 'null'), act = 'photo.accept' where seq = ${at}`,
      );
      await run(
        trx,
        sql`update audit set entry = jsonb_set(entry::jsonb, '{act}', '"photo.accept"')
        where seq = ${at}`,
      );
      await relink(trx, at);
    },
  },
  {
    kind: 'chains computed anew after a deletion',
    act: async (trx, { at }) => {
      await run(trx, sql`delete from audit where seq = ${at}`);
      await run(trx, sql`update audit set seq = -seq + 1 where seq > ${at}`);
      await run(trx, sql`update audit set seq = -seq where seq < 0`);
      await relink(trx, at);
    },
  },
  {
    kind: 'chains computed anew after a forged row',
    act: async (trx, { at }) => {
      await shift(trx, at);
      await forge(trx, at);
      await relink(trx, at);
    },
  },
];
