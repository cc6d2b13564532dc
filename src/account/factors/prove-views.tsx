import type { VNode } from 'preact';
import type { Entered, Problem } from '../../platform/form.ts';
import type { Visit } from '../../case/visit.ts';
import { Button, LinkButton } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import { PasswordField, TextField } from '../../platform/html/text.tsx';
import { safeThen } from '../account.ts';
import { PasskeyForm, WithoutPasskeys } from './passkey-form.tsx';
import { passkeyWords } from './passkey-words.ts';
import { secondStepWords } from './prove-words.ts';
import type { ProofOptions } from './ways.ts';

type Props = { readonly visit: Visit; readonly problems: readonly Problem[]; readonly ways: ProofOptions };

type CodeProps = Props & { readonly entered: Entered };

export function SecondStepView(props: CodeProps): VNode {
  const { visit, ways } = props;
  const { lang, token } = visit;
  const w = secondStepWords(lang);
  return (
    <>
      <h1>{w.secondTitle}</h1>
      <p class="lead">{w.secondLead}</p>
      {ways.passkey && <Passkey {...props} {...(ways.code ? { or: w.orCode } : {})} />}
      {ways.passkey && !ways.code && <WithoutPasskeys visit={visit} />}
      {ways.code && <Code {...props} />}
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

function Code({ visit, problems, entered }: CodeProps) {
  const { lang, token } = visit;
  const w = secondStepWords(lang);
  return (
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

/** A factor where there is one; the password only where there is none. */
export function StepUpView(props: CodeProps): VNode {
  const { visit, ways } = props;
  const w = secondStepWords(visit.lang);
  const typed = ways.code || ways.password;
  return (
    <>
      <h1>{w.stepTitle}</h1>
      <p class="lead">{w.stepLead}</p>
      {ways.passkey && <Passkey {...props} {...(ways.code ? { or: w.orCode } : {})} />}
      {ways.organization && <LinkButton href={organizationHref(visit)}>{w.organization}</LinkButton>}
      {ways.code && <Code {...props} />}
      {ways.password && <Password {...props} />}
      {!typed && !ways.organization && <WithoutPasskeys visit={visit} />}
      {(ways.passkey || ways.code) && (
        <p>
          {w.lostFactor} <a href={visit.href('contact')}>{w.contact}</a>
        </p>
      )}
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
  const w = secondStepWords(lang);
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
