import { checkOf } from '../checks/all.ts';
import type { Finding } from '../checks/findings.ts';
import type { CheckedPhoto } from '../photo.ts';

/** One thing to mend, and the findings that go away with it. */
export type Cause = { readonly cause: Finding; readonly also: readonly Finding[] };

type Found = Pick<CheckedPhoto, 'findings'>;

const weights = { fail: 0, warn: 1, note: 2 } as const;

/** What is left of the findings, facts first. Notes are for an officer alone (`all`). */
export const leftIn = ({ findings }: Found, all = false): readonly Finding[] =>
  findings
    .filter(({ severity, fixed }) => !fixed && (all || severity !== 'note'))
    .toSorted((a, b) => weights[a.severity] - weights[b.severity]);

/** Whether one finding is why there is another: then that one is not said by itself. A warning never hides a fact. */
const explains = (cause: Finding, other: Finding): boolean =>
  weights[cause.severity] <= weights[other.severity] &&
  (checkOf(cause.code).explains?.(cause, other) ?? false);

/** What a person is told: where one cause explains several findings, it is said once. Facts first. */
export function causesOf(photo: Found): readonly Cause[] {
  const left = leftIn(photo);
  const first = left.filter((one) => !left.some((cause) => explains(cause, one)));
  // What only an explained finding would explain stands for itself.
  const causes = left.filter((one) => !first.some((cause) => explains(cause, one)));
  const causeOf = (one: Finding) => first.find((cause) => explains(cause, one));
  return causes.map((cause) => ({ cause, also: left.filter((one) => causeOf(one) === cause) }));
}

/** How many things must be fixed, and for how many more an officer may return the photo. */
export function countCauses(photo: Found): { readonly faults: number; readonly warnings: number } {
  const causes = causesOf(photo);
  const faults = causes.filter(({ cause }) => cause.severity === 'fail').length;
  return { faults, warnings: causes.length - faults };
}

/** Notes that are said to the person, too, kindly: nothing that a cause explains. */
export function toldIn(photo: Found): readonly Finding[] {
  const left = leftIn(photo);
  return photo.findings.filter(
    (finding) =>
      finding.severity === 'note' &&
      !finding.fixed &&
      checkOf(finding.code).tells?.(finding) === true &&
      !left.some((cause) => explains(cause, finding)),
  );
}
