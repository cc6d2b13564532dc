import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { type MailReach, readEmail } from '../platform/email-address.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { ApplicationNumber } from '../case/application-number.tsx';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { EmailField } from '../platform/html/email.tsx';
import { Form } from '../platform/html/form.tsx';
import { Instead, noSubject, refuse, seeOther } from '../platform/http/page.ts';
import { requestAgain } from './actions.ts';
import { familyByToken, identifyFamily } from './answer-context.ts';
import { answeringCookie, invitationTokenCookie, invitationTokenOf } from './cookies.ts';
import { brokenLink, deadEnd, noLink, resting } from './ended-page.tsx';
import { readDetails } from './questions.ts';
import { invitationProblemWords, invitationWords } from './invitation-words.ts';

/** Opens the link of the email: keeps the token out of the address bar, and consumes nothing, whoever opens it. */
export function openPage(services: Services): Page {
  return {
    id: 'invitation.open',
    path: { en: '/invitation/:token', fr: '/invitation/:token' },
    does: 'invitation.answer',
    show: async (visit) => {
      const token = visit.params['token'] ?? '';
      const known = /^[\w-]{43}$/.test(token) ? await familyByToken(services.db, token) : undefined;
      return known
        ? seeOther(visit.href('invitation'), invitationTokenCookie(services, token))
        : brokenLink(visit);
    },
  };
}

/** Asks for what only the family knows. A mail scanner that presses the button knows it not, and changes nothing. */
export function newInvitationPage(services: Services): Page {
  return pageAbout({
    id: 'invitation',
    path: { en: '/invitation', fr: '/invitation' },
    does: 'invitation.answer',
    async load(visit) {
      const token = invitationTokenOf(services, visit);
      const family = token === undefined ? undefined : await familyByToken(services.db, token);
      return family ?? new Instead(noLink(visit));
    },
    show(visit, family, form) {
      const end = deadEnd(services, visit, family) ?? resting(services, visit, family);
      if (end) return end;
      const { askTitle } = invitationWords(visit.lang);
      return {
        kind: 'page',
        title: askTitle,
        body: <IdentifyView visit={visit} {...form} />,
        form: true,
      };
    },
    read: readDetails,
    async act(visit, family, details) {
      const found = await identifyFamily(services, family, details);
      if (found.is === 'right') {
        return seeOther(visit.href('invitation.portal'), answeringCookie(services, family.invitation.id));
      }
      if (found.is === 'wrong' && found.left > 0) {
        return refuse([{ field: 'number', says: invitationProblemWords.wrong({ left: found.left }) }]);
      }
      return seeOther(visit.href('invitation'));
    },
  });
}

/** Asks for a new invitation: the same words whatever is typed, and only the address on file gets anything. */
export function invitationHelpPage(services: Services): Page {
  return pageAbout({
    id: 'invitation.lost',
    path: { en: '/invitation-help', fr: '/aide-invitation' },
    does: 'invitation.answer',
    load: noSubject,
    show(visit, _subject, form) {
      const w = invitationWords(visit.lang);
      if (visit.query.has('sent'))
        return { kind: 'page', title: w.sentTitle, body: <InvitationSentView visit={visit} /> };
      return {
        kind: 'page',
        title: w.lostTitle,
        body: <InvitationHelpView visit={visit} {...form} />,
        form: true,
      };
    },
    read: (entered) => readLostInvitation(entered, services.settings),
    async act(visit, _subject, lost) {
      await requestAgain(services, lost);
      return seeOther(`${visit.href('invitation.lost')}?sent=1`);
    },
  });
}

function readLostInvitation(
  entered: Entered,
  mail: MailReach,
): Checked<{ readonly number: string; readonly email: string }> {
  const number = entered.text('number');
  const email = readEmail(entered, { mail });
  const problems: Problem[] = [];
  if (number === '') problems.push({ field: 'number', says: invitationProblemWords.number });
  if (!email.ok) problems.push(...email.problems);
  return problems.length > 0 || !email.ok ? bad(...problems) : good({ number, email: email.value });
}

type Props = { readonly visit: Visit; readonly entered: Entered; readonly problems: readonly Problem[] };

function IdentifyView({ visit, entered, problems }: Props) {
  const { lang, token } = visit;
  const w = invitationWords(lang);
  return (
    <>
      <h1>{w.askTitle}</h1>
      <p>{w.askLead}</p>
      <Form action={visit.href('invitation')} token={token} problems={problems}>
        <ApplicationNumber lang={lang} value={entered.text('number')} problems={problems} />
        <DateField
          lang={lang}
          name="birth"
          label={w.birth}
          hint={w.birthHint}
          value={typedDay(entered, 'birth')}
          problems={problems}
        />
        <Button>{w.continue}</Button>
      </Form>
      <ul>
        <li>
          <a href={visit.href('genuine')}>{w.genuineLink}</a>
        </li>
        <li>
          <a href={visit.href('invitation.lost')}>{w.helpLink}</a>
        </li>
      </ul>
    </>
  );
}

function InvitationHelpView({ visit, entered, problems }: Props) {
  const { lang, token } = visit;
  const w = invitationWords(lang);
  return (
    <>
      <h1>{w.lostTitle}</h1>
      <p>{w.lostLead}</p>
      <Form action={visit.href('invitation.lost')} token={token} problems={problems}>
        <ApplicationNumber lang={lang} value={entered.text('number')} problems={problems} />
        <EmailField
          lang={lang}
          name="email"
          entered={entered}
          label={w.lostEmail}
          hint={w.lostEmailHint}
          autocomplete="email"
          problems={problems}
        />
        <Button>{w.lostSend}</Button>
      </Form>
    </>
  );
}

function InvitationSentView({ visit }: { readonly visit: Visit }) {
  const w = invitationWords(visit.lang);
  return (
    <>
      <h1>{w.sentTitle}</h1>
      <p>{w.sentLead}</p>
      <h2>{w.sentNothing}</h2>
      <ul>
        <li>{w.sentJunk}</li>
        <li>{w.sentCheck}</li>
        <li>
          {w.sentAnswered} <a href={visit.href('lost-temporary')}>{w.temporary}</a>
        </li>
        <li>
          {w.sentAddress} <a href={visit.href('contact')}>{w.contact}</a>
        </li>
      </ul>
      <ButtonRow>
        <LinkButton href={visit.href('invitation.lost')} kind="quiet">
          {w.again}
        </LinkButton>
        <LinkButton href={visit.href('sign-in')} kind="quiet">
          {w.signIn}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
