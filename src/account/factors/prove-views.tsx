import type { VNode } from 'preact';
import type { Entered, Problem } from '../../platform/form.ts';
import type { Visit } from '../../case/visit.ts';
import { Button, LinkButton } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import { PasswordField, TextField } from '../../platform/html/text.tsx';
import { safeThen } from '../account.ts';
import { PasskeyForm, WithoutPasskeys } from './passkey-form.tsx';
import { words as passkeyWords } from './passkey-words.ts';
import { words } from './prove-words.ts';

/** Which ways there are for this account. */
export type Ways = {
  readonly passkey: boolean;
  readonly code: boolean;
  readonly password: boolean;
  /** The organization says who it is, and nothing else does. */
  readonly organization: boolean;
};

type Props = { readonly visit: Visit; readonly problems: readonly Problem[]; readonly ways: Ways };

export function SecondStepView(props: Props & { readonly entered: Entered }): VNode {
  const { visit, problems, ways, entered } = props;
  const { lang, token } = visit;
  const w = words(lang);
  return (
    <>
      <h1>{w.secondTitle}</h1>
      <p class="lead">{w.secondLead}</p>
      {ways.passkey && <Passkey {...props} {...(ways.code ? { or: w.orCode } : {})} />}
      {ways.passkey && !ways.code && <WithoutPasskeys visit={visit} />}
      {ways.code && (
        <Form action={visit.url} token={token} problems={problems}>
          <TextField
            lang={lang}
            name="code"
            label={w.code}
            hint={w.codeHint}
            value={entered.text('code')}
            autocomplete="one-time-code"
            autocapitalize="characters"
            spellcheck={false}
            width="medium"
            problems={problems}
          />
          <Button>{w.go}</Button>
        </Form>
      )}
      {ways.code ? (
        <p>
          {w.lost} <a href={visit.href('contact')}>{w.contact}</a>
        </p>
      ) : (
        <p>{w.lostStaff}</p>
      )}
      <Form action={visit.href('sign-out')} token={token} formId="leave">
        <Button kind="quiet">{w.startAgain}</Button>
      </Form>
    </>
  );
}

function Passkey({ visit, problems, or }: Props & { readonly or?: string }) {
  const label = passkeyWords(visit.lang).confirm;
  const more = or === undefined ? { primary: true } : { or };
  return (
    <PasskeyForm
      visit={visit}
      purpose="confirm"
      action={visit.url}
      label={label}
      problems={problems}
      {...more}
    />
  );
}

export function StepUpView(props: Props): VNode {
  const { visit, ways } = props;
  const w = words(visit.lang);
  return (
    <>
      <h1>{w.stepTitle}</h1>
      <p class="lead">{w.stepLead}</p>
      {ways.passkey && <Passkey {...props} {...(ways.password ? { or: w.orPassword } : {})} />}
      {ways.organization && <LinkButton href={organizationHref(visit)}>{w.organization}</LinkButton>}
      {ways.password && <Password {...props} />}
      {!ways.password && !ways.organization && <WithoutPasskeys visit={visit} />}
    </>
  );
}

/** To the organization and back to the page where proof was asked for. */
function organizationHref(visit: Visit): string {
  const then = safeThen(visit.query.text('then')) ?? visit.href('account');
  return `${visit.href('sign-on.start')}?again=1&then=${encodeURIComponent(then)}`;
}

function Password({ visit, problems }: Props) {
  const { lang, token } = visit;
  const w = words(lang);
  return (
    <Form action={visit.url} token={token} problems={problems}>
      <PasswordField
        lang={lang}
        name="present"
        label={w.present}
        autocomplete="current-password"
        problems={problems}
      />
      <Button>{w.go}</Button>
    </Form>
  );
}
