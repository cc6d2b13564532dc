import { looksLikeEmail } from '../account/account.ts';
import type { Page } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { isRequestKind } from '../correspondence/message-kinds.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { refuse, type Reply } from '../platform/http/page.ts';
import { receiveRequest } from './messages.ts';
import { MessageSentView, MessageView } from './support-act-page.tsx';
import { supportRefusals, supportWords } from './support-words.ts';

const LONGEST_MESSAGE = 2000;

function checkAsk(entered: Entered): Problem[] {
  const length = [...entered.block('message')].length;
  return [
    ...(isRequestKind(entered.text('kind')) ? [] : [{ field: 'kind', says: supportRefusals.kind }]),
    ...(looksLikeEmail(entered.text('email')) ? [] : [{ field: 'email', says: supportRefusals.email }]),
    ...(length > 0 && length <= LONGEST_MESSAGE ? [] : [{ field: 'message', says: supportRefusals.message }]),
  ];
}

/** Writing to the desk without a session, for whom no other way works. */
export function messagePage(services: Services): Page {
  return {
    id: 'ask',
    path: { en: '/write-to-us', fr: '/ecrivez-nous' },
    does: 'support.ask',
    check: async (_visit, entered) => checkAsk(entered),
    async show(visit, entered, problems): Promise<Reply> {
      const body = <MessageView visit={visit} entered={entered} problems={problems} />;
      return { kind: 'page', title: supportWords(visit.lang).askTitle, body, form: true };
    },
    async act(visit, entered) {
      const kind = entered.text('kind');
      const missing = checkAsk(entered);
      if (missing.length > 0 || !isRequestKind(kind)) return refuse(missing);
      const taken = await receiveRequest(services, visit.once, {
        kind,
        applicationNumber: entered.text('number').slice(0, 40),
        email: entered.text('email'),
        language: visit.lang,
        message: entered.block('message'),
      });
      if (!taken.ok) return refuse(taken.problems);
      return {
        kind: 'page',
        title: supportWords(visit.lang).askThanks,
        body: <MessageSentView visit={visit} taken={taken} />,
      };
    },
  };
}
