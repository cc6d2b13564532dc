import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfile } from '../src/config/profile.ts';
import { smileFeatureNames } from '../src/photo/pixels/measure/smile/smile.ts';
import { photoLimits } from '../src/photo/rule-set.ts';
import { projectRoot } from '../src/platform/root.ts';
import { collect } from './photo/collect.ts';
import { realPictures } from './photo/images.ts';
import { fitLogistic, type Logistic } from './photo/logistic.ts';
import { type SmileSample, smileSamples, smileTest, valuesApart } from './photo/people.ts';
import { openSet } from './photo/set.ts';
import { percent } from './photo/statistics.ts';

const root = projectRoot();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run bench -- photo-smile`: trains the model of smiles anew on everybody of the first set who is there neutral
 * and smiling, writes it to src/photo/pixels/measure/smile-model.ts, and says how models do that were trained without
 * the person, and without everybody of the person's group.
 */
export async function benchPhotoSmile(): Promise<boolean> {
  const set = openSet(undefined, say);
  if (!set) return false;
  const { photoRules } = loadProfile(join(root, 'profiles', 'ca-pr'));
  const limits = photoLimits(photoRules, '2026-11-24');
  const pictures = realPictures(set, say).filter(
    ({ tags }) => tags.includes('neutral') || tags.includes('smiling'),
  );
  const records = await collect(set, pictures, limits, say);
  const samples = smileSamples(
    pictures.flatMap((picture) => {
      const record = records.get(picture.id);
      return record ? [{ ...picture, record }] : [];
    }),
  );
  if (samples.length === 0) return false;
  const limit = limits.checks.expression.warn;
  const lines = [
    ...apart('the person', samples, ({ subject }) => subject, limit),
    ...apart('the whole group', samples, ({ group }) => group, limit),
  ];
  for (const line of lines) say(line);
  writeFileSync(
    join(root, 'src', 'photo', 'pixels', 'measure', 'smile', 'smile-model.ts'),
    fileOf(fitLogistic(samples), lines),
  );
  return true;
}

type PartOf = (sample: SmileSample) => string;

/** How models do that were trained without some people: on those people, at the limit of the rule set. */
function apart(
  without: string,
  samples: readonly SmileSample[],
  partOf: PartOf,
  limit: number,
): readonly string[] {
  const values = valuesApart(samples, partOf);
  const { error, people } = smileTest(values);
  const groups = Map.groupBy(values, (one) => one.group);
  return [
    `Trained without ${without}: ${people} people, equal error ${percent(error)}.`,
    ...[...groups].map(([group, list]) => {
      const told = (smiles: number) => {
        const some = list.filter((one) => one.smiles === smiles);
        return `${some.filter(({ value }) => value > limit).length} of ${some.length}`;
      };
      return `  ${group}: told of neutral faces ${told(0)}, of smiling ones ${told(1)}.`;
    }),
  ];
}

function fileOf({ rows, intercept }: Logistic, told: readonly string[]): string {
  const short = (value: number) => String(Number(value.toPrecision(5)));
  const lines = rows.map((row, k) => `  ${smileFeatureNames[k]}: [${row.map(short).join(', ')}],\n`);
  return (
    `// Written by npm run bench -- photo-smile.\n//\n${told.map((line) => `// ${line}\n`).join('')}\n` +
    '/** Of each feature: mean, standard deviation, weight. */\n' +
    `export const smileModel = {\n${lines.join('')}} as const;\n\n` +
    `export const smileIntercept = ${short(intercept)};\n`
  );
}
