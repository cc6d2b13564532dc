import { parse } from 'node-html-parser';
import { one, run, sql } from '../../src/platform/db/db.ts';
import type { PictureFile } from '../../src/demo/steps/photo.ts';
import { portraits } from '../../src/demo/portrait/portrait.ts';
import { formPages, type Step, stepAt } from '../losing/steps.ts';
import { formOf, lostIn, readForm } from '../losing/typing.ts';
import { atLeast, exactly, type Figure, none, type Proof } from '../proof.ts';
import { addressOf, type Answer, ask, sessionIn, tokenFor } from '../asking/ask.ts';
import { reachAllForms } from '../losing/reach.ts';
import { inventoryOf } from '../asking/inventory.ts';
import { makeSession, PASSWORD, passwordHash } from '../../test/fixtures/people/accounts.ts';
import { onPortal, type Plant } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { pagesOf } from '../../test/fixtures/portal/pages.ts';

/** Forms that wait for their person come back empty. */
const EMPTY: Plant = {
  sql: `create function empty() returns trigger language plpgsql as $$
    begin new.fields := '{}'; return new; end $$;
    create trigger empty before insert on parked_form for each row execute function empty();`,
};

/** Sends the form from a session that has ended since the page was shown. */
async function sendTooLate(
  portal: TestPortal,
  { person, path, form }: Step,
  picture: PictureFile,
): Promise<Answer> {
  const { token, sessionId } = await makeSession(portal, person.accountId);
  const fields = { ...form.hidden, ...form.typed, _token: tokenFor(portal, sessionId) };
  const at = portal.clock.now();
  await run(portal.services.db, sql`update session set ended_at = ${at} where id = ${sessionId}`);
  if (!form.takesFile) return ask(portal, path, { session: token, fields });
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const v of [value].flat()) body.append(name, v as string);
  const bytes = picture.bytes as Uint8Array<ArrayBuffer>;
  body.append('file', new Blob([bytes], { type: picture.type }), picture.name);
  return ask(portal, path, { method: 'POST', session: token, body });
}

type Back = { readonly session: string; readonly at: string };

async function signInAgain(portal: TestPortal, { person }: Step, to: string): Promise<Back | undefined> {
  const { userName } = await one(
    portal.services.db,
    sql<{ userName: string }>`select user_name from account where id = ${person.accountId}`,
  );
  const fields = { _token: tokenFor(portal), user: userName, password: PASSWORD };
  const answer = await ask(portal, to, {
    fields,
    from: addressOf(Math.floor(portal.clock.now().getTime() / 1_000) % 60_000),
  });
  const session = sessionIn(portal, answer);
  return session && answer.location ? { session, at: answer.location } : undefined;
}

/** The page after signing in, loaded as browsers do that fetch ahead and reload: HEAD, GET, and GET again. */
async function loadAgain(portal: TestPortal, { session, at }: Back): Promise<Answer> {
  await ask(portal, at, { session, method: 'HEAD' });
  await ask(portal, at, { session });
  return ask(portal, at, { session });
}

/** Presses the button that sends the file after all. */
async function sendKept(portal: TestPortal, { session, at }: Back, { text }: Answer): Promise<void> {
  const button = parse(text).querySelector('form#kept');
  const read = (name: string) => button?.querySelector(`[name=${name}]`)?.getAttribute('value') ?? '';
  await ask(portal, at, { session, fields: { _token: read('_token'), _kept: read('_kept') } });
}

type Lost = {
  readonly step: string;
  readonly lost: readonly string[];
  readonly fields: number;
  readonly file: boolean;
};

/** Photos and scans. */
/** Photos and scans. */
async function filesOf(portal: TestPortal, { person }: Step): Promise<number> {
  const text = sql<{
    n: number;
  }>`select ((select count(*) from photo where account_id = ${person.accountId})
      + (select count(*) from scan where account_id = ${person.accountId}))::int as n`;
  return (await one(portal.services.db, text)).n;
}

/** Loses the session at one step, and looks what came back after signing in. */
async function loseAt(portal: TestPortal, step: Step, picture: PictureFile): Promise<Lost> {
  const { page, path, form } = step;
  const photos = await filesOf(portal, step);
  const late = await sendTooLate(portal, step, picture);
  const result = (lost: readonly string[]): Lost => ({
    step: page.id,
    lost: lost.map((says) => `${page.id}: ${says}`),
    fields: Object.keys(form.typed).length,
    file: form.takesFile,
  });
  if (late.status !== 303 || !late.location.includes('sign-in')) return result([`answered ${late.status}`]);
  const signedIn = await signInAgain(portal, step, late.location);
  const back = signedIn && (await loadAgain(portal, signedIn));
  if (!signedIn || back?.status !== 200)
    return result([`after signing in: ${back?.status ?? 'no session'} at ${late.location}`]);
  if (form.takesFile) {
    if ((await filesOf(portal, step)) > photos) return result(['looking at the page took the file in']);
    await sendKept(portal, signedIn, back);
    return result((await filesOf(portal, step)) > photos ? [] : ['the file did not come back']);
  }
  const found = formOf(back.text, path.split('?')[0] ?? '');
  if (!found) return result(['the form is not there']);
  // A form of two steps may come back at its second, which carries the first along.
  const { hidden, held } = readForm(found);
  return result(lostIn(form.typed, { ...hidden, ...held }));
}

async function run_(portal: TestPortal, picture: PictureFile): Promise<readonly Figure[]> {
  const { db } = portal.services;
  await run(db, sql`update account set password_hash = ${await passwordHash(portal)}`);
  const inventory = await inventoryOf(portal);
  await reachAllForms(portal, inventory);
  const pages = formPages(pagesOf(portal));
  const results: Lost[] = [];
  const unmet: string[] = [];
  for (const page of pages) {
    const step = await stepAt(portal, inventory, page);
    if (step) results.push(await loseAt(portal, step, picture));
    else unmet.push(page.id);
  }
  return [
    exactly('form pages for people who are signed in', results.length + unmet.length, pages.length),
    none('form pages that nobody was shown', unmet),
    atLeast(
      'fields typed',
      results.reduce((sum, { fields }) => sum + fields, 0),
      35,
    ),
    exactly('steps with a file', results.filter(({ file }) => file).length, 2),
    none(
      'answers lost',
      results.flatMap(({ lost }) => lost),
    ),
  ];
}

export const expire: Proof = {
  name: 'expire',
  says: 'a session that ends at any form: what was typed, and the file, come back after signing in',
  fault: { says: 'forms that wait come back empty', caughtBy: 'answers lost' },
  run: async (asked) => {
    // Drawn first: taking a photo in closes the loader that drawing needs.
    const { Sara } = await portraits(['Sara']);
    return onPortal({ families: true, plant: asked.planted && EMPTY }, (portal) => run_(portal, Sara));
  },
};
