// Builds what runs: the server and the command line, the photo worker, the style sheet and the small browser scripts.
// Nothing goes to standard output, and every file is replaced in one step, so that a running process never
// reads half of one.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';

export const serverOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  write: false,
  logLevel: 'silent',
};

const browserOptions = {
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  write: false,
  logLevel: 'silent',
};

function browserEntries(root) {
  const folder = join(root, 'src', 'browser');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^[^.]+\.ts$/.test(name));
  return names.map((name) => join(folder, name));
}

function write(files) {
  for (const file of files) {
    mkdirSync(dirname(file.path), { recursive: true });
    const half = `${file.path}.${process.pid}.half`;
    writeFileSync(half, file.contents);
    renameSync(half, file.path);
  }
}

/** What the photo coach loads in a browser, beside its script: where each file comes from, by the name it is served as. */
function coachFiles(root) {
  const { resolve } = createRequire(join(root, 'package.json'));
  const models = join(root, 'models');
  const wasm = dirname(resolve('@tensorflow/tfjs-backend-wasm'));
  return {
    'blazeface.json': join(models, 'blazeface.json'),
    'blazeface.bin': join(models, 'blazeface.bin'),
    'facemesh.json': join(models, 'facemesh.json'),
    'facemesh.bin': join(models, 'facemesh.bin'),
    'simd.wasm': join(wasm, 'tfjs-backend-wasm-simd.wasm'),
    'plain.wasm': join(wasm, 'tfjs-backend-wasm.wasm'),
  };
}

/**
 * Puts large files into dist/assets, each under a name that holds its hash, with its compressed forms beside; what is
 * there already stays. `list.json` names them.
 */
async function buildAssets(root, coach) {
  const folder = join(root, 'dist', 'assets');
  mkdirSync(folder, { recursive: true });
  const sources = Object.entries(coachFiles(root)).map(([name, path]) => [name, readFileSync(path)]);
  const list = {};
  const work = [...sources, ['coach.js', Buffer.from(coach)]].map(async ([name, contents]) => {
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12);
    const path = join(folder, name.replace('.', `.${hash}.`));
    list[name] = basename(path);
    if (['', '.br', '.gz'].every((end) => existsSync(path + end))) return;
    // The last step of quality takes twice as long for a thousandth.
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 10,
      [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
    };
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(contents, { params }),
      promisify(gzip)(contents, { level: 9 }),
    ]);
    write([
      { path, contents },
      { path: `${path}.br`, contents: br },
      { path: `${path}.gz`, contents: gz },
    ]);
  });
  await Promise.all(work);
  write([{ path: join(folder, 'list.json'), contents: JSON.stringify(list) }]);
}

/**
 * Builds the project in the folder `root` into `root/dist`. Rejects with esbuild's error, whose `errors` tell
 * file and line.
 */
export async function buildAll(root) {
  const entryPoints = [{ in: join(root, 'src', 'main.ts'), out: 'main' }];
  const worker = join(root, 'src', 'photo', 'judge', 'worker.ts');
  if (existsSync(worker)) entryPoints.push({ in: worker, out: 'photo-worker' });
  const probe = join(root, 'src', 'photo', 'judge', 'probe.ts');
  if (existsSync(probe)) entryPoints.push({ in: probe, out: 'photo-probe' });
  const dist = join(root, 'dist');
  const browser = browserEntries(root).map((path) => ({ in: path, out: basename(path, '.ts') }));
  const look = {
    ...browserOptions,
    entryPoints: [join(root, 'src', 'look', 'look.css')],
    outfile: join(dist, 'look.css'),
  };
  const [server, scripts, styles] = await Promise.all([
    build({ ...serverOptions, absWorkingDir: root, entryPoints, outdir: dist }),
    build({ ...browserOptions, absWorkingDir: root, entryPoints: browser, outdir: join(dist, 'browser') }),
    build({ ...look, absWorkingDir: root }),
  ]);
  const coach = scripts.outputFiles.find(({ path }) => basename(path) === 'coach.js');
  if (coach) await buildAssets(root, coach.contents);
  write([...server.outputFiles, ...scripts.outputFiles, ...styles.outputFiles]);
}
