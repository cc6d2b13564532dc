import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { projectRoot } from '../../src/platform/root.ts';
import { openBrowser } from '../../test/support/browser.ts';
import { scratchFolder } from '../../test/support/scratch.ts';

/** A browser as people have one: with a profile on disk, and with pages kept for the Back button. */
export type Kept = { readonly folder: string; readonly context: BrowserContext };

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Opening the test browser once unpacks it where the system has none. */
async function place(): Promise<string> {
  await (await openBrowser()).close();
  const unpacked = globSync(join(projectRoot(), '.cache', 'chromium-*', 'chromium'));
  const found = [...SYSTEM, ...unpacked].find((path) => existsSync(path));
  if (!found) throw new Error('the test browser is not where it was unpacked');
  return found;
}

/** Opens a browser whose profile stays on disk after it is closed. */
export async function openProfile(): Promise<Kept> {
  const folder = scratchFolder('profile');
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await place(),
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
  return { folder, context };
}

/** Files of a profile that hold one of these words, in either of the encodings that browsers store text in. */
export function filesWith(folder: string, words: readonly string[]): readonly string[] {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((entry) => {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    const found = words.filter(
      (word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le'),
    );
    return found.map((word) => `${entry.name}: ${word}`);
  });
}
