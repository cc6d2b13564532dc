import { checkPhoto } from '../../src/photo/checks/all.ts';
import { type Finding, verdictOf } from '../../src/photo/checks/findings.ts';
import type { PhotoLimits } from '../../src/photo/checks/limit-types.ts';
import type { Record } from './collect.ts';
import type { Picture } from './images.ts';
import { isNamed } from './labels.ts';
import { type Counted, type Share, shareOf } from './statistics.ts';

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

/** Defects named, label by label. */
export function labelScores(scored: readonly Scored[]): readonly LabelScore[] {
  const defects = Map.groupBy(
    scored.filter(({ benign, label, expect }) => !benign && label !== 'formats' && expect !== ''),
    ({ label }) => label,
  );
  return [...defects.entries()].map(([label, list]) => {
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
}

export type Turned = { readonly share: Share; readonly why: readonly string[] };

/** Pictures that would be turned away (or warned about) although nothing is wrong with them. */
export function falsely(scored: readonly Scored[], verdict: 'fail' | 'warn'): Turned {
  const isWrong = ({ findings, refused }: Scored) => refused !== undefined || verdictOf(findings) === verdict;
  const wrong = scored.filter(isWrong);
  const why = wrong.map(({ label, subject, findings, refused }) => {
    const codes = findings.filter(({ severity, fixed }) => severity === verdict && !fixed);
    return `${label}/${subject}: ${refused ?? codes.map(({ code, about }) => (about ? `${code} ${about}` : code)).join(', ')}`;
  });
  return { share: shareOf(scored.map((one) => ({ subject: one.subject, hit: isWrong(one) }))), why };
}
