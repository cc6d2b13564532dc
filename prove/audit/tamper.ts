import { createHash } from 'node:crypto';
import { linkNext, rowsAfter } from '../../src/audit/store.ts';
import { BEGINNING, type TrailRow } from '../../src/audit/trail.ts';
import { one, run, sql, type Trx } from '../../src/platform/db/db.ts';

type Place = { readonly at: number; readonly other: number };

/** What the owner of the tables does to a trail; the row at place `at` is then the first that is wrong. */
export type Tampering = {
  readonly kind: string;
  /** `other`: a place behind `at`. */
  readonly act: (trx: Trx, place: Place) => Promise<unknown>;
};

/** The number of the row at a place. */
const rowAt = (place: number) => sql`(select seq from audit_link where place = ${place})`;

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
};

const LINK_EDITS: Readonly<Record<string, string>> = {
  hash: 'hash = sha256(hash)',
  place: 'place = place + 100000',
  seq: 'seq = seq + 100000',
};

const note = (trx: Trx) =>
  run(
    trx,
    sql`update audit_head set (seq, hash) = (select place, hash from audit_link order by place desc limit 1)`,
  );

/** Makes room for a link at `at`. */
async function shift(trx: Trx, at: number) {
  await run(trx, sql`update audit_link set place = -place - 1 where place >= ${at}`);
  await run(trx, sql`update audit_link set place = -place where place < 0`);
}

const sha256 = (before: string, entry: string) =>
  createHash('sha256').update(Buffer.from(before, 'hex')).update(entry).digest('hex');

/** Links every row from `at` on anew, as whoever knows the rule can. */
async function relink(trx: Trx, at: number): Promise<void> {
  const rows = await rowsAfter(trx, 0, 100_000);
  let before = rows.find(({ place }) => place === at - 1)?.hash ?? BEGINNING.hash;
  const linked = rows.slice(at - 1).map(({ place, entry }: TrailRow) => {
    before = sha256(before, entry ?? '');
    return { place, hash: before };
  });
  await run(
    trx,
    sql`update audit_link set hash = decode(l.hash, 'hex') from jsonb_to_recordset(${JSON.stringify(linked)}::jsonb)
      as l (place bigint, hash text) where audit_link.place = l.place`,
  );
  await note(trx);
}

/** A row like the one at a place, in another's name, with a number of its own. */
const forge = (trx: Trx, like: number) =>
  one(
    trx,
    sql<{ seq: number }>`insert into audit (seq, at, act, case_id, actor_kind, actor_id, letters, entry)
      select n, at, act, case_id, 'staff', null, letters, jsonb_set(jsonb_set(entry::jsonb, '{actor}',
        '{"kind": "staff", "id": null}'), '{stored,seq}', to_jsonb(n))::text
      from audit, nextval('audit_seq') as n where seq = ${rowAt(like)} returning seq`,
  );

/** The same, linked at a place as if it had always been there. */
async function forgeAt(trx: Trx, at: number) {
  await shift(trx, at);
  const { seq } = await forge(trx, at + 1);
  await run(
    trx,
    sql`insert into audit_link (place, seq, hash) select ${at}, ${seq}, hash from audit_link where place = ${at + 1}`,
  );
}

const edit = (column: string): Tampering => ({
  kind: `edits of ${column}`,
  act: (trx, { at }) =>
    run(trx, sql`update audit set ${sql.raw(EDITS[column] ?? '')} where seq = ${rowAt(at)}`),
});

const linkEdit = (column: string): Tampering => ({
  kind: `edits of a link's ${column}`,
  act: (trx, { at }) =>
    run(trx, sql`update audit_link set ${sql.raw(LINK_EDITS[column] ?? '')} where place = ${at}`),
});

export const EDIT_KINDS: readonly Tampering[] = [
  ...Object.keys(EDITS).map(edit),
  ...Object.keys(LINK_EDITS).map(linkEdit),
];

export const OTHER_KINDS: readonly Tampering[] = [
  {
    kind: 'deletions',
    act: (trx, { at }) => run(trx, sql`delete from audit where seq = ${rowAt(at)}`),
  },
  {
    kind: 'deletions of a link',
    act: (trx, { at }) => run(trx, sql`delete from audit_link where place = ${at}`),
  },
  {
    kind: 'reorderings',
    act: (trx, { at, other }) =>
      run(
        trx,
        sql`update audit a set (at, act, case_id, actor_kind, actor_id, letters, entry) =
            (b.at, b.act, b.case_id, b.actor_kind, b.actor_id, b.letters, b.entry)
          from audit b where (a.seq, b.seq) in ((${rowAt(at)}, ${rowAt(other)}), (${rowAt(other)}, ${rowAt(at)}))`,
      ),
  },
  {
    kind: 'tails cut off, with the noted end moved',
    act: async (trx, { at }) => {
      await run(trx, sql`delete from audit where seq in (select seq from audit_link where place >= ${at})`);
      await run(trx, sql`delete from audit_link where place >= ${at}`);
      await run(
        trx,
        sql`update audit_head set seq = ${at - 1}, hash = coalesce(
        (select hash from audit_link where place = ${at - 1}), sha256('PR Portal audit'))`,
      );
    },
  },
  {
    kind: 'forged rows put in',
    act: async (trx, { at }) => {
      await forgeAt(trx, at);
      await note(trx);
    },
  },
];

/** Rows that no link was made for, or one as if they had just been stored: the row itself is named. */
export const SLIPPED_IN: readonly Tampering[] = [
  { kind: 'forged rows without a link', act: (trx, { at }) => forge(trx, at) },
  {
    kind: 'forged rows with an old time, linked at the end',
    act: async (trx, { at }) => {
      const { seq } = await forge(trx, at);
      await run(trx, sql`insert into audit_unlinked values (${seq})`);
      await linkNext(trx, 1);
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
        sql`update audit set actor_id = null, act = 'photo.accept', entry = jsonb_set(jsonb_set(entry::jsonb,
          '{actor,id}', 'null'), '{act}', '"photo.accept"')::text where seq = ${rowAt(at)}`,
      );
      await relink(trx, at);
    },
  },
  {
    kind: 'chains computed anew after a deletion',
    act: async (trx, { at }) => {
      await run(trx, sql`delete from audit where seq = ${rowAt(at)}`);
      await run(trx, sql`delete from audit_link where place = ${at}`);
      await run(trx, sql`update audit_link set place = -place + 1 where place > ${at}`);
      await run(trx, sql`update audit_link set place = -place where place < 0`);
      await relink(trx, at);
    },
  },
  {
    kind: 'chains computed anew after a forged row',
    act: async (trx, { at }) => {
      await forgeAt(trx, at);
      await relink(trx, at);
    },
  },
];
