// Runs before `npm start`, `npm test` and the command line: installs the packages and builds, each only when
// needed. Plain JavaScript without packages, because it must run on the machine's own, perhaps older, Node.
// Everything it says goes to standard error: standard output belongs to the command that follows.
'use strict';
const { spawn, spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const { hostname } = require('node:os');
const path = require('node:path');

const root = path.join(__dirname, '..');
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.pr-portal-stamp');
const buildStamp = path.join(root, 'dist', '.stamp');
const withDev = process.argv.includes('--dev');
const NEEDED = Number(require('../package.json').config.node);

function say(line) {
  process.stderr.write(`${line}\n`);
}

class Stop extends Error {}

function readOr(file, otherwise) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

// ---- the lock: two starts at once must not both install or build

function isAlive(owner) {
  const [host, pid] = owner.split(' ');
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Makes the lock file, or tells who holds it. The owner touches it; one untouched for a minute is stale. */
function tryLock(file) {
  try {
    fs.writeFileSync(file, `${hostname()} ${process.pid}`, { flag: 'wx' });
    return undefined;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = readOr(file, '');
  let age = 0;
  try {
    age = Date.now() - fs.statSync(file).mtimeMs;
  } catch {
    return 'somebody who has just finished';
  }
  const stale = age > 60_000 || (owner !== '' && !isAlive(owner));
  if (!stale) return owner;
  const aside = `${file}.${process.pid}`;
  try {
    // Renaming picks one winner among several that saw the same stale lock.
    fs.renameSync(file, aside);
    if (readOr(aside, '') !== owner) fs.renameSync(aside, file);
    fs.rmSync(aside, { force: true });
  } catch {}
  return 'a process that was cut off';
}

async function withLock(work) {
  const folder = path.join(root, '.cache');
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'prepare.lock');
  for (let waited = 0; tryLock(file) !== undefined; waited += 100) {
    if (waited % 1000 === 0)
      say(`Another start is preparing PR Portal; waiting for it (${waited / 1000} s).`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const release = () => fs.rmSync(file, { force: true });
  process.once('exit', release);
  const touch = setInterval(() => fs.utimesSync(file, new Date(), new Date()), 5_000);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    release();
    process.removeListener('exit', release);
  }
}

// ---- packages

function wantedStamp() {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

/** Did somebody run `npm ci` or `npm install` by hand? npm's own list then agrees with the lock file. */
function installedByHand() {
  const list = readOr(path.join(modules, '.package-lock.json'), '');
  if (list === '') return false;
  const have = JSON.parse(list).packages;
  if (!have[`node_modules/@esbuild/${process.platform}-${process.arch}`]) return false;
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages).every(([name, entry]) => {
    if (name === '' || entry.optional || (entry.dev && !withDev)) return true;
    return have[name] !== undefined && have[name].version === entry.version;
  });
}

function packagesAreReady() {
  const stamp = readOr(stampFile, '');
  const wanted = wantedStamp();
  if (stamp === `${wanted} all` || (!withDev && stamp === `${wanted} some`)) return true;
  if (!installedByHand()) return false;
  fs.writeFileSync(stampFile, `${wanted} ${withDev ? 'all' : 'some'}`);
  return true;
}

function npmCommand() {
  const given = process.env.npm_execpath;
  if (given && /npm-cli\.c?js$/.test(given)) return [process.execPath, given];
  return ['npm'];
}

/** What the reader can do about npm's failure, found in its words. */
function advice(words) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/.test(words)) {
    return 'The package registry could not be reached. Check the connection (and the proxy, if you have one), then run the same command again.';
  }
  if (/ENOSPC/.test(words))
    return 'The disk is full. About 1 GB must be free. Make room, then run the same command again.';
  if (/EACCES|EPERM|EROFS/.test(words))
    return `This account may not write to ${modules}. Change that, then run the same command again.`;
  if (/EUSAGE/.test(words))
    return 'package.json and package-lock.json disagree. Run `npm install` once, and keep both files.';
  return 'Read the lines above, then run the same command again.';
}

/** What is there stays where it only lacks the tools of the tests: a portal that runs meanwhile reads those files. */
function howToInstall() {
  return readOr(stampFile, '') === `${wantedStamp()} some` ? ['install', '--no-save'] : ['ci'];
}

async function install() {
  const begun = Date.now();
  say(
    `Installing packages${withDev ? ' and the tools of the tests' : ''}. The first time takes about half a minute.`,
  );
  const [command, ...before] = npmCommand();
  const flags = [
    ...howToInstall(),
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    withDev ? '--include=dev' : '--omit=dev',
    '--include=optional',
  ];
  const child = spawn(command, [...before, ...flags], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      words += chunk;
    });
  }
  const ticking = setInterval(() => {
    const seconds = Math.round((Date.now() - begun) / 1000);
    const line = `  still installing (${seconds} s)`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
  }, 900);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      words += error.message;
      resolve(1);
    });
    child.on('close', (status, signal) => resolve(signal ?? status));
  });
  clearInterval(ticking);
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (code !== 0) {
    if (words.trim()) say(words.trim().split('\n').slice(-15).join('\n'));
    throw new Stop(`The packages could not be installed. ${advice(words)}`);
  }
  fs.writeFileSync(stampFile, `${wantedStamp()} ${withDev ? 'all' : 'some'}`);
  say(`Packages are installed (${((Date.now() - begun) / 1000).toFixed(0)} s).`);
}

/** npm puts the Node it brought first on the path of every script; where it cannot run, the machine's own must do. */
function checkNode() {
  const own = Number(process.versions.node.split('.')[0]);
  const link = path.join(modules, '.bin', 'node');
  let reason = 'npm brought none for this machine';
  if (fs.existsSync(link)) {
    const tried = spawnSync(link, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    if (tried.status === 0 && Number(tried.stdout.split('.')[0]) >= NEEDED) return;
    reason = `the one that npm brought does not run here (${tried.error ? tried.error.message : tried.stderr.trim()})`;
    fs.rmSync(link, { force: true });
  }
  if (own >= NEEDED) return;
  throw new Stop(
    `PR Portal needs Node.js ${NEEDED} or later. This machine has ${process.versions.node}, and ${reason}. ` +
      `Install Node.js ${NEEDED} or later (nodejs.org), then run the same command again.`,
  );
}

// ---- build

function* sources(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(full);
    else yield full;
  }
}

/** Changes when a source is added, removed or written, or another version of a package is installed. */
function sourceState() {
  const hash = createHash('sha256').update(readOr(stampFile, '').split(' ')[0]);
  const folders = ['src', 'models'].flatMap((name) => [...sources(path.join(root, name))]);
  for (const file of [...folders, path.join(__dirname, 'build.mjs')]) {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function buildIsReady() {
  return fs.existsSync(path.join(root, 'dist', 'main.js')) && readOr(buildStamp, '') === sourceState();
}

async function build() {
  const state = sourceState();
  const { buildAll } = await import('./build.mjs');
  try {
    await buildAll(root);
  } catch (error) {
    for (const { text, location } of error.errors ?? [{ text: error.message }]) {
      say(location ? `${location.file}:${location.line}: ${text}` : text);
    }
    throw new Stop('The program could not be built; the lines above say where.');
  }
  fs.writeFileSync(buildStamp, state);
}

async function main() {
  if (!packagesAreReady()) {
    await withLock(async () => {
      if (!packagesAreReady()) await install();
    });
    checkNode();
  } else if (Number(process.versions.node.split('.')[0]) < NEEDED) checkNode();
  if (process.argv.includes('--no-build') || buildIsReady()) return;
  await withLock(async () => {
    if (!buildIsReady()) await build();
  }).catch((error) => {
    // A single test may run while another part of the program is half written.
    if (!process.argv.includes('--try-build')) throw error;
    say('Going on without a fresh build.');
  });
}

main().catch((error) => {
  say(error instanceof Stop ? error.message : error.stack);
  process.exitCode = 1;
});
