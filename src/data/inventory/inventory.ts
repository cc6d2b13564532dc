import type { Profile } from '../../config/profile.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Both } from '../../platform/i18n.ts';
import { type DataPart, PARTS } from '../data.ts';
import { ACCOUNT_KINDS, DEVICE_KINDS } from './account-fields.ts';
import { CASE_KINDS, PROGRESS_KINDS } from './case-fields.ts';
import { PERSON_KINDS } from './person-fields.ts';
import { TRAIL_KINDS } from './trail-fields.ts';

/** Whose data is read, for whom. */
export type DataReader = {
  readonly caseId: string;
  readonly personId: string;
  readonly applicationId: string;
  /** Who reads. */
  readonly accountId: string;
  /** The reader is the person; otherwise they act for the person. */
  readonly own: boolean;
  /** The person has an account of their own. */
  readonly hasAccount: boolean;
  /** The person keeps the address from whoever else acts. */
  readonly addressHidden: boolean;
};

/** A row as a store reads it; its keys are those of the export. */
export type DataRow = Readonly<Record<string, unknown>>;

/** How a value reads; undefined for one that is not worth a line. */
export type FieldFormat = (value: unknown, profile: Profile, row: DataRow) => Both | undefined;

export type DataField = {
  readonly key: string;
  readonly label: Both;
  readonly says: FieldFormat;
  /** Copies for programs have the code, and beside it the words under this key. */
  readonly titleKey?: string;
};

/** One kind of row that we hold: how it is read, for whom, and how it reads. */
export type DataKind = {
  readonly part: DataPart;
  /** Its name in exports. */
  readonly key: string;
  readonly title: Both;
  /** Shown as a table, for short rows of which there may be many. */
  readonly table?: true;
  /** `person`: never to somebody who acts for the person. `unless-account`: to them while there is no own account. */
  readonly only?: 'person' | 'unless-account';
  readonly read: (db: Db, who: DataReader) => Promise<readonly DataRow[]>;
  readonly fields: readonly DataField[];
};

/** What was read of one kind; `kept`: it is for the person alone, and this reader is somebody else. */
export type DataRows = {
  readonly kind: DataKind;
  readonly rows: readonly DataRow[];
  readonly withheld: boolean;
};

/** Whether a kind is shown to a reader. */
export function isVisible({ only, part }: Pick<DataKind, 'only' | 'part'>, who: DataReader): boolean {
  if (who.own) return true;
  if (part === 'addresses' && who.addressHidden) return false;
  return only === undefined || (only === 'unless-account' && !who.hasAccount);
}

/** Reads every kind, one after the other on one connection: all of it is from one moment. */
export async function readInventory(
  db: Db,
  who: DataReader,
  kinds: readonly DataKind[],
): Promise<readonly DataRows[]> {
  const found: DataRows[] = [];
  for (const kind of kinds) {
    const shown = isVisible(kind, who);
    found.push({ kind, rows: shown ? await kind.read(db, who) : [], withheld: !shown });
  }
  return found;
}

const all = [
  ...PERSON_KINDS,
  ...PROGRESS_KINDS,
  ...ACCOUNT_KINDS,
  ...DEVICE_KINDS,
  ...CASE_KINDS,
  ...TRAIL_KINDS,
];

/** Everything that we hold of a person, in the order in which it is shown. */
export const DATA_KINDS: readonly DataKind[] = PARTS.flatMap((part) =>
  all.filter((kind) => kind.part === part),
);
