import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../src/platform/root.ts';
import { loadProfile } from '../src/config/profile.ts';
import { createPhotoPool } from '../src/photo/judge/pool.ts';
import type { PhotoLimits } from '../src/photo/checks/limit-types.ts';
import { photoLimits } from '../src/photo/rule-set.ts';
import { collect, judgeOne, residentMb, workerFile } from './photo/collect.ts';
import { writeMeasured } from './photo/document.ts';
import { groupLines, groupText } from './photo/groups.ts';
import { halves, halvesText } from './photo/halves.ts';
import { editedPictures, formatPictures, type Picture, realPictures } from './photo/images.ts';
import { unknownWords } from './photo/labels.ts';
import { largeHeic } from './photo/large-heic.ts';
import { memoryRow } from './photo/memory.ts';
import { limitLines } from './photo/reach.ts';
import type { Row } from './photo/rows.ts';
import { labelScores, labelText, score } from './photo/score.ts';
import { withSkin } from './photo/skin-tone.ts';
import { editedFolder, nameOf, openSet, type PhotoSet } from './photo/set.ts';
import { median } from './photo/statistics.ts';
import { type Speed, speedLimits, targets } from './photo/targets.ts';

const root = projectRoot();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run bench -- photo [--set FOLDER] [--people N]`: judges the labelled pictures of a set, prints the table of
 * targets with every miss named, and writes it to bench/results. Without --set the first set is taken, from the folder
 * beside the project or where PORTAL_SHARED says; only that set, and all of it, writes photo.json and docs/photo.md.
 */
export async function benchPhoto(): Promise<boolean> {
  const wanted = wishes();
  const set = wanted && openSet(wanted.set, say);
  if (!set) return false;
  const limits = photoLimits(loadProfile(join(root, 'profiles', 'ca-pr')).photoRules, '2026-11-24');
  const pictures = picturesOf(set, wanted.people);
  const records = await collect(set, pictures, limits, say);
  const scored = withSkin(score(pictures, records, limits));
  const [labels, groups, apart] = [labelScores(scored), groupLines(scored), halves(scored, limits)];
  const speed = await measureSpeed(set, limits);
  const { results, details } = targets(scored, limits, { labels, groups, halves: apart, speed });
  const table = [...results, memoryRow(join(root, 'bench', 'results', 'photo-memory.json'))];
  const strange = unknownWords(pictures.map(({ expect, label }) => (label === 'formats' ? '' : expect)));
  const lines = [...labels.map(labelText), ...groups.map(groupText), ...(apart ? [halvesText(apart)] : [])];
  for (const line of [...details, ...lines, ...strange, '', ...table.map(lineOf)]) say(line);
  const whole = set.isDefault && wanted.people === undefined;
  const people = new Set(pictures.filter(({ id }) => id.startsWith('variants/')).map((one) => one.subject))
    .size;
  const report = { rules: limits.version, set: set.key, people, pictures: pictures.length, results: table };
  const byLabel = labels.map(({ counted: _counted, ...label }) => label);
  const full = {
    ...report,
    halves: apart,
    labels: byLabel,
    groups,
    limits: limitLines(scored, limits),
    details,
  };
  write(set, wanted.people, full);
  if (whole) writeMeasured(join(root, 'docs', 'photo.md'), full);
  return table.every(({ met }) => met);
}

function wishes(): { readonly set?: string; readonly people?: number } | undefined {
  try {
    const options = { set: { type: 'string' }, people: { type: 'string' } } as const;
    const { values } = parseArgs({ args: process.argv.slice(3), options });
    const people = values.people === undefined ? undefined : Number(values.people);
    if (people !== undefined && !(Number.isInteger(people) && people > 0))
      throw new Error('--people wants a number');
    return { ...(values.set ? { set: values.set } : {}), ...(people ? { people } : {}) };
  } catch (error) {
    say(
      `${error instanceof Error ? error.message : String(error)}. npm run bench -- photo [--set FOLDER] [--people N]`,
    );
    return undefined;
  }
}

/** All pictures of a set; of its edited copies only those of the first people, if so wished. */
function picturesOf(set: PhotoSet, people: number | undefined): readonly Picture[] {
  const real = realPictures(set, say);
  const folder = editedFolder(set, say);
  const edited = folder ? editedPictures(folder, real, say) : [];
  const first = new Set([...new Set(edited.map(({ subject }) => subject))].slice(0, people));
  return [...formatPictures(set, say), ...real, ...edited.filter(({ subject }) => first.has(subject))];
}

function write(set: PhotoSet, people: number | undefined, report: object): void {
  const name = `photo${set.isDefault ? '' : `-${nameOf(set)}`}${people ? `-${people}-people` : ''}.json`;
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `${JSON.stringify(report, null, 2)}\n`);
  say(`Written to bench/results/${name}.`);
}

const lineOf = ({ what, value, target, met, measured }: Row): string =>
  `${met ? 'met   ' : measured ? 'MISSED' : 'none  '}  ${what}: ${value} (target ${target})`;

/** The processor time that a warm worker spends on the set's files that have a limit, as far as they are there. */
async function measureSpeed(set: PhotoSet, limits: PhotoLimits): Promise<Speed> {
  const large = await largeHeic(set, say);
  const files = Object.keys(speedLimits).map((id) => ({ id, file: join(set.folder, 'formats', id) }));
  const there = [...files, ...(large ? [{ id: basename(large), file: large }] : [])].filter(({ file }) =>
    existsSync(file),
  );
  const [first] = there;
  if (!first) return { cpu: {}, memoryMb: 0 };
  const pool = createPhotoPool({
    workerFile: await workerFile(),
    size: 1,
    queueLimit: 2,
    timeoutMs: 120_000,
  });
  const cpu: Record<string, number> = {};
  let memoryMb = 0;
  say('Measuring processor time.');
  try {
    // The first photos teach the just-in-time compiler; a worker of the portal lives for thousands.
    for (let i = 0; i < 40; i++) await judgeOne(pool, first, limits);
    for (const one of there) {
      const times: number[] = [];
      for (let i = 0; i < 15; i++) {
        const { cpuMs } = await judgeOne(pool, one, limits);
        if (i >= 4) times.push(cpuMs);
        memoryMb = Math.max(memoryMb, residentMb(pool));
      }
      cpu[one.id] = Math.round(median(times));
    }
  } finally {
    await pool.close();
  }
  return { cpu, memoryMb };
}
