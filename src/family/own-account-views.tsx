import type { VNode } from 'preact';
import { displayName } from '../case/names.ts';
import type { Visit } from '../case/visit.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { ApplicationNumber } from '../platform/html/application-number.tsx';
import { Button, ButtonRow } from '../platform/html/button.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextField } from '../platform/html/text.tsx';
import type { Relative } from './acting-store.ts';
import { ownAccountWords } from './own-account-words.ts';

type Shown = { readonly visit: Visit; readonly entered: Entered; readonly problems: readonly Problem[] };

/** The public page: three things, and a word to those who cannot use it safely. */
export function OwnAccountRequestView({ visit, entered, problems }: Shown): VNode {
  const { lang, token } = visit;
  const w = ownAccountWords(lang);
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      <p>{w.how}</p>
      <Form action={visit.href('own-account')} token={token} problems={problems}>
        <ApplicationNumber lang={lang} value={entered.text('number')} problems={problems} />
        <DateField
          lang={lang}
          name="birth"
          label={w.birth}
          hint={w.birthHint}
          value={typedDay(entered, 'birth')}
          autocomplete="bday"
          problems={problems}
        />
        <TextField
          lang={lang}
          name="email"
          label={w.email}
          hint={w.emailHint}
          type="email"
          autocomplete="email"
          value={entered.text('email')}
          problems={problems}
        />
        <Button>{w.send}</Button>
      </Form>
      <p class="hint">{w.before}</p>
      <Notice heading={w.sharedTitle}>
        <p>
          {w.sharedSays} <a href={visit.href('contact')}>{w.contact}</a>
        </p>
      </Notice>
    </>
  );
}

/** The same for everybody, known or not. */
export function OwnAccountSentView({ visit }: { readonly visit: Visit }): VNode {
  const w = ownAccountWords(visit.lang);
  return (
    <>
      <h1>{w.sentTitle}</h1>
      <p class="lead">{w.sentLead}</p>
      <p>{w.sentWhy}</p>
      <h2>{w.sentNothing}</h2>
      <ul>
        <li>{w.sentJunk}</li>
        <li>
          {w.sentHave} <a href={visit.href('forgot')}>{w.forgot}</a>
        </li>
        <li>{w.sentAge}</li>
        <li>
          {w.sentElse} <a href={visit.href('contact')}>{w.contact}</a>
        </li>
      </ul>
    </>
  );
}

type OfferProps = Omit<Shown, 'entered'> & { readonly person: Relative };

/** Whoever acts for an adult, or did, asks us to write to that person. */
export function OwnAccountOfferView({ visit, problems, person }: OfferProps): VNode {
  const { lang, token } = visit;
  const w = ownAccountWords(lang);
  const name = displayName(person);
  const { caseId } = person;
  return (
    <>
      <h1>{w.forTitle({ name })}</h1>
      <p class="lead">{w.forLead({ name })}</p>
      <p>{w.forThen({ name })}</p>
      <p>
        {w.forKnown} <a href={visit.href('contact')}>{w.contact}</a>
      </p>
      <Form action={visit.href('own-account.for', { caseId })} token={token} problems={problems}>
        <ButtonRow>
          <Button>{w.forSend}</Button>
          <a href={visit.href('home')}>{w.back}</a>
        </ButtonRow>
      </Form>
    </>
  );
}
