import { ACTIONS, POLICY } from '../../src/case/policy.ts';
import { answerTo, describe, type Question, questionsOf } from '../matrix/requests.ts';
import { allSecrets, secretIn, secretsFrom } from '../matrix/secrets.ts';
import { inParallel } from '../asking/ask.ts';
import { changedTables, marksOf } from '../matrix/rows.ts';
import type { Person, Inventory } from '../asking/inventory.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { pagesOf } from '../../test/fixtures/portal/pages.ts';
import { REACH } from './tables.ts';

/** The quick form asks every so many questions: more of people, fewer of the many that staff have. */
const ONE_IN = { people: 8, staff: 50 };

/** Written by whoever looks: a form of their own that waits, challenges, that a member of the staff looked. */
const BY_LOOKING = new Set([
  'parked_form',
  'passkey_challenge',
  'audit',
  'audit_head',
  'audit_link',
  'audit_unlinked',
]);

/** Staff whose desk reaches people's files anyway (tables.ts): the words of a file are no leak to them. */
const reachesFiles = ({ role }: Person): boolean => role !== undefined && !!REACH[role]?.includes('person');

export type Unchecked = {
  readonly asked: number;
  /** Answers that a page gave to somebody whom the check would have refused. */
  readonly passed: number;
  readonly leaks: readonly string[];
  readonly changed: readonly string[];
};

/** Runs `work` while the policy lets everybody do everything: both `may` and `admit` say yes to each question. */
async function withoutChecks<T>(work: () => Promise<T>): Promise<T> {
  const rows = ACTIONS.map((action) => POLICY[action] as unknown as string[]);
  const topics = rows.map(([topic = '']) => topic);
  for (const row of rows) row[0] = 'door';
  try {
    return await work();
  } finally {
    for (const [i, row] of rows.entries()) row[0] = topics[i] ?? '';
  }
}

/**
 * The matrix with the portal's own check taken away: asks every question that it refuses, and looks for words of
 * somebody else in the answers and for rows that changed. What still keeps them apart is the database.
 */
export async function askUnchecked(
  portal: TestPortal,
  inventory: Inventory,
  full: boolean,
): Promise<Unchecked> {
  const ways = ['GET', 'POST'] as const;
  const { questions } = questionsOf(pagesOf(portal), inventory, { langs: ['en'], ways });
  const refused = questions.filter(({ expected, subject }) => expected !== 'page' && subject.real);
  const asked = full
    ? refused
    : refused.filter(({ person }, i) => i % ONE_IN[person.role ? 'staff' : 'people'] === 0);
  const everything = allSecrets(inventory);
  const hidden = new Map(inventory.people.map((person) => [person, secretsFrom(inventory, person)]));
  const words = ({ person }: Question) => {
    if (reachesFiles(person)) return [];
    return person.kind === 'applicant' || person.kind === 'representative'
      ? (hidden.get(person) ?? [])
      : everything;
  };
  const before = await marksOf(portal);
  const answers = await withoutChecks(() =>
    inParallel(asked, 4, async (question) => {
      const { text, status } = await answerTo(portal, question);
      return { question, status, shown: secretIn(text, words(question)) };
    }),
  );
  const changed = changedTables(before, await marksOf(portal)).filter((table) => !BY_LOOKING.has(table));
  return {
    asked: asked.length,
    passed: answers.filter(({ status }) => status === 200).length,
    leaks: answers.flatMap(({ question, shown }) => (shown ? [`${describe(question)}: ${shown}`] : [])),
    changed,
  };
}
