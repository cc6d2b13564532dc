import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { open as openInspector } from 'node:inspector';
import { connect } from 'node:net';
import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { WallName } from '../../config/photo-walls.ts';

/** What a program that was started apart is asked to reach; all of it lies outside of what is its own. */
export type Targets = {
  /** What stands in the secret file. */
  readonly mark: string;
  readonly parent: number;
  readonly secretFile: string;
  readonly dataFolder: string;
  /** A file that nobody may write, and a folder in which everybody may. */
  readonly programFile: string;
  readonly openFolder: string;
  /** An addon that lies outside of the program's files. */
  readonly addon: string;
  readonly server: { readonly host: string; readonly port: number };
  /** By its socket, or over the network. */
  readonly database: { readonly path: string } | { readonly host: string; readonly port: number };
  /** A UDP port of this machine: it hears datagrams and questions about names. */
  readonly udp: number;
  readonly socketFile: string;
};

export type WayName = keyof typeof ways;

/** What one try came to: `out` when it reached what it must not. */
export type Try = {
  readonly way: WayName;
  readonly wall: WallName;
  readonly out: boolean;
  readonly said: string;
};

type Way = { readonly wall: WallName; readonly go: (targets: Targets) => unknown };

const FOUR_GIGABYTES = 4 * 1024 ** 3;

/** Gives the text when it holds the mark, which only what lies outside does. */
function marked(text: string, { mark }: Targets): string {
  if (!text.includes(mark)) throw new Error('nothing of it');
  return text;
}

/** Names that the pool gives to a worker, and those that shells and systems add by themselves. */
const OWN_NAMES =
  /^(PATH|MALLOC_ARENA_MAX|NODE_CHANNEL_[A-Z_]+|_|PWD|OLDPWD|SHLVL|__CF_USER_TEXT_ENCODING|)$/;

/** Gives the names that somebody else's environment must have brought. */
function foreign(names: readonly string[]): readonly string[] {
  const found = names.filter((name) => !OWN_NAMES.test(name));
  if (found.length === 0) throw new Error('nothing foreign');
  return found;
}

const namesIn = (environ: string): readonly string[] =>
  environ.split('\0').map((line) => line.split('=', 1)[0] ?? '');

function reportedEnvironment(): object {
  const report = process.report.getReport() as { readonly environmentVariables?: object };
  return report.environmentVariables ?? {};
}

/** Every way out that we know of. Each reaches its target, or throws. */
export const ways = {
  environment: { wall: 'environment', go: () => foreign(Object.keys(process.env)) },
  'own environ': {
    wall: 'environment',
    go: () => foreign(namesIn(readFileSync('/proc/self/environ', 'latin1'))),
  },
  report: { wall: 'environment', go: () => foreign(Object.keys(reportedEnvironment())) },
  'parent environ': { wall: 'parent', go: ({ parent }) => readFileSync(`/proc/${parent}/environ`) },
  'parent files': { wall: 'parent', go: ({ parent }) => readdirSync(`/proc/${parent}/fd`) },
  'parent memory': { wall: 'parent', go: ({ parent }) => closeSync(openSync(`/proc/${parent}/mem`, 'r')) },
  'parent command': { wall: 'parent', go: ({ parent }) => readFileSync(`/proc/${parent}/cmdline`) },
  'parent signal': { wall: 'parent', go: ({ parent }) => process.kill(parent, 0) },
  'secret file': { wall: 'files', go: (t) => marked(readFileSync(t.secretFile, 'latin1'), t) },
  'data folder': { wall: 'files', go: ({ dataFolder }) => readdirSync(dataFolder) },
  'size of the secret': { wall: 'files', go: ({ secretFile }) => statSync(secretFile) },
  'inner binding': { wall: 'files', go: innerRead },
  'write program': { wall: 'files', go: ({ programFile }) => closeSync(openSync(programFile, 'r+')) },
  'write elsewhere': {
    wall: 'files',
    go: ({ openFolder }) => writeFileSync(`${openFolder}/way-out-${process.pid}`, ''),
  },
  'other addon': { wall: 'addons', go: ({ addon }) => process.dlopen({ exports: {} }, addon) },
  server: { wall: 'network', go: ({ server }) => connected(connect(server)) },
  database: { wall: 'network', go: ({ database }) => connected(connect(database)) },
  'unix socket': { wall: 'network', go: ({ socketFile }) => connected(connect(socketFile)) },
  datagram: { wall: 'network', go: ({ udp }) => sendDatagram(udp) },
  'question for a name': { wall: 'network', go: ({ udp }) => askName(udp) },
  inspector: { wall: 'processes', go: () => openInspector(0, '127.0.0.1') },
  program: { wall: 'processes', go: () => ran('/bin/true', []) },
  'another node': { wall: 'processes', go: () => ran(process.execPath, ['--version']) },
  thread: { wall: 'processes', go: startThread },
  memory: { wall: 'memory', go: () => new ArrayBuffer(FOUR_GIGABYTES) },
} as const satisfies Readonly<Record<string, Way>>;

/** Tries every way, one after the other. */
export async function tryAll(targets: Targets): Promise<readonly Try[]> {
  const tries: Try[] = [];
  for (const [way, { wall, go }] of Object.entries(ways) as readonly (readonly [WayName, Way])[]) {
    try {
      await go(targets);
      tries.push({ way, wall, out: true, said: 'reached' });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      tries.push({ way, wall, out: false, said: code ?? message });
    }
  }
  return tries;
}

/** Reads by the functions below `fs`, which check less. */
function innerRead(targets: Targets): string {
  const binding = (process as unknown as { binding(name: string): Record<string, unknown> }).binding('fs');
  const read = binding['readFileUtf8'] as ((path: string, flags: number) => string) | undefined;
  if (!read) throw new Error('no such function');
  return marked(read(targets.secretFile, 0), targets);
}

const PATIENCE_MS = 1_000;

async function connected(socket: ReturnType<typeof connect>): Promise<void> {
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(PATIENCE_MS) });
  } finally {
    socket.destroy();
  }
}

/** A datagram leaves without a word: only the echo tells that it arrived. */
async function sendDatagram(port: number): Promise<void> {
  const socket = createSocket('udp4');
  try {
    const echoed = once(socket, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) });
    await new Promise<void>((sent, failed) => {
      socket.once('error', failed);
      socket.send('out', port, '127.0.0.1', (error) => (error ? failed(error) : sent()));
    }).catch((error: unknown) => {
      echoed.catch(() => undefined);
      throw error;
    });
    await echoed;
  } finally {
    socket.close();
  }
}

/** The echo is no answer to a question, which `resolver` says in its own way: it got through all the same. */
async function askName(port: number): Promise<void> {
  const resolver = new Resolver({ timeout: 300, tries: 1 });
  resolver.setServers([`127.0.0.1:${port}`]);
  const heard = resolver.resolve4('way-out.example').then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EBADRESP' || code === 'ENODATA' || code === 'EFORMERR') return true;
      throw new Error(code);
    },
  );
  await Promise.race([heard, pause(PATIENCE_MS).then(() => Promise.reject(new Error('no answer')))]);
}

function ran(program: string, args: readonly string[]): void {
  const { error, status } = spawnSync(program, args, { timeout: PATIENCE_MS });
  if (error) throw error;
  if (status !== 0) throw new Error(`exit ${status}`);
}

async function startThread(): Promise<void> {
  const thread = new Worker('', { eval: true });
  await once(thread, 'online', { signal: AbortSignal.timeout(PATIENCE_MS) });
  await thread.terminate();
}
