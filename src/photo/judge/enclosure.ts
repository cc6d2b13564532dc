import { type ChildProcess, fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../platform/root.ts';

/**
 * What the system puts around a program. `whole`: a root folder of its own with nothing in it but the program's files,
 * read-only; a network of its own without any device; processes of its own. `network`: only the network, and a user
 * namespace, from which nobody reads another process. `none`: the system allows neither (many containers), or has
 * neither (macOS).
 */
export type SystemWalls = 'whole' | 'network' | 'none';

/** How a program that touches strangers' bytes is started. */
export type Enclosure = {
  readonly system: SystemWalls;
  /** Node's own permissions: its program files to read, addons to load, and nothing else. */
  readonly code: boolean;
  /** Only for proofs, which plant a fault: what the program finds in its environment besides. */
  readonly env?: NodeJS.ProcessEnv;
};

export const ENCLOSED_BY_NODE: Enclosure = { system: 'none', code: true };

/** Packages that the photo workers load, with all that these load in turn. */
const PACKAGES = [
  'sharp',
  '@img',
  'detect-libc',
  'semver',
  'heic-decode',
  'libheif-js',
  '@tensorflow',
  'long',
  'seedrandom',
  'node-fetch',
];

/** Where the system keeps the libraries that Node itself is linked with. */
const LIBRARIES = ['/lib', '/lib64', '/usr/lib64', '/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'];

/** Bytes that one process may hold in writable memory: what decoders and models take, three times over. */
const MOST_DATA = 2 * 1024 ** 3;

/** Every file and folder that the program may read. */
function programFiles(file: string): readonly string[] {
  const root = projectRoot();
  const manifests: string[] = [];
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    manifests.push(join(folder, 'package.json'));
    if (folder === root || folder === dirname(folder)) break;
  }
  const packages = PACKAGES.map((name) => join(root, 'node_modules', name));
  return [file, ...manifests, join(root, 'models'), ...packages];
}

/**
 * Starts a program of ours apart from us: no word of our environment, no file but its own, as far as `enclosure` says.
 * The child answers over the IPC channel. Its heap is small, since pictures live outside it; so is its young part, which
 * would otherwise take 100 MB for numbers that live for milliseconds.
 */
export function startEnclosed(file: string, args: readonly string[], enclosure: Enclosure): ChildProcess {
  const files = programFiles(file);
  const permissions = enclosure.code
    ? ['--permission', '--allow-addons', ...files.map((path) => `--allow-fs-read=${path}`)]
    : [];
  const node = [process.execPath, '--max-old-space-size=128', '--max-semi-space-size=8', ...permissions];
  return fork(file, [...args], {
    execPath: '/bin/sh',
    execArgv: ['-c', scriptFor(enclosure.system, files), 'photo', ...node],
    serialization: 'advanced',
    // Two arenas instead of one for each thread: the C library would otherwise keep tens of megabytes in pieces.
    env: { PATH: SYSTEM_PATH, MALLOC_ARENA_MAX: '2', ...enclosure.env },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

const SYSTEM_PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** No dump of memory, few files, and an end to memory; what the system does not know of these is passed over. */
const LIMITS = `ulimit -c 0; ulimit -n 256; ulimit -d ${MOST_DATA / 1024} 2>/dev/null; unset PWD OLDPWD SHLVL`;

/** Without any right of the namespace's root, for good. */
const POWERLESS = '--no-new-privs --bounding-set=-all --inh-caps=-all';

function scriptFor(system: SystemWalls, files: readonly string[]): string {
  if (system === 'none') return `${LIMITS}; exec "$@"`;
  const apart = 'unshare --user --map-root-user --net';
  if (system === 'network') return `${LIMITS}; exec ${apart} -- setpriv ${POWERLESS} "$@"`;
  const all = `${apart} --ipc --uts --mount --pid --fork --kill-child`;
  return `${LIMITS}; exec ${all} -- /bin/sh -c ${quoted(rootScript(files))} photo "$@"`;
}

/**
 * Builds a root folder out of the program's files and goes into it. It lies over /sys, which every Linux has and no
 * program here needs; nobody outside of the namespace sees it.
 */
function rootScript(files: readonly string[]): string {
  const shown = [...LIBRARIES, '/etc/ld.so.cache', process.execPath, ...files].map(quoted).join(' ');
  return `set -e
    root=/sys
    mount -n -t tmpfs -o mode=755,size=256k tmpfs $root
    mkdir $root/proc $root/dev
    mount -n -t proc -o nosuid,nodev,noexec proc $root/proc
    : > $root/dev/null
    mount -n --bind /dev/null $root/dev/null
    setpriv=$(command -v setpriv)
    for path in "$setpriv" ${shown}; do
      [ -e "$path" ] && [ ! -e "$root$path" ] || continue
      if [ -d "$path" ]; then mkdir -p "$root$path"; else mkdir -p "$root\${path%/*}"; : > "$root$path"; fi
      mount -n --bind "$path" "$root$path"
      mount -n -o remount,bind,ro,nosuid,nodev "$root$path"
    done
    mount -n -o remount,ro $root
    cd /
    unset PWD OLDPWD SHLVL
    exec chroot $root "$setpriv" ${POWERLESS} "$@"`;
}
