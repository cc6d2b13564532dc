import { displayName } from '../case/names.ts';
import type { Services } from '../case/services.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Reply } from '../platform/http/page.ts';
import { findRelative } from './acting-store.ts';
import { NothingView } from './acting-views.tsx';
import { actingWords } from './acting-words.ts';
import { privateSince } from './consent-store.ts';

/** Stands in front of a page about addresses: one that is private is for the person of the case alone. */
export function keepingPrivate({ db }: Pick<Services, 'db'>, page: Page): Page {
  const instead = async (visit: Visit): Promise<Reply | undefined> => {
    const { actor } = visit;
    const caseId = visit.params['caseId'] ?? '';
    if (actor.kind !== 'applicant' || actor.ownCase === caseId || !actor.cases.includes(caseId)) {
      return undefined;
    }
    if (!(await privateSince(db, caseId))) return undefined;
    const person = await findRelative(db, caseId);
    return person && privatePage(visit, displayName(person));
  };
  const { show, act, check } = page;
  return {
    ...page,
    show: async (visit, entered, problems) => (await instead(visit)) ?? show(visit, entered, problems),
    ...(act ? { act: async (visit, entered) => (await instead(visit)) ?? act(visit, entered) } : {}),
    ...(check
      ? { check: async (visit, entered) => ((await instead(visit)) ? [] : check(visit, entered)) }
      : {}),
  };
}

function privatePage(visit: Visit, name: string): Reply {
  const w = actingWords(visit.lang);
  const title = w.privateTitle({ name });
  const body = <NothingView visit={visit} title={title} says={w.privateSays({ name })} />;
  return { kind: 'page', title, body, back: { href: visit.href('home'), label: w.back }, status: 403 };
}
