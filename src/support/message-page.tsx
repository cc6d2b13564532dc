import type { VNode } from 'preact';
import { signInHref } from '../account/account.ts';
import { displayName } from '../case/names.ts';
import { isUndecided } from '../case/case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { isRequestKind, REQUEST_KINDS } from '../correspondence/message-kinds.ts';
import { type MailReach, readEmail } from '../platform/email-address.ts';
import { bad, type Checked, type Entered, good } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { Details } from '../platform/html/card.tsx';
import { Radios, Select } from '../platform/html/choice.tsx';
import { CodeBox } from '../platform/html/feedback.tsx';
import { EmailField } from '../platform/html/email.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextArea, TextField } from '../platform/html/text.tsx';
import { refuse } from '../platform/http/page.ts';
import { placesOf } from '../platform/places.ts';
import { formatDay } from '../platform/i18n.ts';
import { receiveRequest, type RequestDraft, type RequestReceipt } from './actions.ts';
import { emailOfAccount, peopleOfWriter, type WriterPerson } from './store.ts';
import type { SupportViewProps } from './support-page.tsx';
import { betterWords, kindWords, supportRefusals, supportWords } from './support-words.ts';

const LONGEST_MESSAGE = 2000;

/** Who writes: what we know of somebody who is signed in; nothing of anybody else. */
type Writer = {
  readonly known: { readonly name: string; readonly email: string } | undefined;
  readonly people: readonly WriterPerson[];
};

async function loadWriter({ db }: Services, { actor }: Visit): Promise<Writer> {
  if (actor.kind !== 'applicant' && actor.kind !== 'representative') return { known: undefined, people: [] };
  const account = await emailOfAccount(db, actor.accountId);
  const people = actor.kind === 'applicant' ? await peopleOfWriter(db, actor) : [];
  return { known: account && { name: actor.name, email: account.email }, people };
}

/** The person that a message is about: the one there is, or the one who was chosen. */
function aboutWhom({ people }: Writer, entered: Entered): WriterPerson | undefined {
  return people.length === 1 ? people[0] : people.find(({ caseId }) => caseId === entered.text('person'));
}

function readMessage(
  entered: Entered,
  writer: Writer,
  mail: MailReach,
): Checked<Omit<RequestDraft, 'language'>> {
  const kind = entered.text('kind');
  const email = writer.known
    ? good(writer.known.email)
    : readEmail(entered, { mail, missing: supportRefusals.email });
  const message = entered.block('message');
  const person = aboutWhom(writer, entered);
  const length = [...message].length;
  const problems = [
    ...(person || writer.people.length === 0 ? [] : [{ field: 'person', says: supportRefusals.person }]),
    ...(isRequestKind(kind) ? [] : [{ field: 'kind', says: supportRefusals.kind }]),
    ...(email.ok ? [] : email.problems),
    ...(length > 0 && length <= LONGEST_MESSAGE ? [] : [{ field: 'message', says: supportRefusals.message }]),
  ];
  if (!isRequestKind(kind) || !email.ok || problems.length > 0) return bad(...problems);
  const applicationNumber = person?.applicationNumber ?? entered.text('number').slice(0, 40);
  return good({ kind, applicationNumber, caseId: person?.caseId ?? null, email: email.value, message });
}

/** Whom a message counts for: the account that is signed in, or else the network. */
const senderOf = ({ actor, from }: Visit) =>
  'accountId' in actor ? `account ${actor.accountId}` : placesOf(from).wide;

/** Writing to the desk: with a session about a case, without one for whom no other way works. */
export function messagePage(services: Services): Page {
  return pageAbout({
    id: 'ask',
    path: { en: '/write-to-us', fr: '/ecrivez-nous' },
    does: 'support.ask',
    load: (visit) => loadWriter(services, visit),
    show(visit, writer, form) {
      const body = <MessageView visit={visit} writer={writer} {...form} />;
      return { kind: 'page', title: supportWords(visit.lang).askTitle, body, form: true };
    },
    read: (entered, writer) => readMessage(entered, writer, services.settings),
    async act(visit, _writer, message) {
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

type MessageProps = SupportViewProps & { readonly writer: Writer };

/** The quicker ways, then a message with a deadline for our answer. */
function MessageView(props: MessageProps): VNode {
  const { visit, writer } = props;
  const { lang } = visit;
  const w = supportWords(lang);
  return (
    <>
      <h1>{w.askTitle}</h1>
      <p class="lead">{w.askLead}</p>
      {writer.known ? (
        <BetterPages visit={visit} people={writer.people} />
      ) : (
        <p>
          {w.askSignIn} <a href={signInHref(visit, visit.href('ask'))}>{w.askSignInLink}</a>
        </p>
      )}
      <MessageForm {...props} />
    </>
  );
}

function MessageForm({ visit, writer, entered, problems }: MessageProps): VNode {
  const { lang, token } = visit;
  const w = supportWords(lang);
  const field = (name: string) => ({ lang, name, value: entered.text(name), problems });
  return (
    <Form action={visit.href('ask')} token={token} problems={problems}>
      {writer.known && <p>{w.askKnown(writer.known)}</p>}
      {writer.people.length > 1 && (
        <Radios
          {...field('person')}
          label={w.askPerson}
          options={writer.people.map((person) => ({ value: person.caseId, label: displayName(person) }))}
        />
      )}
      <Select
        {...field('kind')}
        label={w.askKind}
        empty=""
        options={REQUEST_KINDS.map((value) => ({ value, label: kindWords[value][lang] }))}
      />
      {writer.people.length === 0 && (
        <TextField
          {...field('number')}
          label={w.askNumber}
          optional
          autocomplete="off"
          spellcheck={false}
          width="medium"
        />
      )}
      {!writer.known && (
        <EmailField {...field('email')} entered={entered} label={w.askEmail} autocomplete="email" />
      )}
      <TextArea {...field('message')} value={entered.block('message')} label={w.askMessage} limit={2000} />
      <Button>{w.send}</Button>
    </Form>
  );
}

/** The topics of a person that have a page of their own now. */
function betterPagesOf({ landing, card }: WriterPerson): readonly (keyof typeof PAGE_OF)[] {
  if (landing === 'closed' || landing === 'declined') return [];
  const mailed = card === 'mailed' ? (['card'] as const) : [];
  if (landing === 'confirmed') return ['document', ...mailed];
  return isUndecided(landing) ? ['change', 'document'] : [];
}

const PAGE_OF = { change: 'change', document: 'data.correct', card: 'card' } as const;

type BetterProps = { readonly visit: Visit; readonly people: readonly WriterPerson[] };

/** What has a better page is offered before the message, for each person. */
function BetterPages({ visit, people }: BetterProps): VNode | null {
  const { lang } = visit;
  const w = supportWords(lang);
  const links = people.flatMap((person) =>
    betterPagesOf(person).map((topic) => ({
      key: `${topic} ${person.caseId}`,
      href: visit.href(PAGE_OF[topic], { caseId: person.caseId }),
      says: betterWords[topic][lang],
      whose: people.length > 1 ? displayName(person) : '',
    })),
  );
  if (links.length === 0) return null;
  return (
    <Details summary={w.askFirst} open>
      <p>{w.askFirstSays}</p>
      <ul>
        {links.map(({ key, href, says, whose }) => (
          <li key={key}>
            <a href={href}>{says}</a>
            {whose && ` (${whose})`}
          </li>
        ))}
      </ul>
    </Details>
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
