import type { Page } from '../../src/case/page.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { audienceOf, gotOf } from '../matrix/expect.ts';
import { answerTo, describe, type Question, questionsOf } from '../matrix/requests.ts';
import { allSecrets, secretIn } from '../matrix/secrets.ts';
import { atLeast, type Figure, none, type Proof } from '../proof.ts';
import { ask, inParallel, sessionIn } from '../asking/ask.ts';
import { changedTables, marksOf } from '../matrix/rows.ts';
import { firstSignIn, letIn } from '../asking/sign-in.ts';
import { inventoryOf } from '../asking/inventory.ts';
import { makeHolder } from '../../test/fixtures/people/family.ts';
import { onPortal, type Plant, PRODUCTION } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { pagesOf } from '../../test/fixtures/portal/pages.ts';

/** A temporary password opens a whole session. */
const FULL_SCOPE: Plant = {
  sql: `create function whole() returns trigger language plpgsql as $$
    begin new.scope := 'full'; return new; end $$;
    create trigger whole before insert on session for each row execute function whole();`,
};

/** What somebody with a temporary password may do: choose an own one, or leave. */
const OPEN = new Set(['choose-password', 'sign-out']);

/** Public pages say the same to everybody; the others must send a newcomer away. */
const isClosed = (page: Page) => audienceOf(page, 'GET') !== 'anyone' && !OPEN.has(page.id);

async function realNewcomer(portal: TestPortal): Promise<readonly string[]> {
  const holder = await makeHolder(portal);
  const answer = await firstSignIn(portal, holder, holder.temporary);
  const session = sessionIn(portal, answer);
  const misses = letIn(answer) && session ? [] : ['the first sign-in did not lead to choosing a password'];
  const home = await ask(portal, '/en/family', session ? { session } : {});
  const chosen = await ask(portal, '/en/choose-password', session ? { session } : {});
  if (gotOf(home) !== 'sign-in') misses.push(`the family page: ${home.status}`);
  if (gotOf(chosen) !== 'page') misses.push(`the page to choose a password: ${chosen.status}`);
  return misses;
}

async function run_(portal: TestPortal): Promise<readonly Figure[]> {
  const inventory = await inventoryOf(portal);
  const people = inventory.people.filter(({ kind }) => kind === 'newcomer');
  const asked = { langs: ['en', 'fr'], ways: ['GET', 'HEAD', 'POST', 'switch'] } as const;
  const { questions, uncovered } = questionsOf(pagesOf(portal), { ...inventory, people }, asked);
  const closed = questions.filter(({ page }) => isClosed(page));
  const words = allSecrets(inventory);
  const before = await marksOf(portal);
  const answers = await inParallel(closed, 4, async (question: Question) => {
    const answer = await answerTo(portal, question);
    const got = gotOf(answer);
    return {
      question,
      opened: got === 'page' || got === 'broken',
      shown: secretIn(answer.text, words),
      answer,
    };
  });
  const changed = changedTables(before, await marksOf(portal));
  const whole = await many(portal.services.db, sql`select 1 from session where scope = 'choose-password'`);
  return [
    none('pages that cannot be asked for', uncovered),
    atLeast('closed pages', new Set(closed.map(({ page }) => page.id)).size, 35),
    atLeast('questions asked', closed.length, 1_000),
    atLeast('sessions of a newcomer', whole.length, 1),
    none(
      'routes that opened',
      answers
        .filter(({ opened }) => opened)
        .map(({ question, answer }) => `${describe(question)}: ${answer.status}`),
    ),
    none(
      'answers with words of a person',
      answers.filter(({ shown }) => shown).map(({ question, shown }) => `${describe(question)}: ${shown}`),
    ),
    none('tables changed', changed),
    none('a real first sign-in', await realNewcomer(portal)),
  ];
}

export const tempScope: Proof = {
  name: 'temp-scope',
  says: 'whoever signed in with a temporary password can choose an own one or leave, and nothing else',
  fault: { says: 'a temporary password opens a whole session', caughtBy: 'routes that opened' },
  run: (asked) =>
    onPortal({ env: PRODUCTION, families: true, plant: asked.planted && FULL_SCOPE }, (portal) =>
      run_(portal),
    ),
};
