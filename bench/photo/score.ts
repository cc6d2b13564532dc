import { checkPhoto } from '../../src/photo/checks/all.ts';
import { verdictOf } from '../../src/photo/engine/outcome.ts';
import type { Finding, PhotoLimits } from '../../src/photo/engine/types.ts';
import type { Record } from './collect.ts';
import type { Picture } from './images.ts';
import { isNamed, objective } from './labels.ts';
import { type Share, shareOf } from './statistics.ts';

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
    const record = records.get(picture.file);
    if (!record) return [];
    if (record.facts) return [{ ...picture, findings: checkPhoto(record.facts, limits), record }];
    return [{ ...picture, findings: [], refused: record.refused ?? 'unreadable', record }];
  });
}

export type LabelScore = {
  readonly label: string;
  readonly expect: string;
  readonly share: Share;
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
    const missed = list.filter((one) => !isNamed(label, one.expect, one.findings));
    return {
      label,
      expect: list[0]?.expect ?? '',
      share: shareOf(list.length - missed.length, list.length),
      missed: missed.map(({ subject }) => subject),
    };
  });
}

export const isObjective = ({ expect }: LabelScore): boolean => objective.has(expect);

export const total = (shares: readonly Share[]): Share =>
  shareOf(
    shares.reduce((sum, { hits }) => sum + hits, 0),
    shares.reduce((sum, { of }) => sum + of, 0),
  );

export type Turned = { readonly share: Share; readonly why: readonly string[] };

/** Pictures that would be turned away (or warned about) although nothing is wrong with them. */
export function falsely(scored: readonly Scored[], verdict: 'fail' | 'warn'): Turned {
  const wrong = scored.filter(({ findings, refused }) => refused || verdictOf(findings) === verdict);
  const why = wrong.map(({ label, subject, findings, refused }) => {
    const codes = findings.filter(({ severity, fixed }) => severity === verdict && !fixed);
    return `${label}/${subject}: ${refused ?? codes.map(({ code, about }) => (about ? `${code} ${about}` : code)).join(', ')}`;
  });
  return { share: shareOf(wrong.length, scored.length), why };
}
