import { connect } from 'node:net';
import { run, sql } from '../../src/platform/db/db.ts';
import { answerTo, questionsOf } from '../matrix/requests.ts';
import { type Asked, atLeast, type Figure, none, type Proof } from '../proof.ts';
import { ask, inParallel } from '../asking/ask.ts';
import { inventoryOf } from '../asking/inventory.ts';
import { onPortal, type Plant, PRODUCTION } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { pagesOf } from '../../test/fixtures/portal/pages.ts';

/** Answers that say "there is no such page" go out without a content policy. */
const BARE_404: Plant = {
  plugin: (app) => {
    app.addHook('onSend', async (_request, reply) => {
      if (reply.statusCode === 404) reply.removeHeader('content-security-policy');
    });
  },
};

type Seen = { readonly what: string; readonly status: number; readonly get: (name: string) => string | null };

/** The camera's hints compute in WebAssembly: these pages may, and no other. */
const WASM = " 'wasm-unsafe-eval'";
const hasCamera = (what: string) => / (?:photo\.camera|phone\.photo) /.test(what);

const isAsset = (what: string) => what.includes('/assets/');

/** What is wrong with the headers of one answer. */
function faultsOf({ what, get }: Seen): readonly string[] {
  const csp = get('content-security-policy') ?? '';
  const rules: readonly (readonly [string, boolean])[] = [
    ['no content policy', csp !== ''],
    ['default-src is not none', /(^|; )default-src 'none'/.test(csp)],
    ['an unsafe content policy', !/unsafe-|\*|https?:/.test(hasCamera(what) ? csp.replace(WASM, '') : csp)],
    ['frame-ancestors is not none', /frame-ancestors 'none'/.test(csp)],
    ['no nosniff', get('x-content-type-options') === 'nosniff'],
    ['a referrer', get('referrer-policy') === 'no-referrer'],
    ['may be kept by caches', isAsset(what) || get('cache-control') === 'no-store'],
    ['no strict transport', /max-age=\d{8}/.test(get('strict-transport-security') ?? '')],
    ['tells its server', get('server') === null && get('x-powered-by') === null],
  ];
  return rules.filter(([, ok]) => !ok).map(([says]) => `${what}: ${says}`);
}

/** Requests that no page answers: wrong, too large, unknown, malformed. */
const ODD: readonly (readonly [string, string, Parameters<typeof ask>[2]])[] = [
  ['an unknown page', '/en/no-such-page', {}],
  ['an unknown address', '/wp-login.php', {}],
  ['the first address', '/', {}],
  ['a malformed escape', '/en/people/%zz/photo', {}],
  ['a long parameter', `/en/receipts/${'x'.repeat(400)}`, {}],
  ['a long query', `/en/sign-in?then=${'x'.repeat(9_000)}`, {}],
  ['no token', '/en/sign-in', { fields: { user: 'x' } }],
  ['another site', '/en/sign-in', { fields: { user: 'x' }, headers: { 'sec-fetch-site': 'cross-site' } }],
  ['too large', '/en/sign-in', { body: `user=${'x'.repeat(300_000)}` }],
  ['another type', '/en/sign-in', { body: '{}', headers: { 'content-type': 'application/xml' } }],
  ['broken JSON', '/en/sign-in', { body: '{', headers: { 'content-type': 'application/json' } }],
  ['broken parts', '/en/sign-in', { body: 'x', headers: { 'content-type': 'multipart/form-data' } }],
  ['PUT', '/en/sign-in', { method: 'PUT', body: 'x=1' }],
  ['DELETE', '/en/family', { method: 'DELETE' }],
  ['PATCH', '/en/family', { method: 'PATCH', body: 'x=1' }],
  ['OPTIONS', '/en/family', { method: 'OPTIONS' }],
];

/** What goes over the wire when it is hardly HTTP. */
const RAW: readonly (readonly [string, string])[] = [
  ['no HTTP at all', 'hello\r\n\r\n'],
  ['a broken header', 'GET /en HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n'],
  ['headers too large', `GET /en HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
  ['two lengths', 'POST /en HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc'],
  ['no host', 'GET /en HTTP/1.1\r\n\r\n'],
  ['an unknown method', 'BREW /en HTTP/1.1\r\nHost: x\r\n\r\n'],
];

function raw(portal: TestPortal, text: string): Promise<string> {
  return new Promise((done, fail) => {
    let got = '';
    const socket = connect(Number(new URL(portal.origin).port), '127.0.0.1', () => socket.write(text));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      got += chunk.toString('latin1');
    });
    socket.on('error', fail).on('close', () => done(got));
  });
}

function readRaw(what: string, text: string): Seen {
  const [head = ''] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const fields = new Map(
    lines.map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  return { what, status: Number(first.split(' ')[1] ?? 0), get: (name) => fields.get(name) ?? null };
}

const seen = (what: string, { status, headers }: { status: number; headers: Headers }): Seen => ({
  what: `${what} (${status})`,
  status,
  get: (name) => headers.get(name),
});

async function assets(portal: TestPortal): Promise<readonly Seen[]> {
  const { text } = await ask(portal, '/en');
  const hrefs = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, href = '']) => href);
  return Promise.all(hrefs.map(async (href) => seen(href, await ask(portal, href))));
}

/** A fault of our own, and then a database that is gone. */
async function whenBroken(portal: TestPortal): Promise<readonly Seen[]> {
  await run(portal.services.db, sql`alter table access_request rename to access_request_gone`);
  const path = '/en/forgotten-password';
  const broken = seen('a broken table', await ask(portal, path, { fields: await tokenAnd(portal) }));
  await portal.services.db.destroy();
  return [broken, seen('no database', await ask(portal, path, { fields: await tokenAnd(portal) }))];
}

async function tokenAnd(portal: TestPortal): Promise<Record<string, string>> {
  const { text } = await ask(portal, '/en/forgotten-password');
  return { user: 'x', _token: /name="_token" value="([^"]+)"/.exec(text)?.[1] ?? '' };
}

async function run_(portal: TestPortal, { full }: Asked): Promise<readonly Figure[]> {
  const inventory = await inventoryOf(portal);
  const people = full
    ? inventory.people
    : inventory.people.filter(({ name }) => /nobody|amina|officer/.test(name));
  const few = {
    ...inventory,
    people,
    cases: inventory.cases.slice(0, 3),
    photos: inventory.photos.slice(0, 2),
  };
  const asked = full
    ? ({ langs: ['en', 'fr'], ways: ['GET', 'HEAD', 'POST', 'switch'] } as const)
    : ({ langs: ['en'], ways: ['GET', 'POST'] } as const);
  const { questions } = questionsOf(pagesOf(portal), few, asked);
  const pages = await inParallel(questions, 4, async (question) =>
    seen(`${question.way} ${question.page.id}`, await answerTo(portal, question)),
  );
  const odd: Seen[] = [];
  for (const [what, path, request] of ODD) odd.push(seen(what, await ask(portal, path, request)));
  const wire: Seen[] = [];
  for (const [what, text] of RAW) wire.push(readRaw(what, await raw(portal, text)));
  const all = [...pages, ...odd, ...wire, ...(await assets(portal)), ...(await whenBroken(portal))];
  const statuses = new Set(all.map(({ status }) => status));
  const wanted = [200, 303, 302, 400, 403, 404, 409, 422, 500, 503].filter((code) => !statuses.has(code));
  return [
    atLeast('answers looked at', all.length, 500),
    none('kinds of answer that did not occur', wanted.map(String)),
    none('answers with a wrong or missing header', [...new Set(all.flatMap(faultsOf))]),
  ];
}

export const headers: Proof = {
  name: 'headers',
  says: 'every answer, errors too, forbids framing, foreign code, caching, sniffing and referrers',
  fault: {
    says: '"not found" goes out without a content policy',
    caughtBy: 'answers with a wrong or missing header',
  },
  run: (asked) =>
    onPortal({ env: PRODUCTION, families: true, plant: asked.planted && BARE_404 }, (portal) =>
      run_(portal, asked),
    ),
};
