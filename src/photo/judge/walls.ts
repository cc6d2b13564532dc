import { once } from 'node:events';
import { createSocket } from 'node:dgram';
import { globSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { type RequiredWall, WALL_NAMES, type WallName } from '../../config/photo-walls.ts';
import { projectRoot } from '../../platform/root.ts';
import { type Enclosure, startEnclosed, type SystemWalls } from './enclosure.ts';
import type { Targets, Try } from './ways-out.ts';

/** Which walls stand round the photo workers on this machine, found by trying them. */
export type Walls = {
  readonly enclosure: Enclosure;
  /** By the system, whatever the program runs; and with Node's permissions on top. */
  readonly system: readonly WallName[];
  readonly all: readonly WallName[];
};

/** What only the system's own namespaces keep from native code. */
const OF_NAMESPACE: readonly WallName[] = ['files', 'network', 'parent', 'addons'];

/**
 * Finds the strongest enclosure that this system allows, and what it holds, by starting a probe in it that tries to get
 * out. Rejects when not even a plain program starts.
 */
export async function findWalls(probeFile: string, systems = systemsHere()): Promise<Walls> {
  return withTargets(probeFile, async (targets) => {
    for (const system of systems) {
      const [bare, coded] = await Promise.all(
        [false, true].map((code) => probe(probeFile, targets, { system, code })),
      );
      if (!bare || !coded) continue;
      return { enclosure: { system, code: true }, system: standing(bare), all: standing(coded) };
    }
    throw new Error(`photo workers do not start: ${probeFile}`);
  });
}

const systemsHere = (): readonly SystemWalls[] =>
  process.platform === 'linux' ? ['whole', 'network', 'none'] : ['none'];

const standing = (tries: readonly Try[]): readonly WallName[] =>
  WALL_NAMES.filter((name) => tries.every(({ wall, out }) => wall !== name || !out));

/** Walls of `required` that do not stand. */
export function missingWalls(
  { all, system }: Walls,
  required: readonly RequiredWall[],
): readonly RequiredWall[] {
  const stands = (name: RequiredWall) =>
    name === 'namespace' ? OF_NAMESPACE.every((one) => system.includes(one)) : all.includes(name);
  return required.filter((name) => !stands(name));
}

const SAYS: Readonly<Record<WallName, string>> = {
  environment: 'environment',
  files: 'files',
  network: 'no network',
  processes: 'no programs',
  parent: 'parent process',
  addons: 'no other code',
  memory: 'memory limit',
};

/** One line for whoever starts the portal. */
export function wallsLine({ all, system, enclosure }: Walls): string {
  const by = (name: WallName) => {
    if (name === 'environment' || name === 'memory') return '';
    return system.includes(name) ? ' (namespace)' : ' (Node permission)';
  };
  const stand = WALL_NAMES.filter((name) => all.includes(name)).map((name) => `${SAYS[name]}${by(name)}`);
  const missing = WALL_NAMES.filter((name) => !all.includes(name)).map((name) => SAYS[name]);
  if (enclosure.system !== 'whole') missing.push('namespaces (not allowed here)');
  missing.push('own user');
  return `photo workers: walls: ${stand.join(', ')}; missing: ${missing.join(', ')}`;
}

/** What the probe is asked, in the place of a photo, and what it answers in the place of a verdict. */
export const probeJob = (targets: Targets): Uint8Array => new TextEncoder().encode(JSON.stringify(targets));
export const triesIn = ({ value }: { readonly value?: string | number }): readonly Try[] =>
  JSON.parse(String(value)) as readonly Try[];

const PATIENCE_MS = 15_000;

/** Starts the probe as a worker is started, and gives what it reached; undefined when it does not start. */
export async function probe(
  probeFile: string,
  targets: Targets,
  enclosure: Enclosure,
): Promise<readonly Try[] | undefined> {
  const child = startEnclosed(probeFile, [], enclosure);
  const gone = once(child, 'exit');
  const tries = new Promise<readonly Try[]>((done) => {
    child.on('message', (message: { readonly result?: { readonly value: string } }) => {
      if (message.result) done(triesIn(message.result));
      else child.send({ id: 1, bytes: probeJob(targets) }, () => undefined);
    });
  });
  const patience = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => patience.resolve(undefined), PATIENCE_MS);
  try {
    return await Promise.race([tries, gone.then(() => undefined), patience.promise]);
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await gone;
  }
}

/** Things to reach, that this process itself stands up: its own secret, folder, servers and socket. */
export async function withTargets<T>(
  programFile: string,
  work: (targets: Targets) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-walls-'));
  const mark = randomBytes(16).toString('hex');
  const secretFile = join(folder, 'secret');
  await writeFile(secretFile, mark, { mode: 0o600 });
  const socketFile = join(folder, 'socket');
  const [server, local] = [createServer(endAtOnce), createServer(endAtOnce)];
  const udp = createSocket('udp4');
  udp.on('message', (message, { port, address }) => udp.send(message, port, address));
  try {
    await Promise.all([listening(server, 0), listening(local, socketFile), bound(udp)]);
    const tcp = { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
    return await work({
      mark,
      parent: process.pid,
      secretFile,
      dataFolder: folder,
      programFile,
      openFolder: folder,
      addon: otherAddon() ?? join(folder, 'absent.node'),
      server: tcp,
      database: { path: socketFile },
      udp: udp.address().port,
      socketFile,
    });
  } finally {
    server.close();
    local.close();
    udp.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** An addon of the portal that no photo worker loads. */
function otherAddon(): string | undefined {
  const folder = join(projectRoot(), 'node_modules', '@node-rs');
  return globSync(join(folder, 'argon2-*', '*.node'))[0];
}

const endAtOnce = (socket: { destroy(): unknown }) => void socket.destroy();

async function listening(server: Server, at: number | string): Promise<void> {
  if (typeof at === 'number') server.listen(at, '127.0.0.1');
  else server.listen(at);
  await once(server, 'listening');
}

async function bound(udp: ReturnType<typeof createSocket>): Promise<void> {
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
}
