import type { Page } from '../../src/case/page.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import { type Answer, ask, type Request, tokenFor } from '../asking/ask.ts';
import type { Person, Inventory } from '../asking/inventory.ts';
import { makeSession } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { audienceOf, type Expected, expectedOf, type Way } from './expect.ts';
import { type Subject, subjectsOf } from './subjects.ts';

export type Question = {
  readonly page: Page;
  readonly person: Person;
  readonly subject: Subject;
  readonly lang: Lang;
  readonly way: Way;
  readonly expected: Expected;
};

/** Every question of the matrix; pages that cannot be asked for stand in `uncovered`. */
export function questionsOf(
  pages: readonly Page[],
  inventory: Inventory,
  { langs, ways }: { readonly langs: readonly Lang[]; readonly ways: readonly Way[] },
): { readonly questions: readonly Question[]; readonly uncovered: readonly string[] } {
  const questions: Question[] = [];
  const uncovered = new Set<string>();
  for (const page of pages) {
    for (const person of inventory.people) {
      const subjects = subjectsOf(page, inventory, person);
      if (!subjects || !expectedOf(page, person, 'GET') || !expectedOf(page, person, 'POST'))
        uncovered.add(`${page.id} (${page.path.en}, ${page.does})`);
      for (const subject of subjects ?? []) {
        for (const lang of langs) {
          for (const way of ways) {
            const base = expectedOf(page, person, way);
            if (base)
              questions.push({
                page,
                person,
                subject,
                lang,
                way,
                expected: sharpen(base, page, subject, way),
              });
          }
        }
      }
    }
  }
  return { questions, uncovered: [...uncovered] };
}

const OWNED: ReadonlySet<string> = new Set(['applicant', 'looked', 'representative', 'signed-in']);

/** What is not theirs is not there, and a page that takes no form has no address to send one to. */
function sharpen(base: Expected, page: Page, subject: Subject, way: Way): Expected {
  const posts = way === 'POST' || way === 'switch';
  if (posts && !page.act && !page.check) return 'not-found';
  const audience = audienceOf(page, way);
  const owned = audience !== undefined && OWNED.has(audience) && subject.theirs === false;
  return base === 'page' && (owned || subject.key === 'missing') ? 'not-found' : base;
}

/** The support desk opens no file without a reason, which stands in the query. */
function pathOf({ id, path }: Page, { params }: Subject, lang: Lang): string {
  const filled = path[lang].replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
  return `/${lang}${filled}${id.startsWith('support.') ? '?reason=called' : ''}`;
}

/** Asks, with a session made for this one question. */
export async function answerTo(portal: TestPortal, question: Question): Promise<Answer> {
  const { page, person, subject, lang, way } = question;
  const path = pathOf(page, subject, lang);
  const session = person.accountId ? await makeSession(portal, person.accountId, person.scope) : undefined;
  const held = { session: session?.token, cookies: subject.cookies ?? {} };
  if (way === 'GET' || way === 'HEAD') return arrived(portal, question, { method: way, ...held }, path);
  const _token = tokenFor(portal, session?.sessionId);
  const fields = { _token, ...(way === 'switch' ? { _switch: '1' } : {}) };
  return arrived(portal, question, { fields, ...held }, path);
}

/**
 * Where a key opens, the page that a browser would end at: a link hands its key on in a cookie, and a form without the
 * key leads back to the page that says no. What a form does with the key is seen in its own answer.
 */
async function arrived(
  portal: TestPortal,
  { subject, way }: Question,
  request: Request,
  path: string,
): Promise<Answer> {
  let answer = await ask(portal, path, request);
  const { session, method } = request;
  // A refused form leads back to its own page, which shows it.
  if (answer.location === path && answer.cookies.has('refused')) {
    const cookies = { ...request.cookies, ...Object.fromEntries(answer.cookies) };
    return ask(portal, path, { session, cookies, method: 'GET' });
  }
  if (subject.key === undefined || (subject.key === 'held' && way === 'POST')) return answer;
  let { cookies } = request;
  for (let hops = 0; answer.location !== '' && hops < 3; hops++) {
    cookies = { ...cookies, ...Object.fromEntries(answer.cookies) };
    answer = await ask(portal, answer.location, { session, cookies, method: method ?? 'GET' });
  }
  return answer;
}

export const describe = ({ page, person, subject, lang, way }: Question): string =>
  `${way} ${page.id} (${lang}) by ${person.name} for ${JSON.stringify(subject.params)}${subject.key ? `, key ${subject.key}` : ''}`;
