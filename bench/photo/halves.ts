import { checkPhoto } from '../../src/photo/checks/all.ts';
import { verdictOf } from '../../src/photo/checks/findings.ts';
import type { PhotoLimits } from '../../src/photo/checks/limit-types.ts';
import { isNamed } from './labels.ts';
import { limitMeasures, withLimit } from './measures-light.ts';
import { type Reach, reachOf } from './reach.ts';
import type { Scored } from './score.ts';
import { numbersFrom, percent } from './statistics.ts';

/**
 * The recipe: into the gap between what harmless pictures reach (all but one in a hundred) and where the weakest defect
 * begins (all but one in twenty), two thirds of the way to the defect. Without a gap, at what harmless pictures reach.
 */
function limitFor({ reach, begin }: Reach, less: boolean): number {
  const gap = less ? reach > begin : reach < begin;
  return gap ? reach + ((begin - reach) * 2) / 3 : reach;
}

/** The rules with the limits that pictures gave set anew on some people; the others stay. */
function limitsFrom(known: readonly Scored[], limits: PhotoLimits): PhotoLimits {
  let { checks } = limits;
  for (const measure of tuned) {
    const found = reachOf(measure, known);
    if (found) checks = withLimit(checks, measure.path, limitFor(found, measure.less));
  }
  return { ...limits, checks };
}

const tuned = limitMeasures.filter((measure) => measure.tuned);

export type Halves = {
  readonly times: number;
  readonly limits: number;
  readonly named: number;
  readonly leastNamed: number;
  readonly refused: number;
  readonly warned: number;
};

/** How often the people are parted. */
const times = 10;

/**
 * How well limits do on people who had no part in them: 10 times the people are parted in two halves by chance, the
 * limits above are set on one half, and the other is judged by them. Means, and the worst share of defects named.
 */
export function halves(scored: readonly Scored[], limits: PhotoLimits): Halves | undefined {
  const edited = scored.filter(
    ({ benign, expect, label }) => benign || (expect !== '' && label !== 'formats'),
  );
  const withDefects = new Set(edited.filter(({ benign }) => !benign).map(({ subject }) => subject));
  const without = new Set(
    edited.map(({ subject }) => subject).filter((subject) => !withDefects.has(subject)),
  );
  if (withDefects.size < 4) return undefined;
  const random = numbersFrom(7);
  const rounds = Array.from({ length: times }, () => {
    // Who has defects as well as harmless copies teaches more: both halves get as many of them.
    const known = new Set([...halfOf(withDefects, random), ...halfOf(without, random)]);
    const teachers = edited.filter(({ subject }) => known.has(subject));
    const others = edited.filter(({ subject }) => !known.has(subject));
    return judgeBy(others, limitsFrom(teachers, limits));
  });
  const mean = (key: 'named' | 'refused' | 'warned') =>
    rounds.reduce((sum, round) => sum + round[key], 0) / times;
  return {
    times,
    limits: tuned.length,
    named: mean('named'),
    leastNamed: Math.min(...rounds.map(({ named }) => named)),
    refused: mean('refused'),
    warned: mean('warned'),
  };
}

function halfOf(people: ReadonlySet<string>, random: () => number): readonly string[] {
  const mixed = [...people]
    .sort()
    .map((subject) => ({ subject, by: random() }))
    .toSorted((a, b) => a.by - b.by);
  return mixed.slice(0, Math.floor(mixed.length / 2)).map(({ subject }) => subject);
}

function judgeBy(others: readonly Scored[], limits: PhotoLimits) {
  const judged = others.map((one) => ({
    ...one,
    findings: one.record.facts ? checkPhoto(one.record.facts, limits) : [],
  }));
  const benign = judged.filter((one) => one.benign);
  const defects = judged.filter((one) => !one.benign);
  const share = (list: readonly Scored[], is: (one: Scored) => boolean) =>
    list.filter(is).length / list.length;
  return {
    named: share(defects, ({ label, expect, findings }) => isNamed(label, expect, findings)),
    refused: share(
      benign,
      ({ findings, refused }) => refused !== undefined || verdictOf(findings) === 'fail',
    ),
    warned: share(benign, ({ findings }) => verdictOf(findings) === 'warn'),
  };
}

/** In words, for the bench and for docs/photo.md. */
export const halvesText = ({ times, limits, named, leastNamed, refused, warned }: Halves): string =>
  `With ${limits} limits set anew on half of the people and the other half judged by them, ${times} times over: ` +
  `${percent(named)} of the defects named (at worst ${percent(leastNamed)}), ${percent(refused)} of the harmless ` +
  `pictures refused, ${percent(warned)} with a warning.`;
