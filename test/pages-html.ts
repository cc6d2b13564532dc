import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Seen, Visitor } from '../src/demo/visitor.ts';
import { hashToken } from '../src/platform/crypto/links.ts';
import { many, run, sql } from '../src/platform/db/db.ts';
import { LANGS, type Lang } from '../src/platform/i18n.ts';
import { type Live, livePortal } from './fixtures/portal/live-portal.ts';
import { everythingShown } from './gallery/people.ts';
import { tameChance } from './pages-html/chance.ts';
import { steady } from './pages-html/steady.ts';

// Writes the HTML of every page that the gallery visits, every refusal of an empty form, and every email, without what
// chance and the clock made: after a change of code that must change no page, the folders of before and after are equal.

/** A Tuesday at ten in the morning in Ottawa: the pages tell days, so every run happens on the same one. */
const BEGINS = '2026-03-10T14:00:00.000Z';
const DAY = BEGINS.slice(0, 10);

type PageState = Awaited<ReturnType<typeof everythingShown>>['states'][number];
type Keep = (name: string, text: string) => void;

/** Keeps texts as files; a name that is taken gets a number. */
function keeperIn(folder: string): { readonly keep: Keep; readonly count: () => number } {
  const names = new Map<string, number>();
  let count = 0;
  const keep: Keep = (name, text) => {
    const nth = (names.get(name) ?? 0) + 1;
    names.set(name, nth);
    count += 1;
    const file = join(folder, nth === 1 ? `${name}.html` : `${name}--${nth}.html`);
    mkdirSync(dirname(file), { recursive: true });
    // A line for each element, so that a difference can be read; line breaks of the page itself are marked.
    writeFileSync(file, steady(text, DAY).replaceAll('\n', '⏎\n').replaceAll('><', '>\n<'));
  };
  return { keep, count: () => count };
}

const nameOf = (lang: Lang, ...parts: readonly string[]) =>
  `${lang}/${parts.map((part) => part.replaceAll(/[^\w.@-]+/g, '_')).join('--')}`;

const wordsOf = ({ url, status, bytes }: Seen) => {
  const { pathname, search } = new URL(url);
  return `${status} ${pathname}${search}\n${bytes.toString('utf8')}`;
};

async function open(live: Live, lang: Lang, { path, cookies }: PageState): Promise<Visitor> {
  const visitor = live.visitor(lang);
  for (const [name, value] of cookies) visitor.cookies.set(name, value);
  await visitor.get(path);
  return visitor;
}

async function prove({ services }: Live, { cookies }: PageState): Promise<void> {
  const hash = hashToken(cookies.get('session') ?? '');
  const now = services.clock.now();
  await run(services.db, sql`update session set stepped_up_at = ${now} where token_hash = ${hash}`);
}

const FIELDS = 'input:not([type=hidden]), select, textarea';

/** Sends the form of a page with nothing in it; undefined when there is none to fill in. */
async function sendEmpty(live: Live, lang: Lang, sight: PageState): Promise<Seen | undefined> {
  const visitor = await open(live, lang, sight);
  const form = visitor.seen.html.querySelector('main form#form');
  if (!form || form.querySelectorAll(FIELDS).length === 0) return undefined;
  await prove(live, sight);
  const empty = { name: '', type: 'application/octet-stream', bytes: new Uint8Array() };
  if (form.getAttribute('enctype')) return visitor.submit({}, { file: empty });
  const hidden = form.querySelectorAll('input[type=hidden]').map((one) => one.attributes);
  const fields = hidden.map(({ name = '', value = '' }) => [name, value] as const);
  return visitor.post(form.getAttribute('action') || visitor.seen.url, Object.fromEntries(fields));
}

/** Waits until every letter has left: the support desk is shown which of them wait. */
async function settle({ services, tick }: Live): Promise<void> {
  const waiting = sql<{
    n: number;
  }>`select count(*)::int as n from outbox where sent_at is null and gave_up_at is null`;
  for (let tried = 0; tried < 50; tried += 1) {
    const [row] = await many(services.db, waiting);
    if (row?.n === 0) return;
    await tick();
  }
}

/** The same portal, whose visitors keep each page that they pass: many cannot be opened again at the end. */
function passing(live: Live, keep: (lang: Lang, seen: Seen) => void): Live {
  const watched = (lang: Lang, inner: Visitor): Visitor => {
    const noted = async (go: () => Promise<Seen>) => {
      await settle(live);
      const seen = await go();
      if ((seen.headers.get('content-type') ?? '').includes('html')) keep(lang, seen);
      return seen;
    };
    return {
      cookies: inner.cookies,
      get seen() {
        return inner.seen;
      },
      get: (...args) => noted(() => inner.get(...args)),
      post: (...args) => noted(() => inner.post(...args)),
      submit: (...args) => noted(() => inner.submit(...args)),
      switchLanguage: (...args) => noted(() => inner.switchLanguage(...args)),
      follow: (...args) => noted(() => inner.follow(...args)),
    };
  };
  return { ...live, visitor: (lang = 'en') => watched(lang, live.visitor(lang)) };
}

async function keepPages(live: Live, lang: Lang, keep: Keep): Promise<readonly PageState[]> {
  const known = new Set<string>();
  const walked = passing(live, (own, seen) => {
    const text = wordsOf(seen);
    const plain = steady(text, DAY);
    if (known.has(plain)) return;
    known.add(plain);
    keep(nameOf(own, 'passed', steady(new URL(seen.url).pathname, DAY)), text);
  });
  const { states } = await everythingShown(walked, lang, true);
  for (const sight of states) {
    const { seen } = await open(live, lang, sight);
    keep(nameOf(lang, sight.id, sight.who), wordsOf(seen));
  }
  return states;
}

async function keepRefusals(live: Live, lang: Lang, states: readonly PageState[], keep: Keep): Promise<void> {
  for (const sight of states) {
    const seen = await sendEmpty(live, lang, sight);
    if (seen) keep(nameOf(lang, sight.id, sight.who, 'empty'), wordsOf(seen));
  }
}

/** Workers send letters in any order, so those of one address are put in order by what they say. */
async function keepMails({ services, origin }: Live, keep: Keep): Promise<void> {
  const rows = await many(
    services.db,
    sql<{ to: string }>`select distinct to_address as "to" from demo_mail`,
  );
  for (const { to } of rows) {
    const reply = await fetch(`${origin}/demo/mail.json?to=${encodeURIComponent(to)}`);
    const mails = (await reply.json()) as readonly Readonly<
      Record<'subject' | 'from' | 'text' | 'html', string>
    >[];
    const texts = mails.map(({ subject, from, text, html }) => `${subject}\n${from}\n${text}\n${html}`);
    const inOrder = texts.map((text) => [steady(text, DAY), text] as const).toSorted();
    for (const [, text] of inOrder) keep(join('mail', to), text);
  }
}

const [given] = process.argv.slice(2);
if (!given) {
  process.stderr.write('Name the folder to write to: npm run pages -- FOLDER\n');
  process.exit(2);
}
const folder = resolve(process.env['INIT_CWD'] ?? '', given);
mkdirSync(folder, { recursive: true });
if (readdirSync(folder).length > 0) {
  process.stderr.write(`${folder} is not empty; name a new folder.\n`);
  process.exit(2);
}
tameChance(BEGINS);
const live = await livePortal({ families: true });
const { keep, count } = keeperIn(folder);
try {
  const seen = new Map<Lang, readonly PageState[]>();
  for (const lang of LANGS) seen.set(lang, await keepPages(live, lang, keep));
  for (const [lang, states] of seen) await keepRefusals(live, lang, states, keep);
  await keepMails(live, keep);
} finally {
  await live.close();
}
process.stdout.write(`${count()} files in ${given}\n`);
process.exit(0);
