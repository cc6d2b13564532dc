import type { VNode } from 'preact';
import type { Visit } from '../../case/visit.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { PasswordField, TextField } from '../../platform/html/text.tsx';
import { PasskeyForm } from '../factors/passkey-form.tsx';
import { passkeyWords } from '../factors/passkey-words.ts';
import { FactFields, NewPasswordField, type FormProps, UserField } from '../fields.tsx';
import { signInWords } from './words.ts';

type SignInProps = FormProps & {
  readonly then: boolean;
  /** Whether this browser's session ended because the account was opened in too many others. */
  readonly pushedOut: boolean;
  /** Where staff sign in through their organization, if they do. */
  readonly organizationHref: string | undefined;
};

export function SignInView({ then, pushedOut, organizationHref, ...shown }: SignInProps): VNode {
  const { visit, problems } = shown;
  const { lang, token } = visit;
  const w = signInWords(lang);
  return (
    <>
      <h1>{w.signInTitle}</h1>
      {pushedOut && (
        <Notice kind="info" heading={w.pushedOutTitle} status>
          <p>{w.pushedOut}</p>
        </Notice>
      )}
      {then && <p class="lead">{w.comingBack}</p>}
      <PasskeyForm
        visit={visit}
        purpose="sign-in"
        action={visit.url}
        label={passkeyWords(lang).use}
        problems={problems}
        or={passkeyWords(lang).orPassword}
      />
      <Form action={visit.url} token={token} problems={problems}>
        <UserField {...shown} />
        <PasswordField
          lang={lang}
          name="password"
          label={w.password}
          autocomplete="current-password"
          problems={problems}
        />
        <ButtonRow>
          <Button>{w.signIn}</Button>
          <a href={visit.href('forgot')}>{w.forgot}</a>
        </ButtonRow>
      </Form>
      <Below visit={visit} organizationHref={organizationHref} />
    </>
  );
}

/** Below the form: the first time, no account, and staff. */
function Below({ visit, organizationHref }: Pick<SignInProps, 'visit' | 'organizationHref'>) {
  const w = signInWords(visit.lang);
  return (
    <>
      <h2>{w.firstTime}</h2>
      <p>
        {w.firstTimeSays} <a href={visit.href('first-sign-in')}>{w.firstTimeLink}</a>
      </p>
      <p>{w.noAccount}</p>
      {organizationHref && (
        <p>
          {w.staff} <a href={organizationHref}>{w.staffLink}</a>
        </p>
      )}
    </>
  );
}

export function FirstSignInView(shown: FormProps): VNode {
  const { visit, problems } = shown;
  const { lang, token } = visit;
  const w = signInWords(lang);
  return (
    <>
      <h1>{w.firstTitle}</h1>
      <p class="lead">{w.firstLead}</p>
      <Form action={visit.href('first-sign-in')} token={token} problems={problems}>
        <UserField {...shown} label={w.userName} hint={w.userNameHint} />
        <TextField
          lang={lang}
          name="temporary"
          label={w.temporary}
          hint={w.temporaryHint}
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          problems={problems}
        />
        <FactFields {...shown} />
        <Button>{w.go}</Button>
      </Form>
      <p>
        <a href={visit.href('lost-temporary')}>{w.lost}</a>
      </p>
    </>
  );
}

export function ExpiredView({ visit, days }: { readonly visit: Visit; readonly days: number }): VNode {
  const w = signInWords(visit.lang);
  return (
    <>
      <h1>{w.expiredTitle}</h1>
      <p class="lead">{w.expiredSays({ days })}</p>
      <LinkButton href={visit.href('lost-temporary')}>{w.askNew}</LinkButton>
    </>
  );
}

export function ChooseView({ visit, problems }: FormProps): VNode {
  const { lang, token } = visit;
  const w = signInWords(lang);
  return (
    <>
      <h1>{w.chooseTitle}</h1>
      <p class="lead">{w.chooseLead}</p>
      <Form action={visit.href('choose-password')} token={token} problems={problems}>
        <NewPasswordField lang={lang} problems={problems} hint={w.newPasswordHint} />
        <Button>{w.choose}</Button>
      </Form>
    </>
  );
}

type SignedOutProps = {
  readonly visit: Visit;
  readonly signedIn: boolean;
  /** Where one signs out of the organization too. */
  readonly organizationEnd: string | undefined;
};

export function SignedOutView({ visit, signedIn, organizationEnd }: SignedOutProps): VNode {
  const w = signInWords(visit.lang);
  if (!signedIn) {
    return (
      <>
        <h1>{w.outTitle}</h1>
        <p class="lead">{w.outSays}</p>
        {organizationEnd && (
          <p>
            {w.organizationOut} <a href={organizationEnd}>{w.organizationOutLink}</a>
          </p>
        )}
        <LinkButton href={visit.href('sign-in')} kind="quiet">
          {w.again}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <h1>{w.outAsk}</h1>
      <Form action={visit.href('sign-out')} token={visit.token}>
        <Button>{w.out}</Button>
      </Form>
    </>
  );
}
