import { looksLikeEmail } from '../account/account.ts';
import type { Services } from '../case/services.ts';
import type { Page } from '../case/visit.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { type Reply, refuse } from '../platform/http/page.ts';
import { takeRequest } from './requests.ts';
import { AskedView, AskView } from './form-views.tsx';
import { isKind } from './support.ts';
import { refusals, words } from './words.ts';

const LONGEST_MESSAGE = 2000;

function checkAsk(entered: Entered): Problem[] {
  const length = [...entered.text('message')].length;
  return [
    ...(isKind(entered.text('kind')) ? [] : [{ field: 'kind', says: refusals.kind }]),
    ...(looksLikeEmail(entered.text('email')) ? [] : [{ field: 'email', says: refusals.email }]),
    ...(length > 0 && length <= LONGEST_MESSAGE ? [] : [{ field: 'message', says: refusals.message }]),
  ];
}

/** Writing to the desk without a session, for whom no other way works. */
export function askPage(services: Services): Page {
  return {
    id: 'ask',
    path: { en: '/write-to-us', fr: '/ecrivez-nous' },
    does: 'support.ask',
    check: async (_visit, entered) => checkAsk(entered),
    async show(visit, entered, problems): Promise<Reply> {
      const body = <AskView visit={visit} entered={entered} problems={problems} />;
      return { kind: 'page', title: words(visit.lang).askTitle, body, form: true };
    },
    async act(visit, entered) {
      const kind = entered.text('kind');
      const missing = checkAsk(entered);
      if (missing.length > 0 || !isKind(kind)) return refuse(missing);
      const taken = await takeRequest(services, visit.once, {
        kind,
        applicationNumber: entered.text('number').slice(0, 40),
        email: entered.text('email'),
        language: visit.lang,
        message: entered.text('message'),
      });
      if (!taken.ok) return refuse(taken.problems);
      return {
        kind: 'page',
        title: words(visit.lang).askThanks,
        body: <AskedView visit={visit} taken={taken} />,
      };
    },
  };
}
