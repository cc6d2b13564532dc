import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { loadProfile } from '../src/config/profile.ts';
import { appearances } from '../src/demo/portrait/appearances.ts';
import type { Defect } from '../src/demo/portrait/defects.ts';
import { drawPortrait } from '../src/demo/portrait/portrait.ts';
import { limitsAtAge } from '../src/photo/checks/ages.ts';
import { judgePhoto } from '../src/photo/judge/judge.ts';
import { draftWords } from '../src/photo/photo-words.ts';
import { causesOf, toldIn } from '../src/photo/report/causes.ts';
import { findingWords } from '../src/photo/report/finding-text.ts';
import { photoLimits } from '../src/photo/rule-set.ts';
import { LANGS, type Lang } from '../src/platform/i18n.ts';
import { projectRoot } from '../src/platform/root.ts';
import { page, printOn, screenshot } from './fixtures/photos/copies.ts';

// Draws the pictures of docs/findings, judges each, and writes beside it what its person reads, in both languages.

const FOLDER = join(projectRoot(), 'docs', 'findings');
const limits = photoLimits(loadProfile(join(projectRoot(), 'profiles', 'ca-pr')).photoRules, '2026-11-24');

type Picture = {
  readonly name: string;
  readonly says: string;
  readonly draw: () => Promise<Buffer>;
  /** In full months, where it is on file. */
  readonly age?: number;
};

const drawn =
  (look: string, ...defects: readonly Defect[]) =>
  () =>
    drawPortrait({ look, defects });
const copied = (look: string, copy: (photo: Buffer) => Promise<Buffer>) => async () =>
  copy(await drawPortrait({ look }));
const lookOf = (name: string) => {
  const found = appearances.find((one) => one.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};

const PICTURES: readonly Picture[] = [
  {
    name: 'red-lips',
    says: 'Red lips',
    draw: () => drawPortrait({ look: { ...lookOf('amara'), lips: '#c8102e' } }),
  },
  { name: 'turban', says: 'A turban', draw: drawn('daniel', 'turban') },
  { name: 'hat', says: 'A hat', draw: drawn('mei', 'hat') },
  {
    name: 'mask',
    says: 'A mask of the colour of the skin',
    draw: () =>
      drawPortrait({ look: { ...lookOf('kofi'), mask: lookOf('kofi').skin.base }, defects: ['mask'] }),
  },
  { name: 'hand', says: 'A hand in front of the mouth', draw: drawn('layla', 'hand') },
  { name: 'sunglasses', says: 'Dark lenses on dark skin', draw: drawn('kofi', 'sunglasses') },
  { name: 'reflections', says: 'Light in clear glasses', draw: drawn('daniel', 'reflecting-glasses') },
  { name: 'smile', says: 'A smile', draw: drawn('rosa', 'smile') },
  { name: 'eyes-closed', says: 'Closed eyes', draw: drawn('arjun', 'eyes-closed') },
  { name: 'baby', says: 'Closed eyes, at eight months', draw: drawn('kofi', 'eyes-closed'), age: 8 },
  {
    name: 'print',
    says: 'A print on a table',
    draw: copied('mei', (photo) => printOn({ r: 140, g: 104, b: 70 }, photo)),
  },
  {
    name: 'screenshot',
    says: 'A screenshot',
    draw: copied('amara', (photo) => screenshot({ r: 0, g: 0, b: 0 }, photo)),
  },
  { name: 'page', says: 'A page with a photo on it', draw: copied('daniel', page) },
  { name: 'smoothed', says: 'A beauty filter', draw: drawn('layla', 'smoothed') },
  { name: 'coloured-wall', says: 'A coloured wall', draw: drawn('mei', 'wall-colour') },
  { name: 'dark', says: 'Too little light', draw: drawn('kofi', 'dark') },
];

type Judged = Extract<Awaited<ReturnType<typeof judgePhoto>>, { kind: 'judged' }>;

/** What the person reads: what is to be mended or may be returned, what is good to know, or that all is well. */
function readIn(lang: Lang, { findings }: Judged): string {
  const said = [...causesOf({ findings }).map(({ cause }) => cause), ...toldIn({ findings })].map(
    (finding) => {
      const { title, fix } = findingWords(finding);
      const mark = finding.severity === 'fail' ? '✗' : finding.severity === 'warn' ? '!' : 'i';
      return `${mark} **${title[lang]}** ${fix[lang]}`;
    },
  );
  const well = draftWords(lang).goodTitle({ name: '', own: true });
  return said.length > 0 ? said.join('<br>') : `✓ **${well}**`;
}

async function row({ name, says, draw, age }: Picture): Promise<string> {
  const bytes = await draw();
  const judged = await judgePhoto(bytes, limitsAtAge(limits, age));
  if (judged.kind !== 'judged') throw new Error(`${name}: ${judged.code}`);
  await sharp(bytes)
    .resize({ height: 280 })
    .jpeg({ quality: 80 })
    .toFile(join(FOLDER, `${name}.jpg`));
  const read = LANGS.map((lang) => readIn(lang, judged));
  return `| ![${says}](${name}.jpg) | ${says} | ${read.join(' | ')} |`;
}

mkdirSync(FOLDER, { recursive: true });
for (const old of readdirSync(FOLDER)) rmSync(join(FOLDER, old));
const rows: string[] = [];
for (const picture of PICTURES) rows.push(await row(picture));
const text = [
  '# What people read of a photo',
  '',
  'Drawn by `npm run findings` with invented people, judged by the checks as they are. ✗ must be fixed, ! may be returned',
  'by an officer, i is good to know, ✓ is well.',
  '',
  '| picture | what it is | in English | en français |',
  '| --- | --- | --- | --- |',
  ...rows,
  '',
].join('\n');
writeFileSync(join(FOLDER, 'README.md'), text);
process.stdout.write(`${PICTURES.length} pictures in docs/findings\n`);
process.exit(0);
