import { Writable } from 'node:stream';
import type { Page } from '../../src/case/page.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { addressOf, type Answer, ask, inParallel } from '../asking/ask.ts';
import { type Inventory, inventoryOf } from '../asking/inventory.ts';
import { reachAllForms } from '../losing/reach.ts';
import { onPortal, type Plant } from '../planted.ts';
import { type Asked, atLeast, exactly, type Figure, none, type Proof } from '../proof.ts';
import { pagesOf } from '../../test/fixtures/portal/pages.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import type { Shown } from '../losing/typing.ts';
import { throughFiles } from '../text/files.ts';
import { blindForm, carried, type Form, formAt } from '../asking/forms.ts';
import { escaped, hostile, pick, type Random, randomFrom, SENTINEL, wildBytes } from '../text/hostile.ts';

/** The list of questions takes Latin-1 only, as old databases do. */
const LATIN_1: Plant = {
  sql: `create function latin_1() returns trigger language plpgsql as $$
    begin
      if new.message ~ '[^\\x01-\\u00FF]' then raise exception 'no such sign: %', new.message; end if;
      return new;
    end $$;
    create trigger latin_1 before insert on support_request for each row execute function latin_1();`,
};

/** What is asked of one portal, and what came back that must not. */
type Run = {
  readonly portal: TestPortal;
  readonly random: Random;
  /** Answers of our own fault: where, and what. */
  readonly broken: string[];
  strings: number;
  requests: number;
};

function heard(run: Run, where: string, strings: number, { status, text }: Answer): void {
  run.requests += 1;
  run.strings += strings;
  if (status >= 500) run.broken.push(`${where}: ${status}`);
  if (/(?![\t\r\n])\p{Cc}/u.test(text)) run.broken.push(`${where}: a control character on the page`);
}

const pair = (name: string, bytes: Buffer): string => `${encodeURIComponent(name)}=${escaped(bytes)}`;

/** The form with hostile text in one field that can be typed into, or in all; half of them also as a field's name. */
function bodyOf({ page, shown }: Form, token: string, nth: number) {
  // Of its own, so that forms sent side by side get the same in each run.
  const random = randomFrom(nth + [...page.id].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7));
  const names = Object.keys(shown.typed);
  const only = nth % 3 === 0 ? undefined : names[nth % Math.max(1, names.length)];
  const spoilt = (name: string) => only === undefined || name === only;
  const typed = Object.entries(shown.typed).flatMap(([name, value]) =>
    spoilt(name)
      ? [pair(name, wildBytes(random, hostile(random)))]
      : // An address of its own for each: who has written several times is asked to wait.
        [value].flat().map((v) => pair(name, Buffer.from(v.replace('essai.', `essai.${nth}.`)))),
  );
  const hidden = Object.entries(shown.hidden).flatMap(([name, value]) =>
    [value].flat().map((v) => pair(name, Buffer.from(name === '_token' ? token : v))),
  );
  const odd = random() < 0.5 ? [`${escaped(wildBytes(random, hostile(random)))}=1`] : [];
  const strings = names.filter(spoilt).length + odd.length;
  return { body: [...hidden, ...typed, ...odd, `_token=${token}`].join('&'), strings };
}

async function sendForm(run: Run, form: Form, nth: number): Promise<void> {
  const { portal } = run;
  const { session, cookies, token } = await carried(portal, form);
  const { body, strings } = bodyOf(form, token, nth);
  const from = addressOf(run.requests);
  heard(
    run,
    `POST ${form.page.id}`,
    strings,
    await ask(portal, form.path, { method: 'POST', session, cookies, body, from }),
  );
}

/** A file whose name, and the names of whose fields, are hostile; what it holds is hostile too. */
async function sendFile(run: Run, form: Form): Promise<void> {
  const { portal, random } = run;
  const { session, cookies, token } = await carried(portal, form);
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...form.shown.hidden, _token: token }))
    for (const one of [value].flat()) body.append(name, one);
  body.append(hostile(random).toWellFormed(), hostile(random).toWellFormed());
  body.append('file', new Blob([hostile(random)]), hostile(random).toWellFormed());
  const from = addressOf(run.requests);
  heard(run, `file ${form.page.id}`, 4, await ask(portal, form.path, { session, cookies, body, from }));
}

/** What addresses carry: known names with hostile values, and hostile names. */
const KNOWN = ['reason', 'done', 'then', 'kept', 'kind', 'page', 'from', 'lang', '_switch'];

function addressFor({ random }: Run, { path }: Page, langs: readonly ('en' | 'fr')[]) {
  const lang = pick(random, langs);
  const spoilt = () => escaped(wildBytes(random, hostile(random).slice(0, 60)));
  const names = path[lang].match(/:\w+/g) ?? [];
  const filled = path[lang].replace(/:\w+/g, () => spoilt().slice(0, 180));
  const query = [...KNOWN.map((name) => `${name}=${spoilt()}`), `${spoilt()}=${spoilt()}`].join('&');
  return { path: `/${lang}${filled}?${query}`, strings: names.length + KNOWN.length + 2 };
}

async function openAddress(run: Run, inventory: Inventory, page: Page): Promise<void> {
  const person = pick(run.random, inventory.people);
  const subject = { params: {}, theirs: undefined, real: true };
  const { session } = await carried(run.portal, { person, subject });
  const { path, strings } = addressFor(run, page, ['en', 'fr']);
  const from = addressOf(run.requests);
  heard(run, `GET ${page.id}`, strings, await ask(run.portal, path, { session, from }));
}

/** How often each form, each address and each kind of file is asked. */
const QUICK = { forms: 30, files: 2, addresses: 6, intake: 300 };
const FULL = { forms: 120, files: 8, addresses: 24, intake: 1_500 };

async function throughForms(run: Run, inventory: Inventory, times: typeof QUICK) {
  const forms: Form[] = [];
  const unmet: Page[] = [];
  for (const page of pagesOf(run.portal).filter(({ act }) => act)) {
    const form = await formAt(run.portal, inventory, page);
    if (form) forms.push(form);
    else unmet.push(page);
  }
  const fields = Object.assign({}, ...forms.map(({ shown }) => shown.typed)) as Shown['typed'];
  for (const page of unmet) forms.push(...blindForm(inventory, page, fields));
  await inParallel(forms, 4, async (form) => {
    if (form.shown.takesFile) for (let nth = 0; nth < times.files; nth++) await sendFile(run, form);
    for (let nth = 0; nth < times.forms; nth++) await sendForm(run, form, nth);
  });
  return forms;
}

/** Personal words of the people here, and what was sent: none of it may stand in a log. */
const wordsOf = ({ cases }: Inventory): readonly string[] => [
  SENTINEL,
  ...cases.flatMap(({ familyName, uci, passport }) => [familyName, uci, passport]),
];

async function unwritten({ services: { db } }: TestPortal): Promise<readonly string[]> {
  const failed = await many(
    db,
    sql<{
      letter: string;
      lastError: string;
    }>`select letter, last_error from outbox where last_error is not null`,
  );
  return failed.map(({ letter, lastError }) => `${letter}: ${lastError.slice(0, 100)}`);
}

const MARK = 'the log is read';

async function figures(
  portal: TestPortal,
  { full }: Asked,
  log: readonly string[],
): Promise<readonly Figure[]> {
  const run: Run = { portal, random: randomFrom(full ? 2 : 1), broken: [], strings: 0, requests: 0 };
  const times = full ? FULL : QUICK;
  const inventory = await inventoryOf(portal);
  await reachAllForms(portal, inventory);
  const pages = pagesOf(portal);
  const forms = await throughForms(run, inventory, times);
  const asks = pages.flatMap((page) => Array.from({ length: times.addresses }, () => page));
  await inParallel(asks, 4, (page) => openAddress(run, inventory, page));
  const files = await throughFiles(portal, run.random, times.intake);
  await portal.work();
  portal.server.app.log.info(MARK);
  const words = wordsOf(inventory);
  const lines = log.filter((line) => words.some((word) => line.includes(word)));
  return [
    atLeast('hostile strings sent', run.strings + files.strings, 20_000),
    none(
      'forms that nobody could send',
      pages.filter((page) => page.act && !forms.some((form) => form.page === page)).map(({ id }) => id),
    ),
    atLeast('forms sent as they were shown', forms.filter(({ blind }) => !blind).length, 60),
    exactly('answers of 500, or with control characters', run.broken.length, 0, run.broken),
    none('files that broke the command', files.broken),
    atLeast('files taken in, cleaned', files.taken, 1),
    none('letters that could not be written', await unwritten(portal)),
    exactly('the log is read', log.filter((line) => line.includes(MARK)).length, 1),
    none(
      'lines of the log with personal words',
      lines.map((line) => line.slice(0, 200)),
    ),
  ];
}

export const text: Proof = {
  name: 'text',
  says: 'random and hostile text through every field of every page, address and file breaks nothing, and is not logged',
  fault: {
    says: 'the list of questions takes Latin-1 only',
    caughtBy: 'answers of 500, or with control characters',
  },
  run: (asked) => {
    const log: string[] = [];
    const logTo = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        log.push(chunk.toString());
        done();
      },
    });
    const env = { LOG_LEVEL: 'debug' };
    return onPortal({ families: true, plant: asked.planted && LATIN_1, env, logTo }, (portal) =>
      figures(portal, asked, log),
    );
  },
};
