import { createHash } from 'node:crypto';

/** A row of the trail as it is stored; instants as UTC text with microseconds, so that no edit hides in a rounding. */
export type TrailRow = {
  /** Where it stands in the chain, from 1. */
  readonly place: number;
  /** Its number: the order of writing. Numbers that were taken back are missing. */
  readonly seq: number;
  readonly at: string;
  readonly act: string;
  readonly caseId: string | null;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly letters: readonly string[];
  /** The JSON that is hashed; every other column says a part of it. Null where the row is gone. */
  readonly entry: string | null;
  /** Hexadecimal SHA-256 of the hash before and the entry. */
  readonly hash: string;
};

/** A place in the chain: how many rows there are (`seq`), and the hash of the last. */
export type TrailHead = { readonly seq: number; readonly hash: string };

/** What is wrong with the trail, and at which row first: `seq` is its number, or its place where the row is not known. */
export type TrailFault =
  /** A link is not the next one: it is missing, or links changed places. */
  | { readonly kind: 'place'; readonly seq: number; readonly found: number }
  /** A row is gone that has a link. */
  | { readonly kind: 'missing'; readonly seq: number }
  /** A row has no link and waits for none. */
  | { readonly kind: 'stray'; readonly seq: number }
  /** A row says that it was stored long before a head was signed that does not hold it. */
  | { readonly kind: 'backdated'; readonly seq: number; readonly minutes: number }
  /** The hash does not follow from the entry and the row before. */
  | { readonly kind: 'hash'; readonly seq: number }
  /** A column does not say what the entry says. */
  | { readonly kind: 'column'; readonly seq: number; readonly column: string }
  /** The database did not add its own time and session, as it had begun to. */
  | { readonly kind: 'unstored'; readonly seq: number }
  /** The time of the act and the time of the database are further apart than allowed. */
  | { readonly kind: 'time'; readonly seq: number; readonly minutes: number }
  /** The trail ends elsewhere than the database's note of its end. */
  | { readonly kind: 'end'; readonly seq: number; readonly noted: number }
  /** A signed head is beyond the last row: rows from `seq` to `to` are missing, at the end or before it; `rows` are left. */
  | { readonly kind: 'cut'; readonly seq: number; readonly to: number; readonly rows: number }
  /** A signed head has another hash: of the rows from `seq` to `to` one or more were written anew. */
  | { readonly kind: 'rewritten'; readonly seq: number; readonly to: number };

const sha256 = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Where the chain begins, before its first row. */
export const BEGINNING: TrailHead = { seq: 0, hash: sha256('PR Portal audit') };

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function entryOf(text: string): Entry {
  try {
    const read: unknown = JSON.parse(text);
    return isEntry(read) ? read : {};
  } catch {
    return {};
  }
}

const sameList = (a: unknown, b: readonly string[]) =>
  Array.isArray(a) && a.length === b.length && a.every((one, i) => one === b[i]);

/** What each column must say, by the entry. An entry's instants have milliseconds. */
const COLUMNS: Readonly<Record<string, (row: TrailRow, entry: Entry) => boolean>> = {
  // Entries hold their number since rows are linked later than they are written; before, number and place were one.
  seq: ({ seq, place }, { stored }) =>
    seq === (isEntry(stored) && stored['seq'] !== undefined ? stored['seq'] : place),
  at: (row, { at }) => row.at === String(at).replace(/Z$/, '000Z'),
  act: (row, { act }) => row.act === act,
  case_id: (row, { caseId }) => row.caseId === caseId,
  actor_kind: (row, { actor }) => isEntry(actor) && row.actorKind === actor['kind'],
  actor_id: (row, { actor }) => isEntry(actor) && row.actorId === actor['id'],
  letters: (row, { letters }) => sameList(letters, row.letters),
};

export type TrailCheck = {
  /** Takes the next row; gives what is wrong with it, and then has seen enough. */
  next(row: TrailRow): TrailFault | undefined;
  /** Where the rows taken so far end. */
  readonly head: TrailHead;
};

const MINUTE = 60_000;

/**
 * Checks rows in their order, `after` a place of the chain. `driftMinutes`: how far the time of an act, which comes from
 * the portal's clock, may be from the database's own; undefined where that clock may be moved.
 */
export function checkTrail({
  after = BEGINNING,
  driftMinutes,
}: {
  readonly after?: TrailHead;
  readonly driftMinutes?: number | undefined;
} = {}): TrailCheck {
  let head = after;
  let stored = false;
  return {
    get head() {
      return head;
    },
    next(row) {
      const fault = faultOf(row, head, { stored, driftMinutes });
      if (fault) return fault;
      stored ||= isEntry(entryOf(row.entry ?? '')['stored']);
      head = { seq: row.place, hash: row.hash };
      return undefined;
    },
  };
}

type Expected = { readonly stored: boolean; readonly driftMinutes: number | undefined };

function faultOf(row: TrailRow, before: TrailHead, expected: Expected): TrailFault | undefined {
  const { seq, place } = row;
  if (place !== before.seq + 1) return { kind: 'place', seq: before.seq + 1, found: place };
  if (row.entry === null) return { kind: 'missing', seq };
  if (row.hash !== sha256(Buffer.from(before.hash, 'hex'), row.entry)) return { kind: 'hash', seq };
  const entry = entryOf(row.entry);
  const column = Object.keys(COLUMNS).find((name) => !COLUMNS[name]?.(row, entry));
  if (column !== undefined) return { kind: 'column', seq, column };
  const stored = entry['stored'];
  if (!isEntry(stored)) return expected.stored ? { kind: 'unstored', seq } : undefined;
  const apart = Math.abs(Date.parse(String(stored['at'])) - Date.parse(String(entry['at']))) / MINUTE;
  const most = expected.driftMinutes ?? Number.POSITIVE_INFINITY;
  return apart <= most ? undefined : { kind: 'time', seq, minutes: Math.round(apart) };
}

/** When the database stored a row, by what it wrote itself; undefined for rows from before it did. */
export function storedAt({ entry }: TrailRow): Date | undefined {
  const { stored } = entryOf(entry ?? '');
  return isEntry(stored) ? new Date(String(stored['at'])) : undefined;
}
