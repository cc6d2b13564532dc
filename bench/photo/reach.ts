import type { PhotoLimits } from '../../src/photo/checks/limit-types.ts';
import type { LimitMeasure } from './measures.ts';
import { limitAt, limitMeasures } from './measures-light.ts';
import type { Scored } from './score.ts';

/** How far all but one in a hundred harmless pictures reach, and where all but one in twenty of a defect begin. */
export type Reach = { readonly reach: number; readonly begin: number };

/** Undefined where no such defect was made, or nothing was measured. */
export function reachOf(measure: LimitMeasure, scored: readonly Scored[]): Reach | undefined {
  const { weakest } = measure;
  const reach = at(
    measure,
    scored.filter(({ benign }) => benign),
    0.99,
  );
  const begin =
    weakest &&
    at(
      measure,
      scored.filter((one) => !one.benign && weakest.test(one.label)),
      0.05,
    );
  return reach === undefined || begin === undefined ? undefined : { reach, begin };
}

/** The value that a share of the pictures stays below, or above where less is worse. */
function at({ value, less }: LimitMeasure, list: readonly Scored[], share: number): number | undefined {
  const values = list.flatMap(({ record: { facts } }) => (facts ? (value(facts) ?? []) : []));
  values.sort((a, b) => (less ? b - a : a - b));
  return values[Math.round(share * (values.length - 1))];
}

/** One line of the table of limits in docs/photo.md. */
export type LimitLine = {
  readonly path: string;
  readonly what: string;
  readonly less: boolean;
  readonly warn: number;
  readonly fail?: number;
  readonly reach?: number;
  readonly begin?: number;
};

export function limitLines(scored: readonly Scored[], { checks }: PhotoLimits): readonly LimitLine[] {
  const benign = scored.filter((one) => one.benign);
  const round = (value: number) => Number(value.toPrecision(3));
  return limitMeasures.map((measure) => {
    const { path, what, less } = measure;
    const { warn, fail } = limitAt(checks, path);
    const reach = at(measure, benign, 0.99);
    const begin = reachOf(measure, scored)?.begin;
    return {
      path,
      what,
      less,
      warn,
      ...(fail === undefined ? {} : { fail }),
      ...(reach === undefined ? {} : { reach: round(reach) }),
      ...(begin === undefined ? {} : { begin: round(begin) }),
    };
  });
}
