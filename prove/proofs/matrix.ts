import { ENTRANCE } from '../../src/case/row-security.ts';
import type { Page } from '../../src/case/page.ts';
import { maybe, sql } from '../../src/platform/db/db.ts';
import { inScope } from '../../src/platform/db/scope.ts';
import { describe, answerTo, type Question, questionsOf } from '../matrix/requests.ts';
import { audienceOf, gotOf } from '../matrix/expect.ts';
import { servedRoutes, unknownRoutes } from '../matrix/routes.ts';
import { allSecrets, secretIn, secretsFrom } from '../matrix/secrets.ts';
import { type Asked, atLeast, type Figure, none, type Proof } from '../proof.ts';
import { inParallel } from '../asking/ask.ts';
import { openCase } from '../asking/desk.ts';
import { changedTables, marksOf } from '../matrix/rows.ts';
import { type Inventory, inventoryOf } from '../asking/inventory.ts';
import { makeSession } from '../../test/fixtures/people/accounts.ts';
import { onPortal, type Plant, PRODUCTION } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { pagesOf } from '../../test/fixtures/portal/pages.ts';

/** The page of the declaration opens as if whoever is signed in were the person of the case. */
const FORGOTTEN_CHECK: Plant = {
  plugin: (app, { db, clock }) => {
    app.addHook('preHandler', async (request) => {
      const caseId = /^\/en\/people\/([0-9a-f-]{36})\/declaration/.exec(request.url)?.[1];
      if (!caseId || !request.cookies['__Host-session']) return;
      const token = await inScope(ENTRANCE, async () => {
        const owner = await maybe(
          db,
          sql<{
            accountId: string;
          }>`select account_id from acts_for where case_id = ${caseId} and until is null limit 1`,
        );
        return owner && (await makeSession({ services: { db }, clock }, owner.accountId)).token;
      });
      if (token) request.cookies['__Host-session'] = token;
    });
  },
};

type Result = {
  readonly question: Question;
  readonly got: ReturnType<typeof gotOf>;
  readonly status: number;
  readonly shown: string | undefined;
};

/** The words that must not come up in an answer. */
function wordsFor(inventory: Inventory, taken: string): (question: Question) => readonly string[] {
  const everything = allSecrets(inventory);
  const hidden = new Map(inventory.people.map((person) => [person, secretsFrom(inventory, person)]));
  return ({ person, page, subject, expected, way }) => {
    // The name of whoever is signed in stands above each page, also one that says no.
    if (person.kind === 'applicant' || person.kind === 'representative') return hidden.get(person) ?? [];
    if (person.kind !== 'staff' || expected !== 'page') return everything;
    // Whose case it is may be said of one that another officer has, or nobody; nothing of the person.
    const closed = audienceOf(page, way) === 'officer' && subject.params['caseId'] !== taken;
    return closed && subject.params['caseId'] !== undefined ? everything : [];
  };
}

type Asks = (questions: readonly Question[]) => Promise<readonly Result[]>;

const askerOf =
  (portal: TestPortal, words: ReturnType<typeof wordsFor>): Asks =>
  (questions) =>
    inParallel(questions, 4, async (question) => {
      const answer = await answerTo(portal, question);
      const shown = secretIn(answer.text, words(question));
      const got = gotOf(answer, question.subject.key !== undefined);
      return { question, got, status: answer.status, shown };
    });

/** Nothing more than expected: "not there" is never too much, nor is the way to what is still missing at sign-in. */
function isAsExpected({ got, question: { expected, person } }: Result): boolean {
  if (got === expected) return true;
  return expected === 'page' && (got === 'not-found' || (got === 'sign-in' && person.kind === 'halfway'));
}

const wrong = (results: readonly Result[]): readonly string[] =>
  results
    .filter((result) => !isAsExpected(result))
    .map(
      ({ question, got, status }) => `${describe(question)}: ${got} (${status}), not ${question.expected}`,
    );

/** Pages that nobody at all was shown: then refusals would prove nothing. */
function neverShown(pages: readonly Page[], results: readonly Result[]): readonly string[] {
  const shown = (page: Page, posts: boolean) =>
    results.some(
      ({ question, got }) =>
        question.page === page &&
        got === 'page' &&
        question.expected === 'page' &&
        (question.way === 'POST') === posts,
    );
  return pages.flatMap((page) => [
    ...(shown(page, false) ? [] : [`GET ${page.id}`]),
    ...(page.act && !shown(page, true) ? [`POST ${page.id}`] : []),
  ]);
}

/** Looks with a key that showed no page. Acts are not counted: the first of them deletes the photo, or ends a session. */
const lockedOut = (results: readonly Result[]): readonly string[] =>
  results
    .filter(
      ({ question: { subject, expected, way }, got }) =>
        subject.key === 'held' && expected === 'page' && way !== 'POST' && got !== 'page',
    )
    .map(({ question, status }) => `${describe(question)}: ${status}`);

const withKey = (results: readonly Result[], key: 'held' | 'missing'): number =>
  results.filter(({ question }) => question.subject.key === key).length;

/** How early an act is asked: by its key, then by how much its path names. */
const rank = ({ subject }: Question): number => (subject.key ? 100 : 0) + Object.keys(subject.params).length;

type Asking = { readonly changed: readonly string[]; readonly uncovered: readonly string[] };

function figuresOf(
  portal: TestPortal,
  inventory: Inventory,
  results: readonly Result[],
  asking: Asking,
): readonly Figure[] {
  const leaks = results.flatMap(({ question, shown }) => (shown ? [`${describe(question)}: ${shown}`] : []));
  return [
    none('pages that the matrix cannot ask for', asking.uncovered),
    none('routes of the server outside the page table', unknownRoutes(portal)),
    atLeast('routes of the server', servedRoutes(portal).length, pagesOf(portal).length * 4),
    atLeast('people who ask', inventory.people.length, 9),
    atLeast('questions asked', results.length, 1_000),
    none('pages that nobody was shown', neverShown(pagesOf(portal), results)),
    atLeast('questions with a key that is no session', withKey(results, 'held'), inventory.people.length * 5),
    atLeast('questions without that key', withKey(results, 'missing'), inventory.people.length * 10),
    none('pages that their key did not open', lockedOut(results)),
    none('answers other than expected', wrong(results)),
    none('leaks: answers with words of somebody else', leaks),
    none('tables changed by refused requests', asking.changed),
  ];
}

async function run_(portal: TestPortal, { full }: Asked): Promise<readonly Figure[]> {
  const inventory = await inventoryOf(portal);
  const taken = await openCase(portal, inventory);
  const ways = full ? (['GET', 'HEAD', 'POST', 'switch'] as const) : (['GET', 'POST', 'switch'] as const);
  const langs = full ? (['en', 'fr'] as const) : (['en'] as const);
  const { questions, uncovered } = questionsOf(pagesOf(portal), inventory, { langs, ways });
  const askAll = askerOf(portal, wordsFor(inventory, taken));
  const before = await marksOf(portal);
  const refused = await askAll(questions.filter(({ expected }) => expected !== 'page'));
  const changed = changedTables(before, await marksOf(portal));
  const open = questions.filter(({ expected }) => expected === 'page');
  // Acts come last: they change what there is to see. Those on a case come before those that give out a case, and those
  // with a key before those that end the session its code was made in.
  const reads = await askAll(open.filter(({ way }) => way !== 'POST'));
  const posts = open.filter(({ way }) => way === 'POST');
  const acts = await askAll(posts.toSorted((a, b) => rank(b) - rank(a)));
  return figuresOf(portal, inventory, [...refused, ...reads, ...acts], { changed, uncovered });
}

export const matrix: Proof = {
  name: 'matrix',
  says: 'every route, as every kind of person, for what is theirs and what is not: nothing leaks, nothing changes',
  fault: {
    says: 'one page, the declaration, does not ask whose case it is',
    caughtBy: 'leaks: answers with words of somebody else',
  },
  run: (asked) =>
    onPortal({ env: PRODUCTION, families: true, plant: asked.planted && FORGOTTEN_CHECK }, (portal) =>
      run_(portal, asked),
    ),
};
