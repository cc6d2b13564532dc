import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { projectRoot } from '../../src/platform/root.ts';
import { alone } from './database.ts';
import { scratchFolder } from './scratch.ts';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// Nothing that makes pages behave otherwise than at a reader's, and nothing that calls home.
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const isRoot = () => process.getuid?.() === 0;

let unpacking: Promise<string> | undefined;

/** The Chromium inside the npm package, unpacked once per version into the project's cache; tests ask at once. */
function unpackedBrowser(): Promise<string> {
  unpacking ??= unpackBrowser();
  return unpacking;
}

async function unpackBrowser(): Promise<string> {
  const source = join(projectRoot(), 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(projectRoot(), '.cache', `chromium-${version}`);
  const file = join(folder, 'chromium');
  // Processes of one run ask at once, too; apt-get, below, refuses to run twice.
  if (!existsSync(file)) await alone('browser', () => unpackInto(file, source));
  return file;
}

async function unpackInto(file: string, source: string): Promise<void> {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}.half`;
  const packed = createReadStream(join(source, 'bin', 'chromium.br'));
  await pipeline(packed, createBrotliDecompress(), createWriteStream(half));
  chmodSync(half, 0o755);
  renameSync(half, file);
}

/** The libraries that this binary asks for and the system lacks. */
function missingLibraries(file: string): readonly string[] {
  const listed = spawnSync('ldd', [file], { encoding: 'utf8' });
  const lines = (listed.stdout ?? '').split('\n').filter((line) => line.includes('not found'));
  return lines.map((line) => line.trim().split(' ')[0] ?? '');
}

/** Chromium needs NSS from the system. As root on Debian or Ubuntu install it; else say what to install. */
async function ensureLibraries(file: string): Promise<void> {
  if (missingLibraries(file).length > 0) await alone('browser', async () => installLibraries(file));
}

function installLibraries(file: string): void {
  if (missingLibraries(file).length === 0) return;
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('The test browser needs the package libnss3: installing it with apt-get.\n');
    const options = { stdio: ['ignore', 2, 2] as ('ignore' | number)[], cwd: '/' };
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { ...options, env });
    spawnSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', 'libnss3'], { ...options, env });
  }
  const missing = missingLibraries(file);
  if (missing.length === 0) return;
  throw new Error(
    `The test browser cannot start without ${missing.join(', ')}. Install NSS: "libnss3" on Debian and Ubuntu ` +
      '(sudo apt-get install libnss3), "nss" on Fedora and Alpine. Or install Chromium.',
  );
}

/** Points the browser at the fonts from npm where the system has none: a page without glyphs proves nothing. */
function fontEnvironment(): Readonly<Record<string, string>> {
  const listed = spawnSync('fc-list', ['--format', '%{file}\n'], { encoding: 'utf8' });
  const haveFonts = existsSync('/usr/share/fonts/truetype') || (listed.stdout ?? '').trim() !== '';
  if (haveFonts && existsSync('/etc/fonts/fonts.conf')) return {};
  const folder = scratchFolder('fonts');
  const fonts = join(projectRoot(), 'node_modules', 'dejavu-fonts-ttf', 'ttf');
  const prefer = ['sans-serif', 'serif', 'monospace'].map((family, index) => {
    const name = ['DejaVu Sans', 'DejaVu Serif', 'DejaVu Sans Mono'][index];
    return `<alias><family>${family}</family><prefer><family>${name}</family></prefer></alias>`;
  });
  const config = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir>
<cachedir>${join(folder, 'cache')}</cachedir>${prefer.join('')}</fontconfig>`;
  writeFileSync(join(folder, 'fonts.conf'), config);
  return { FONTCONFIG_PATH: folder, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

/**
 * Opens a browser with a new, empty profile: the system's Chromium when there is one, else the one that npm
 * brought. `unpacked` takes npm's in any case. Close it at the end of the test. Throws a sentence that
 * names the package to install when a system library is missing.
 */
export async function openBrowser(
  options: { readonly unpacked?: boolean; readonly flags?: readonly string[] } = {},
): Promise<Browser> {
  const system = options.unpacked ? undefined : SYSTEM_BROWSERS.find((path) => existsSync(path));
  const executablePath = system ?? (await unpackedBrowser());
  if (!system) await ensureLibraries(executablePath);
  const environment = Object.entries({ ...process.env, ...fontEnvironment() });
  const env = Object.fromEntries(
    environment.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const args = [...FLAGS, ...(options.flags ?? [])];
  return chromium.launch({ executablePath, args, chromiumSandbox: !isRoot(), env });
}
