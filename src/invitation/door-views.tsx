import type { Visit } from '../case/visit.ts';
import { ApplicationNumber } from '../platform/html/application-number.tsx';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextField } from '../platform/html/text.tsx';
import type { Entered, Problem } from '../platform/form.ts';
import { invitationWords } from './words.ts';

type Props = { readonly visit: Visit; readonly entered: Entered; readonly problems: readonly Problem[] };

export function IdentifyView({ visit, entered, problems }: Props) {
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

export function InvitationHelpView({ visit, entered, problems }: Props) {
  const { lang, token } = visit;
  const w = invitationWords(lang);
  return (
    <>
      <h1>{w.lostTitle}</h1>
      <p>{w.lostLead}</p>
      <Form action={visit.href('invitation.lost')} token={token} problems={problems}>
        <ApplicationNumber lang={lang} value={entered.text('number')} problems={problems} />
        <TextField
          lang={lang}
          name="email"
          type="email"
          label={w.lostEmail}
          hint={w.lostEmailHint}
          value={entered.text('email')}
          autocomplete="email"
          problems={problems}
        />
        <Button>{w.lostSend}</Button>
      </Form>
    </>
  );
}

export function InvitationSentView({ visit }: { readonly visit: Visit }) {
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
