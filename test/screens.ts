import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import type { Lang } from '../src/platform/i18n.ts';
import { projectRoot } from '../src/platform/root.ts';
import { type Live, livePortal } from './fixtures/portal/live-portal.ts';
import { become, openWindow } from './gallery/look.ts';
import { type Shot, SHOTS } from './gallery/shots.ts';
import { openBrowser } from './fixtures/browser/browser.ts';

// Takes the pictures of docs/screens: every key page, on a phone and on a desktop computer, in both languages.

const FOLDER = join(projectRoot(), 'docs', 'screens');
const SIZES = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 800 } } as const;
const LONGEST = 2400;
/** Pages whose first screen stands at the top of the project's README. */
const IN_README: readonly string[] = ['family', 'bench'];

async function take(live: Live, browser: Browser, shot: Shot, lang: Lang): Promise<void> {
  const { who, path } = await shot.there(live, lang);
  const window = await openWindow(browser);
  await become(window, live.origin, who.cookies);
  for (const [size, viewport] of Object.entries(SIZES)) {
    const { page } = window;
    await page.setViewportSize(viewport);
    await page.goto(live.origin + path);
    await shot.before?.(page);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const picture = sharp(await page.screenshot({ fullPage: true }));
    const { width, height } = await picture.metadata();
    const cutTo = (most: number, name: string) =>
      picture
        .clone()
        .extract({ left: 0, top: 0, width, height: Math.min(height, most) })
        .png({ palette: true, colours: 64, effort: 8 })
        .toFile(join(FOLDER, name));
    await cutTo(LONGEST, fileOf(shot, size, lang));
    if (size === 'desktop' && lang === 'en' && IN_README.includes(shot.name))
      await cutTo(viewport.height, `${shot.name}-top.png`);
  }
  await window.context.close();
}

const fileOf = ({ name }: Shot, size: string, lang: string) => `${name}-${size}-${lang}.png`;

function index(): string {
  const rows = SHOTS.map((shot) => {
    const cells = (['en', 'fr'] as const).flatMap((lang) =>
      Object.keys(SIZES).map((size) => `[${lang} ${size}](${fileOf(shot, size, lang)})`),
    );
    return `| ${shot.says} | ${cells.join(' | ')} |`;
  });
  const head = [
    '| page | English, phone | English, desktop | français, téléphone | français, bureau |',
    '|---|---|---|---|---|',
  ];
  return [
    '# Screens',
    '',
    'Taken by `npm run screens` from the demonstration: invented people, and no government service.',
    '',
    ...head,
    ...rows,
    '',
  ].join('\n');
}

mkdirSync(FOLDER, { recursive: true });
for (const old of readdirSync(FOLDER)) if (old.endsWith('.png')) rmSync(join(FOLDER, old));
const [live, browser] = await Promise.all([livePortal({ families: true }), openBrowser()]);
let missed = 0;
try {
  for (const shot of SHOTS) {
    for (const lang of ['en', 'fr'] as const) {
      await take(live, browser, shot, lang).catch((error: unknown) => {
        missed += 1;
        process.stderr.write(
          `${shot.name} ${lang}: ${error instanceof Error ? error.message : String(error)}\n`,
        );
      });
    }
  }
} finally {
  await browser.close();
  await live.close();
}
writeFileSync(join(FOLDER, 'README.md'), index());
const bytes = readdirSync(FOLDER).reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0);
process.stdout.write(`${SHOTS.length} pages in docs/screens, ${(bytes / 1e6).toFixed(1)} MB\n`);
process.exit(missed > 0 ? 1 : 0);
