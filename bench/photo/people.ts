import type { Scored } from './score.ts';
import { equalError } from './statistics.ts';

/** Scores of real smiles and of the same people neutral, by a model that never saw the person. */
export type SmileTest = { readonly people: number; readonly equalError: number };

const folds = 10;
const ridge = 3;

/**
 * Trains the smile model anew on nine tenths of the people and scores the other tenth, for each tenth: what the model
 * of the product, which knows all of them, would do on strangers.
 */
export function crossValidateSmile(scored: readonly Scored[]): SmileTest {
  const samples = scored.flatMap(({ label, subject, record }) => {
    const seen = record.facts?.seen;
    const smiles = label === 'frll_smiling' ? 1 : 0;
    if (!seen || (!smiles && label !== 'frll_neutral')) return [];
    return [{ subject, smiles, x: Object.values(seen.smileFeatures) }];
  });
  const people = [...new Set(samples.map(({ subject }) => subject))].sort();
  const foldOf = new Map(people.map((subject, i) => [subject, i % folds]));
  const results: { smiles: number; value: number }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const train = samples.filter(({ subject }) => foldOf.get(subject) !== fold);
    const model = train.length > 0 ? fitLogistic(train) : undefined;
    for (const { subject, smiles, x } of samples) {
      if (model && foldOf.get(subject) === fold) results.push({ smiles, value: model(x) });
    }
  }
  const values = (smiles: number) => results.filter((one) => one.smiles === smiles).map(({ value }) => value);
  return { people: people.length, equalError: equalError(values(1), values(0)) };
}

type Sample = { readonly smiles: number; readonly x: readonly number[] };

/** Logistic regression with a ridge, by gradient descent on standardised features; gives the log of the odds. */
function fitLogistic(samples: readonly Sample[]): (x: readonly number[]) => number {
  const width = samples[0]?.x.length ?? 0;
  const columns = Array.from({ length: width }, (_, k) => samples.map(({ x }) => x[k] ?? 0));
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const deviations = columns.map((column, k) => {
    const squares = column.reduce((sum, value) => sum + (value - (means[k] ?? 0)) ** 2, 0);
    return Math.sqrt(squares / column.length) || 1;
  });
  const standard = (x: readonly number[]) =>
    x.map((value, k) => (value - (means[k] ?? 0)) / (deviations[k] ?? 1));
  const rows = samples.map(({ x, smiles }) => ({ z: standard(x), smiles }));
  let weights = Array.from({ length: width }, () => 0);
  let bias = 0;
  const odds = (z: readonly number[]) =>
    bias + z.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
  for (let step = 0; step < 1500; step++) {
    const slopes = weights.map((weight) => ridge * weight);
    let biasSlope = 0;
    for (const { z, smiles } of rows) {
      const error = 1 / (1 + Math.exp(-odds(z))) - smiles;
      biasSlope += error;
      z.forEach((value, k) => {
        slopes[k] = (slopes[k] ?? 0) + error * value;
      });
    }
    const rate = 0.5 / rows.length;
    bias -= rate * biasSlope;
    weights = weights.map((weight, k) => weight - rate * (slopes[k] ?? 0));
  }
  return (x) => odds(standard(x));
}
