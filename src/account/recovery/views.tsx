import type { VNode } from 'preact';
import type { Visit } from '../../case/visit.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import { FactFields, NewPasswordField, type Shown, UserField } from '../fields.tsx';
import type { LinkState } from './reset.ts';
import { words } from './words.ts';

type AskProps = Shown & { readonly page: 'forgot' | 'lost-temporary'; readonly days: number };

export function AskView({ page, days, ...shown }: AskProps): VNode {
  const { visit, problems } = shown;
  const { lang, token } = visit;
  const w = words(lang);
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
export function SentView({ visit }: { readonly visit: Visit }): VNode {
  const w = words(visit.lang);
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

export function ResetView(shown: Shown): VNode {
  const { visit, problems } = shown;
  const { lang, token } = visit;
  const w = words(lang);
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
  readonly state: Exclude<LinkState, 'open'>;
  readonly minutes: number;
};

/** Says why a link opens nothing, and gives the way to a new one. */
export function DeadLinkView({ visit, state, minutes }: DeadProps): VNode {
  const w = words(visit.lang);
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
