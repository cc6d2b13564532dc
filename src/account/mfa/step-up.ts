import type { Page, Visit } from '../../case/page.ts';
import { stepUpRuleOf } from '../../case/policy.ts';
import type { Services } from '../../case/services.ts';
import { Entered } from '../../platform/form.ts';
import { SESSION_COOKIE } from '../../platform/http/cookies.ts';
import { type Reply, seeOther } from '../../platform/http/page.ts';
import { keepForm } from '../saved-forms.ts';
import { steppedUpAt } from '../sessions/store.ts';

/** How long it counts that somebody proved who they are. */
const FRESH_MS = 5 * 60_000;

type Needs = Pick<Services, 'db' | 'clock' | 'files' | 'settings'>;

/** Where to prove it, coming back to `then` afterwards. */
export const stepUpHref = (visit: Visit, then: string): string =>
  `${visit.href('step-up')}?then=${encodeURIComponent(then)}`;

/** Whether the person proved who they are within the last five minutes: by signing in, or since. */
export async function isFresh({ db, clock }: Pick<Services, 'db' | 'clock'>, visit: Visit): Promise<boolean> {
  if (!('sessionId' in visit.actor)) return false;
  const at = await steppedUpAt(db, visit.actor.sessionId);
  return at !== undefined && clock.now().getTime() - at.getTime() < FRESH_MS;
}

/** What was posted and to which page; secret fields are not kept. */
type Posted = {
  readonly pageId: string;
  readonly entered: Entered;
  readonly secretFields?: readonly string[];
};

/**
 * For acts that could lock a person out or divert what is theirs: undefined when they proved who they are within five
 * minutes, else the way to prove it. The form that was posted, with its file, waits and is shown again afterwards.
 */
export async function stepUpFirst(
  services: Needs,
  visit: Visit,
  { pageId, entered, secretFields = [] }: Posted,
): Promise<Reply | undefined> {
  if (await isFresh(services, visit)) return undefined;
  const token = visit.cookies[SESSION_COOKIE];
  const kept = Entered.of(entered.entries([...secretFields, '_token', '_switch', '_shown']));
  const id = token ? await keepForm(services, token, pageId, visit, kept) : undefined;
  const then = new URL(visit.url, services.settings.PORTAL_URL);
  if (id) then.searchParams.set('kept', id);
  return seeOther(stepUpHref(visit, then.pathname + then.search));
}

/**
 * Asked for every form that is sent: where the table of who may do what wants a proof each time, it comes first. Pages
 * whose proof depends on a case ask by themselves.
 */
export async function proveFirst(
  services: Needs,
  page: Page,
  visit: Visit,
  entered: Entered,
): Promise<Reply | undefined> {
  if (stepUpRuleOf(page.does) !== 'always' || (await page.needsNoProof?.(visit, entered))) return undefined;
  const { id: pageId, secretFields = [] } = page;
  return stepUpFirst(services, visit, { pageId, entered, secretFields });
}
