import { checkPhoto } from '../../src/photo/checks/all.ts';
import { type Finding, verdictOf } from '../../src/photo/checks/findings.ts';
import type { PhotoLimits } from '../../src/photo/checks/limit-types.ts';
import type { Record } from './collect.ts';
import type { Picture } from './images.ts';
import { isNamed } from './labels.ts';
import { type Counted, type Share, shareOf, shareText } from './statistics.ts';

/** One picture and what the checks say of it under some limits. */
export type Scored = Picture & {
  readonly findings: readonly Finding[];
  readonly refused?: string;
  readonly record: Record;
};

export function score(
  pictures: readonly Picture[],
  records: ReadonlyMap<string, Record>,
  limits: PhotoLimits,
): readonly Scored[] {
  return pictures.flatMap((picture) => {
    const record = records.get(picture.id);
    if (!record) return [];
    if (record.facts) return [{ ...picture, findings: checkPhoto(record.facts, limits), record }];
    return [{ ...picture, findings: [], refused: record.refused ?? 'unreadable', record }];
  });
}

export type LabelScore = {
  readonly label: string;
  readonly expect: string;
  readonly share: Share;
  readonly counted: readonly Counted[];
  /** Subjects whose defect was not named. */
  readonly missed: readonly string[];
};

/** Defects named, label by label, the weakest first. */
export function labelScores(scored: readonly Scored[]): readonly LabelScore[] {
  const defects = Map.groupBy(
    scored.filter(({ benign, label, expect }) => !benign && label !== 'formats' && expect !== ''),
    ({ label }) => label,
  );
  const labels = [...defects.entries()].map(([label, list]) => {
    const counted = list.map(({ subject, expect, findings }) => ({
      subject,
      hit: isNamed(label, expect, findings),
    }));
    return {
      label,
      expect: list[0]?.expect ?? '',
      counted,
      share: shareOf(counted),
      missed: counted.filter(({ hit }) => !hit).map(({ subject }) => subject),
    };
  });
  return labels.toSorted((a, b) => a.share.share - b.share.share);
}

/** For the bench's own print. */
export const labelText = ({ label, expect, share, missed }: LabelScore): string =>
  `${label} (${expect}): ${shareText(share)}${missed.length > 0 ? `, missed: ${missed.join(' ')}` : ''}`;

/** Pictures that would be sent back at once, or warned about; `isWarned` leaves out those that are sent back. */
export const isTurnedAway = ({ findings, refused }: Scored): boolean =>
  refused !== undefined || verdictOf(findings) === 'fail';
export const isWarned = (one: Scored): boolean => !isTurnedAway(one) && verdictOf(one.findings) === 'warn';

/** Which of them, and for what: `ok_phone/frll001: exposure wall`. */
export const turnedAway = (scored: readonly Scored[]): readonly string[] =>
  scored.filter(isTurnedAway).map(whyOf('fail'));
export const warned = (scored: readonly Scored[]): readonly string[] =>
  scored.filter(isWarned).map(whyOf('warn'));

const whyOf =
  (verdict: 'fail' | 'warn') =>
  ({ label, subject, findings, refused }: Scored): string => {
    const codes = findings.filter(({ severity, fixed }) => severity === verdict && !fixed);
    return `${label}/${subject}: ${refused ?? codes.map(({ code, about }) => (about ? `${code} ${about}` : code)).join(', ')}`;
  };
