import { mostDeviations } from '../../src/photo/pixels/measure/smile/smile.ts';

/** What keeps weights small where few people say little; found with people and groups left out. */
const ridge = 1;

type Sample = { readonly smiles: number; readonly x: readonly number[] };

/** Of each feature its mean, standard deviation and weight. */
export type Logistic = {
  readonly rows: readonly (readonly [number, number, number])[];
  readonly intercept: number;
};

const limited = (value: number): number => Math.max(-mostDeviations, Math.min(mostDeviations, value));

/** The log of the odds. */
export const oddsOf = ({ rows, intercept }: Logistic, x: readonly number[]): number =>
  rows.reduce(
    (sum, [mean, deviation, weight], k) => sum + weight * limited(((x[k] ?? 0) - mean) / deviation),
    intercept,
  );

/** Logistic regression with a ridge, by gradient descent on standardised features that are kept within bounds. */
export function fitLogistic(samples: readonly Sample[]): Logistic {
  const width = samples[0]?.x.length ?? 0;
  const spreads = Array.from({ length: width }, (_, k) => spreadOf(samples.map(({ x }) => x[k] ?? 0)));
  const known = samples.map(({ x, smiles }) => ({
    smiles,
    z: spreads.map(([mean, deviation], k) => limited(((x[k] ?? 0) - mean) / deviation)),
  }));
  const weights = spreads.map(() => 0);
  let intercept = 0;
  for (let step = 0; step < 8000; step++) {
    const slopes = weights.map((weight) => ridge * weight);
    let slope = 0;
    for (const { z, smiles } of known) {
      let odds = intercept;
      for (let k = 0; k < width; k++) odds += (z[k] as number) * (weights[k] as number);
      const error = 1 / (1 + Math.exp(-odds)) - smiles;
      slope += error;
      for (let k = 0; k < width; k++) slopes[k] = (slopes[k] as number) + error * (z[k] as number);
    }
    const rate = 0.8 / known.length;
    intercept -= rate * slope;
    for (let k = 0; k < width; k++) weights[k] = (weights[k] as number) - rate * (slopes[k] as number);
  }
  return {
    rows: spreads.map(([mean, deviation], k) => [mean, deviation, weights[k] as number] as const),
    intercept,
  };
}

function spreadOf(values: readonly number[]): readonly [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return [mean, Math.sqrt(squares / values.length) || 1];
}
