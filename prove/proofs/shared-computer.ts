import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { BrowserContext, Page } from 'playwright-core';
import { accountFieldWords as account } from '../../src/account/form-fields.tsx';
import { signInWords as door } from '../../src/account/sign-in/sign-in-words.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { atLeast, type Figure, none, type Proof } from '../proof.ts';
import { openProfile } from '../../test/fixtures/browser/browser.ts';
import { passwordHash, PASSWORD } from '../../test/fixtures/people/accounts.ts';
import { onPortal, type Plant } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** Pages may be kept for ten minutes, and signing out asks the browser to drop nothing. */
const KEPT_PAGES: Plant = {
  plugin: (app) => {
    app.addHook('onSend', async (request, reply) => {
      reply.removeHeader('clear-site-data');
      if (/^\/en\/(family|people|account)/.test(request.url))
        reply.header('cache-control', 'private, max-age=600');
    });
  },
};

const USER = 'amina@example.com';

/** Everything about the family that must not stay behind on the machine. */
async function personalWords({ services }: TestPortal): Promise<readonly string[]> {
  const rows = await many(
    services.db,
    sql<{
      words: readonly string[];
    }>`select array[p.given_names, p.family_name, p.uci, p.passport_number, p.email] as words
      from person p join person me on me.application_id = p.application_id where me.email = ${USER}`,
  );
  const addresses = await many(services.db, sql<{ line1: string }>`select distinct line1 from address`);
  const found = [...rows.flatMap(({ words }) => words), ...addresses.map(({ line1 }) => line1)];
  return [...new Set(found.filter((word) => typeof word === 'string' && word.length > 3))];
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/en/sign-in`);
  const main = page.getByRole('main');
  await main.getByLabel(account('en').user).first().fill(USER);
  await main.locator('input[name=password]').fill(PASSWORD);
  await Promise.all([
    page.waitForURL(/\/en\/family/),
    main.getByRole('button', { name: door('en').signIn }).click(),
  ]);
}

/** Opens every page of the family and of the account, as far as links lead from the first one. */
async function walk(page: Page, origin: string): Promise<readonly string[]> {
  const links = parse(await page.content()).querySelectorAll('a[href]');
  const own = links
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => /^\/en\/(people|account|family)/.test(href));
  const visited: string[] = [];
  for (const href of new Set(['/en/account', ...own])) {
    if (href.endsWith('/pdf')) continue;
    await page.goto(origin + href);
    visited.push(href);
  }
  return visited;
}

const isOurs = (url: string, origin: string) => url.startsWith(origin) && !url.includes('/assets/');

/** The responses that a browser may keep. */
function watchKept(context: BrowserContext, origin: string): string[] {
  const kept: string[] = [];
  context.on('response', (response) => {
    const url = response.url();
    const control = response.headers()['cache-control'];
    if (isOurs(url, origin) && control !== 'no-store') kept.push(`${new URL(url).pathname}: ${control}`);
  });
  return kept;
}

async function signOut(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/en/sign-out`);
  const button = page.getByRole('main').getByRole('button').first();
  await Promise.all([page.waitForURL(/\/en\/sign-out/), button.click()]);
  await page.waitForLoadState('load');
}

/** Presses Back as long as there is something to go back to; gives the personal words that came up. */
async function pressBack(page: Page, times: number, words: readonly string[]): Promise<readonly string[]> {
  const shown: string[] = [];
  for (let n = 0; n < times; n += 1) {
    await page.goBack({ timeout: 5_000 }).catch(() => null);
    const text = `${await page.title()} ${await page.locator('body').innerText()}`;
    // The address that was typed at sign-in is no page of the portal's; the name of the product is no person's.
    const found = words.filter((word) => text.includes(word));
    if (found.length > 0) shown.push(`${new URL(page.url()).pathname}: ${found.join(', ')}`);
  }
  return shown;
}

/** Files of a profile that hold one of these words, in either of the encodings that browsers store text in. */
function filesWith(folder: string, words: readonly string[]): readonly string[] {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((entry) => {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    const found = words.filter(
      (word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le'),
    );
    return found.map((word) => `${entry.name}: ${word}`);
  });
}

async function run_(portal: TestPortal): Promise<readonly Figure[]> {
  const { db } = portal.services;
  await sql`update account set password_hash = ${await passwordHash(portal)}`.execute(db);
  const words = await personalWords(portal);
  const { folder, context } = await openProfile();
  const kept = watchKept(context, portal.origin);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(10_000);
  await signIn(page, portal.origin);
  const visited = await walk(page, portal.origin);
  const token = (await context.cookies()).find(({ name }) => name === 'session')?.value ?? '';
  await signOut(page, portal.origin);
  const back = await pressBack(page, visited.length + 2, words);
  await context.close();
  const files = filesWith(folder, [...words, ...(token ? [token] : [])]);
  // Browsers offer what was typed into a sign-in form again by themselves; password managers need that.
  const typed = files.filter((file) => file.endsWith(`: ${USER}`));
  const left = files.filter((file) => !typed.includes(file));
  return [
    atLeast('pages seen before signing out', visited.length, 8),
    atLeast('personal words looked for', words.length, 8),
    none('answers that a browser may keep', kept),
    none('Back after signing out: pages with personal words', back),
    { ...none('files that hold the name typed at sign-in', typed), wanted: 'the browser decides', ok: true },
    none('files of the profile with personal words', left),
  ];
}

export const sharedComputer: Proof = {
  name: 'shared-computer',
  says: 'after signing out, the Back button and the files of the browser show nothing of the person',
  fault: {
    says: 'browsers may keep pages for ten minutes, also after signing out',
    caughtBy: 'Back after signing out: pages with personal words',
  },
  run: (asked) => onPortal({ families: true, plant: asked.planted && KEPT_PAGES }, (portal) => run_(portal)),
};
