import { ACCOUNT_KINDS } from './account-kinds.ts';
import { CASE_KINDS } from './case-kinds.ts';
import { PARTS } from './data.ts';
import { DEVICE_KINDS } from './device-kinds.ts';
import type { DataKind } from './held.ts';
import { PERSON_KINDS } from './person-kinds.ts';
import { PROGRESS_KINDS } from './progress-kinds.ts';
import { TRAIL_KINDS } from './trail-kinds.ts';

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
