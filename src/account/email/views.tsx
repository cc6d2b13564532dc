import type { VNode } from 'preact';
import { Button } from '../../platform/html/button.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { TextField } from '../../platform/html/text.tsx';
import { formatInstant } from '../../platform/i18n.ts';
import { ZONE } from '../../platform/zone.ts';
import type { FormProps } from '../fields.tsx';
import type { Account } from '../store.ts';
import type { EmailChange } from './store.ts';
import { emailChangeWords } from './words.ts';

type Props = FormProps & {
  readonly account: Account;
  readonly change: EmailChange | undefined;
  readonly hours: number;
};

export function EmailView(props: Props): VNode {
  const { visit, entered, problems, account, change, hours } = props;
  const { lang, token } = visit;
  const w = emailChangeWords(lang);
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      <p translate={false}>{w.now({ email: account.email })}</p>
      {change && <OnItsWay {...props} change={change} />}
      <h2>{change ? w.again : w.stepsTitle}</h2>
      <ol>
        <li>{w.stepNew}</li>
        <li>{w.stepOld}</li>
        <li>{w.stepWait({ hours })}</li>
      </ol>
      <Form action={visit.href('account.email')} token={token} problems={problems}>
        <TextField
          lang={lang}
          name="email"
          label={w.email}
          type="email"
          value={entered.text('email')}
          autocomplete="email"
          spellcheck={false}
          problems={problems}
        />
        <Button>{w.send}</Button>
      </Form>
      <p>
        {w.noOld} <a href={visit.href('contact')}>{w.contact}</a>
      </p>
    </>
  );
}

function OnItsWay({ visit, change }: Props & { readonly change: EmailChange }) {
  const { lang, token } = visit;
  const w = emailChangeWords(lang);
  const to = change.newEmail;
  return (
    <Notice kind="info" heading={w.waitingTitle}>
      <p>
        {change.dueAt
          ? w.confirmed({ to, at: formatInstant(lang, change.dueAt, ZONE) })
          : w.unconfirmed({ to })}
      </p>
      <Form action={visit.href('account.email')} token={token} formId="stop" hidden={{ stop: '1' }}>
        <Button kind="quiet">{w.stop}</Button>
      </Form>
    </Notice>
  );
}
