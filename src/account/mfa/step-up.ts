import type { Page, Visit } from '../../case/page.ts';
import { stepUpRuleOf } from '../../case/policy.ts';
import type { Services } from '../../case/services.ts';
import { findCase } from '../../case/store.ts';
import { isUuid } from '../../platform/ids.ts';
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

/** Whether what a page does asks for a proof now, by the table of who may do what. */
async function needsProof({ db }: Needs, { does }: Page, { params }: Visit): Promise<boolean> {
  const rule = stepUpRuleOf(does);
  if (rule !== 'photo-accepted') return rule === 'always';
  // From here on a card may be on its way: another address could send it to somebody else.
  const residenceCase = isUuid(params['caseId']) ? await findCase(db, params['caseId']) : undefined;
  return residenceCase?.photo === 'accepted';
}

/**
 * Asked for every form that is sent: undefined when its page asks for no proof, or when they proved who they are within
 * five minutes; else the way to prove it. The form, with its file, waits and is shown again afterwards.
 */
export async function proveFirst(
  services: Needs,
  page: Page,
  visit: Visit,
  entered: Entered,
): Promise<Reply | undefined> {
  const free = !(await needsProof(services, page, visit)) || (await page.needsNoProof?.(visit, entered));
  if (free || (await isFresh(services, visit))) return undefined;
  const token = visit.cookies[SESSION_COOKIE];
  const kept = Entered.of(entered.entries([...(page.secretFields ?? []), '_token', '_switch', '_shown']));
  const id = token ? await keepForm(services, token, page.id, visit, kept) : undefined;
  const then = new URL(visit.url, services.settings.PORTAL_URL);
  if (id) then.searchParams.set('kept', id);
  return seeOther(stepUpHref(visit, then.pathname + then.search));
}
