import type { Page } from '../../src/case/visit.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import { type Answer, ask, tokenFor } from '../stage/ask.ts';
import { makeSession } from '../stage/people.ts';
import type { Stage } from '../stage/portal.ts';
import type { Person, World } from '../stage/world.ts';
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
  world: World,
  { langs, ways }: { readonly langs: readonly Lang[]; readonly ways: readonly Way[] },
): { readonly questions: readonly Question[]; readonly uncovered: readonly string[] } {
  const questions: Question[] = [];
  const uncovered = new Set<string>();
  for (const page of pages) {
    for (const person of world.people) {
      const subjects = subjectsOf(page, world, person);
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
  return base === 'page' && owned ? 'not-found' : base;
}

/** The support desk opens no file without a reason, which stands in the query. */
function pathOf({ id, path }: Page, { params }: Subject, lang: Lang): string {
  const filled = path[lang].replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
  return `/${lang}${filled}${id.startsWith('support.') ? '?reason=called' : ''}`;
}

/** Asks, with a session made for this one question. */
export async function answerTo(
  stage: Stage,
  { page, person, subject, lang, way }: Question,
): Promise<Answer> {
  const path = pathOf(page, subject, lang);
  const session = person.accountId ? await makeSession(stage, person.accountId, person.scope) : undefined;
  const held = session ? { session: session.token } : {};
  if (way === 'GET' || way === 'HEAD') return ask(stage, path, { method: way, ...held });
  const token = tokenFor(stage, session?.sessionId);
  return ask(stage, path, {
    fields: { _token: token, ...(way === 'switch' ? { _switch: '1' } : {}) },
    ...held,
  });
}

export const describe = ({ page, person, subject, lang, way }: Question): string =>
  `${way} ${page.id} (${lang}) by ${person.name} for ${JSON.stringify(subject.params)}`;
