import type { VNode } from 'preact';
import type { Visit } from '../../case/visit.ts';
import type { Problem } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import { TextField } from '../../platform/html/text.tsx';
import { PasskeyForm, WithoutPasskeys } from './passkey-form.tsx';
import { passkeyWords } from './passkey-words.ts';

type Props = { readonly visit: Visit; readonly problems: readonly Problem[] };

type RequiredProps = Props & {
  /** The code that was right a moment ago; '' before. */
  readonly enrolment: string;
};

/** First the code that came another way, then the passkey: no authenticator keeps one that we would not take. */
export function RequiredView({ visit, problems, enrolment }: RequiredProps): VNode {
  const w = passkeyWords(visit.lang);
  return (
    <>
      <h1>{w.requiredTitle}</h1>
      <p class="lead">{w.requiredSays}</p>
      {enrolment === '' ? (
        <EnrolmentForm visit={visit} problems={problems} />
      ) : (
        <>
          <PasskeyForm
            visit={visit}
            purpose="register"
            action={visit.url}
            label={w.create}
            problems={problems}
            hidden={{ enrolment }}
            primary
          />
          <WithoutPasskeys visit={visit} />
        </>
      )}
      <Form action={visit.href('sign-out')} token={visit.token} formId="leave">
        <Button kind="quiet">{w.signOut}</Button>
      </Form>
    </>
  );
}

function EnrolmentForm({ visit, problems }: Props): VNode {
  const w = passkeyWords(visit.lang);
  return (
    <Form action={visit.url} token={visit.token} problems={problems}>
      <TextField
        lang={visit.lang}
        name="enrolment"
        label={w.enrolment}
        hint={w.enrolmentHint}
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck={false}
        problems={problems}
      />
      <Button>{w.enrolmentGo}</Button>
    </Form>
  );
}
