import type { VNode } from 'preact';
import type { Visit } from '../../case/visit.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import { FactFields, NewPasswordField, type FormProps, UserField } from '../fields.tsx';
import type { ResetLinkState } from './reset.ts';
import { recoveryWords } from './words.ts';

type AskProps = FormProps & { readonly page: 'forgot' | 'lost-temporary'; readonly days: number };

export function ForgottenPasswordView({ page, days, ...shown }: AskProps): VNode {
  const { visit, problems } = shown;
  const { lang, token } = visit;
  const w = recoveryWords(lang);
  return (
    <>
      <h1>{page === 'forgot' ? w.forgotTitle : w.lostTitle}</h1>
      <p class="lead">{page === 'forgot' ? w.forgotLead : w.lostLead({ days })}</p>
      <Form action={visit.href(page)} token={token} problems={problems}>
        <UserField {...shown} hint={w.userHint} />
        <Button>{w.send}</Button>
      </Form>
    </>
  );
}

/** The same for everybody, known or not. */
export function ResetSentView({ visit }: { readonly visit: Visit }): VNode {
  const w = recoveryWords(visit.lang);
  return (
    <>
      <h1>{w.sentTitle}</h1>
      <p class="lead">{w.sentLead}</p>
      <p>{w.sentWhy}</p>
      <h2>{w.sentNothing}</h2>
      <ul>
        <li>{w.sentJunk}</li>
        <li>{w.sentOther}</li>
        <li>
          {w.sentContact} <a href={visit.href('contact')}>{w.contact}</a>
        </li>
      </ul>
    </>
  );
}

export function ResetView(shown: FormProps): VNode {
  const { visit, problems } = shown;
  const { lang, token } = visit;
  const w = recoveryWords(lang);
  return (
    <>
      <h1>{w.resetTitle}</h1>
      <p class="lead">{w.resetLead}</p>
      <Form action={visit.href('reset')} token={token} problems={problems}>
        <NewPasswordField lang={lang} problems={problems} />
        <FactFields {...shown} />
        <Button>{w.save}</Button>
      </Form>
    </>
  );
}

type DeadProps = {
  readonly visit: Visit;
  readonly state: Exclude<ResetLinkState, 'open'>;
  readonly minutes: number;
};

/** Says why a link opens nothing, and gives the way to a new one. */
export function DeadLinkView({ visit, state, minutes }: DeadProps): VNode {
  const w = recoveryWords(visit.lang);
  return (
    <>
      <h1>{w.deadTitle}</h1>
      <p class="lead">{state === 'expired' ? w.expired({ minutes }) : w[state]}</p>
      <ButtonRow>
        <LinkButton href={visit.href('forgot')}>{w.askNew}</LinkButton>
        <a href={visit.href('sign-in')}>{w.signIn}</a>
      </ButtonRow>
    </>
  );
}
