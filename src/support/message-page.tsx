import type { VNode } from 'preact';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { isRequestKind, REQUEST_KINDS } from '../correspondence/message-kinds.ts';
import { emailFault } from '../platform/email-address.ts';
import { bad, type Checked, type Entered, good } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { Select } from '../platform/html/choice.tsx';
import { CodeBox } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextArea, TextField } from '../platform/html/text.tsx';
import { noSubject, refuse } from '../platform/http/page.ts';
import { placesOf } from '../platform/places.ts';
import { formatDay } from '../platform/i18n.ts';
import { receiveRequest, type RequestDraft, type RequestReceipt } from './actions.ts';
import type { SupportViewProps } from './support-page.tsx';
import { kindWords, supportRefusals, supportWords } from './support-words.ts';

const LONGEST_MESSAGE = 2000;

function readMessage(entered: Entered): Checked<Omit<RequestDraft, 'language'>> {
  const kind = entered.text('kind');
  const email = entered.text('email');
  const message = entered.block('message');
  const fault = email === '' ? supportRefusals.email : emailFault(email);
  const length = [...message].length;
  const problems = [
    ...(isRequestKind(kind) ? [] : [{ field: 'kind', says: supportRefusals.kind }]),
    ...(fault ? [{ field: 'email', says: fault }] : []),
    ...(length > 0 && length <= LONGEST_MESSAGE ? [] : [{ field: 'message', says: supportRefusals.message }]),
  ];
  if (!isRequestKind(kind) || problems.length > 0) return bad(...problems);
  return good({ kind, applicationNumber: entered.text('number').slice(0, 40), email, message });
}

/** Whom a message counts for: the account that is signed in, or else the network. */
const senderOf = ({ actor, from }: Visit) =>
  'accountId' in actor ? `account ${actor.accountId}` : placesOf(from).wide;

/** Writing to the desk without a session, for whom no other way works. */
export function messagePage(services: Services): Page {
  return pageAbout({
    id: 'ask',
    path: { en: '/write-to-us', fr: '/ecrivez-nous' },
    does: 'support.ask',
    load: noSubject,
    show(visit, _subject, form) {
      const body = <MessageView visit={visit} {...form} />;
      return { kind: 'page', title: supportWords(visit.lang).askTitle, body, form: true };
    },
    read: readMessage,
    async act(visit, _subject, message) {
      const taken = await receiveRequest(services, visit.once, {
        ...message,
        language: visit.lang,
        from: senderOf(visit),
      });
      if (!taken.ok) return refuse(taken.problems);
      return {
        kind: 'page',
        title: supportWords(visit.lang).askThanks,
        body: <MessageSentView visit={visit} taken={taken} />,
      };
    },
  });
}

/** For people who have no session: a message with a deadline for our answer. */
function MessageView({ visit, entered, problems }: SupportViewProps): VNode {
  const { lang, token } = visit;
  const w = supportWords(lang);
  const field = (name: string) => ({ lang, name, value: entered.text(name), problems });
  return (
    <>
      <h1>{w.askTitle}</h1>
      <p class="lead">{w.askLead}</p>
      <Form action={visit.href('ask')} token={token} problems={problems}>
        <Select
          {...field('kind')}
          label={w.askKind}
          empty=""
          options={REQUEST_KINDS.map((value) => ({ value, label: kindWords[value][lang] }))}
        />
        <TextField
          {...field('number')}
          label={w.askNumber}
          optional
          autocomplete="off"
          spellcheck={false}
          width="medium"
        />
        <TextField {...field('email')} label={w.askEmail} type="email" autocomplete="email" />
        <TextArea {...field('message')} value={entered.block('message')} label={w.askMessage} limit={2000} />
        <Button>{w.send}</Button>
      </Form>
    </>
  );
}

function MessageSentView({
  visit,
  taken,
}: {
  readonly visit: SupportViewProps['visit'];
  readonly taken: Extract<RequestReceipt, { ok: true }>;
}): VNode {
  const { lang } = visit;
  const w = supportWords(lang);
  return (
    <>
      <h1>{w.askThanks}</h1>
      <p class="lead">{w.askUntil({ day: formatDay(lang, taken.replyBy) })}</p>
      <CodeBox lang={lang} code={taken.number} label={w.number} />
    </>
  );
}
