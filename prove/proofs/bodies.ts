import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { jpeg } from '../../test/fixtures/photos/pictures.ts';
import { projectRoot } from '../../src/platform/root.ts';
import type { Holding, Size } from '../holding/server.ts';
import { type HeldRequest, holdRequest, type Posting } from '../holding/sockets.ts';
import { atLeast, atMost, exactly, type Figure, none, type Proof } from '../proof.ts';

const MEGABYTE = 1_000_000;
const UPLOAD = 15 * MEGABYTE;
/** Held at once, whatever the form of the proof: it is the figure of the statement. */
const HELD = 200;
const MOST_GROWTH_MB = 50;
const MOST_PEAK_MB = 150;
const MOST_LEFT_MB = 100;
const PEOPLE = 20;
/**
 * What bodies take they take each time. A heap and an allocator that grow while they work do so once, by tens of
 * megabytes, or give it back: the middle one of three floods is about the bodies, the sum after them about a leak.
 */
const FLOODS = 3;

/** A portal in a process of its own, so that its memory is its own too. */
class Server {
  readonly child: ChildProcess;
  readonly holding: Holding;

  private constructor(child: ChildProcess, holding: Holding) {
    this.child = child;
    this.holding = holding;
  }

  static async start(planted: boolean): Promise<Server> {
    const root = projectRoot();
    const outfile = join(root, 'dist', 'programs', 'prove', 'holding-server.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: [join(root, 'prove', 'holding', 'server.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'warning',
    });
    const child = fork(outfile, [String(PEOPLE), ...(planted ? ['--plant'] : [])], {
      cwd: root,
      execArgv: ['--enable-source-maps', '--expose-gc'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    return new Server(child, await heard<Holding>(child));
  }

  /** `collect`: without what nothing refers to any more, so that runs can be compared. */
  async size(
    asked: 'size' | 'collect' = 'size',
  ): Promise<{ readonly megabytes: number; readonly arriving: number }> {
    const answer = heard<Size>(this.child);
    this.child.send(asked);
    const { rss, arriving } = (await answer).size;
    return { megabytes: rss / MEGABYTE, arriving };
  }

  async end(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.send('end');
    await ended;
  }
}

function heard<T>(child: ChildProcess): Promise<T> {
  return new Promise((done, fail) => {
    const ended = () => fail(new Error('the measured server ended'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      done(message as T);
    });
  });
}

type Held = {
  readonly requests: readonly HeldRequest[];
  /** How much larger the server is while they are held, in megabytes. */
  readonly growth: number;
  /** The same while they still came in: what passed through and was not cleared away yet counts too. */
  readonly peak: number;
  readonly arriving: number;
};

/** Holds many requests until none of them sends any more, looks what else works meanwhile, and lets go. */
async function hold(
  server: Server,
  postings: readonly Posting[],
  meanwhile: () => Promise<void> = async () => {},
): Promise<Held> {
  const before = await server.size('collect');
  const requests = postings.map((posting) => holdRequest(server.holding.origin, posting));
  let growth = 0;
  let peak = 0;
  let arriving = 0;
  const look = async (asked?: 'collect') => {
    const now = await server.size(asked);
    growth = now.megabytes - before.megabytes;
    peak = Math.max(peak, growth);
    arriving = Math.max(arriving, now.arriving);
  };
  for (let [still, sum] = [0, -1]; still < 4; ) {
    await pause(250);
    await look();
    const now = requests.reduce((all, one) => all + one.sent(), 0);
    [still, sum] = now === sum ? [still + 1, now] : [0, now];
  }
  await look('collect');
  await meanwhile();
  for (const request of requests) request.close();
  await Promise.all(requests.map(({ closed }) => closed));
  for (let n = 0; n < 40 && (await server.size()).arriving > 0; n += 1) await pause(100);
  return { requests, growth, peak, arriving };
}

const ofNumber = (n: number) => `198.18.${n >> 8}.${n & 255}`;
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const KEPT_BACK = 1_000;

/** What is wrong with an answer that says: too much at once. */
function busyFault({ answer }: HeldRequest, n: number): readonly string[] {
  const said = answer();
  if (said?.status !== 503) return [];
  const bilingual =
    said.text.includes('Many people are here at once') && said.text.includes('Beaucoup de gens');
  return /\r\nretry-after: \d+/i.test(said.head) && bilingual ? [] : [`request ${n}: ${said.head}`];
}

const statuses = (requests: readonly HeldRequest[], status: number) =>
  requests.filter((request) => request.answer()?.status === status).length;

/** A photo that somebody else sends while the others hold; gives what is wrong with the answer. */
async function sendsPhoto(
  server: Server,
  posting: Omit<Posting, 'keepsBack' | 'file'>,
): Promise<readonly string[]> {
  const body = new FormData();
  body.append('_token', posting.token);
  body.append('file', new Blob([new Uint8Array(await jpeg())], { type: 'image/jpeg' }), 'a.jpg');
  const reply = await fetch(server.holding.origin + posting.path, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: {
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': posting.from,
      ...(posting.cookie ? { cookie: posting.cookie } : {}),
    },
  });
  return [303, 422].includes(reply.status) ? [] : [`${posting.path} from ${posting.from}: ${reply.status}`];
}

async function withoutSession(server: Server): Promise<readonly Figure[]> {
  const path = server.holding.people[0]?.path ?? '';
  const postings = numbers(HELD).map((n) => ({
    path,
    from: ofNumber(n),
    token: 'x',
    file: UPLOAD,
    keepsBack: KEPT_BACK,
  }));
  const before = await server.size('collect');
  const floods: Held[] = [];
  for (let n = 0; n < FLOODS; n += 1) floods.push(await hold(server, postings));
  const usual = (of: 'growth' | 'peak') =>
    Math.round(floods.map((flood) => flood[of]).toSorted((a, b) => a - b)[1] ?? Number.NaN);
  const after = await server.size('collect');
  const answered = floods.map(({ requests }) => statuses(requests, 303));
  return [
    exactly('sent without a session, answered before the body came', Math.min(...answered), HELD),
    exactly('their files on our disk', Math.max(...floods.map(({ arriving }) => arriving)), 0),
    atMost('memory that they took, the middle one of three floods, in MB', usual('growth'), MOST_GROWTH_MB),
    atMost('and at most while they came in, in MB', usual('peak'), MOST_PEAK_MB),
    atMost('left by all these floods, in MB', Math.round(after.megabytes - before.megabytes), MOST_LEFT_MB),
  ];
}

async function withSession(server: Server): Promise<readonly Figure[]> {
  const { people } = server.holding;
  const posting = (n: number) => ({ from: ofNumber(n), file: UPLOAD, keepsBack: KEPT_BACK });
  const [one] = people;
  if (!one) throw new Error('nobody is signed in');
  const alone = await hold(
    server,
    numbers(HELD).map((n) => ({ ...posting(n), ...one })),
  );
  const others = people.slice(0, -1);
  const last = people.at(-1) ?? one;
  const misses: string[] = [];
  const many = await hold(
    server,
    numbers(HELD).map((n) => ({ ...posting(n), ...(others[n % others.length] ?? one) })),
    async () => void misses.push(...(await sendsPhoto(server, { ...last, from: ofNumber(900) }))),
  );
  return [
    atLeast('files of one person on our disk at once', alone.arriving, 3),
    atMost('and no more than their share of them', alone.arriving, 3),
    atLeast('of them told to come back later', statuses(alone.requests, 503), HELD - 3),
    none('of these answers that lack a time or a language', alone.requests.flatMap(busyFault)),
    atMost('memory that one session took, in MB', Math.round(alone.growth), MOST_GROWTH_MB),
    atLeast('files of many people on our disk at once', many.arriving, 20),
    none('somebody else with a session who was refused meanwhile', misses),
    atMost('memory that many sessions took, in MB', Math.round(many.growth), MOST_GROWTH_MB),
  ];
}

async function atTheChecker(server: Server): Promise<readonly Figure[]> {
  const { token } = server.holding;
  const path = '/en/photo-checker';
  const posting = (from: string) => ({ path, from, token, file: UPLOAD, keepsBack: KEPT_BACK });
  const misses: string[] = [];
  const fresh = async () => {
    misses.push(...(await sendsPhoto(server, { path, from: '203.0.113.200', token })));
    const person = server.holding.people[0];
    if (person) misses.push(...(await sendsPhoto(server, { ...person, from: '198.18.0.1' })));
  };
  const network = await hold(
    server,
    numbers(HELD).map((n) => posting(`2001:db8:77:${n.toString(16)}::1`)),
    fresh,
  );
  const everywhere = await hold(
    server,
    numbers(HELD).map((n) => posting(`198.19.${n}.1`)),
    fresh,
  );
  return [
    atMost('files of one /48 on our disk at once', network.arriving, 8),
    none('others who were refused meanwhile', misses),
    none(
      'answers without a time or a language',
      [network, everywhere].flatMap((one) => one.requests.flatMap(busyFault)),
    ),
    atLeast('files of 200 networks on our disk at once', everywhere.arriving, 10),
    atMost('and no more than the share of strangers', everywhere.arriving, 14),
    atMost(
      'memory that strangers with files took, in MB',
      Math.round(Math.max(network.growth, everywhere.growth)),
      MOST_GROWTH_MB,
    ),
  ];
}

async function longTexts(server: Server): Promise<readonly Figure[]> {
  const { token } = server.holding;
  const { growth } = await hold(
    server,
    numbers(HELD).map((n) => ({
      path: '/en/write-to-us',
      from: `198.19.${n}.2`,
      token,
      text: 1_900_000,
      keepsBack: KEPT_BACK,
    })),
  );
  return [atMost('memory that long texts took, in MB', Math.round(growth), MOST_GROWTH_MB)];
}

/** Two that stop halfway, without and with a file. */
async function slow(server: Server): Promise<readonly Figure[]> {
  const { token } = server.holding;
  const both = { from: '192.0.2.77', token };
  const requests = [
    { ...both, path: '/en/write-to-us', text: 50_000, keepsBack: 40_000 },
    { ...both, path: '/en/photo-checker', file: UPLOAD, keepsBack: UPLOAD - 50_000 },
  ].map((posting) => holdRequest(server.holding.origin, posting));
  for (let n = 0; n < 250 && requests.some((one) => !one.answer()); n += 1) await pause(100);
  for (const request of requests) request.close();
  return [exactly('bodies that stopped, ended within 25 s', statuses(requests, 408), 2)];
}

/**
 * As many requests at once as are held later, each whole, and photos as large, twenty at once: a server that has served
 * them is as large as its ordinary work makes it.
 */
async function ordinary(server: Server): Promise<void> {
  const postings = numbers(HELD).map((n) => ({
    ...(server.holding.people[n % PEOPLE] ?? { path: '', cookie: '', token: '' }),
    from: ofNumber(n),
    file: 20_000,
    keepsBack: 0,
  }));
  await hold(server, [
    ...postings,
    ...postings.map(({ path, from, file }) => ({ path, from, file, token: 'x', keepsBack: 0 })),
  ]);
  await hold(
    server,
    postings.slice(0, PEOPLE).map((posting) => ({ ...posting, file: UPLOAD - 10_000 })),
  );
}

async function run(planted: boolean): Promise<readonly Figure[]> {
  const server = await Server.start(planted);
  try {
    for (let n = 0; n < 2; n += 1) await ordinary(server);
    const stranger = await withoutSession(server);
    if (planted) return stranger;
    const figures = [...stranger, ...(await withSession(server)), ...(await atTheChecker(server))];
    figures.push(...(await longTexts(server)), ...(await slow(server)));
    return [...figures, exactly('files left on our disk', (await server.size()).arriving, 0)];
  } finally {
    await server.end();
  }
}

export const bodies: Proof = {
  name: 'bodies',
  says: 'bodies that are held take no memory: who asks is known before a byte is read, files wait on the disk, nobody takes all room',
  fault: {
    says: 'what is sent is read before anybody asks who sends it',
    caughtBy: 'sent without a session, answered before the body came',
  },
  run: ({ planted }) => run(planted),
};
