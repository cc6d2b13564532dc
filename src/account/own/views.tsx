import type { VNode } from 'preact';
import type { Visit } from '../../case/visit.ts';
import type { Problem } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Radios } from '../../platform/html/choice.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { SummaryList, type SummaryRow } from '../../platform/html/summary.tsx';
import { PasswordField } from '../../platform/html/text.tsx';
import { NewPasswordField } from '../fields.tsx';
import { SHORTEST_PASSWORD } from '../passwords.ts';
import type { Account } from '../store.ts';
import { settingsWords } from './words.ts';

/** How many of each way to sign in there are; `codesLeft` undefined: no codes from an app. */
export type OwnWays = {
  readonly passkeys: number;
  readonly codesLeft: number | undefined;
  readonly sessions: number;
  /** The organization signs them in, and nothing else does. */
  readonly organization: boolean;
};

type AccountProps = { readonly visit: Visit; readonly account: Account; readonly ways: OwnWays };

function aboutRows({ visit, account }: AccountProps): readonly SummaryRow[] {
  const w = settingsWords(visit.lang);
  return [
    { key: w.userName, value: <span translate={false}>{account.userName}</span> },
    {
      key: w.email,
      value: (
        <>
          <span translate={false}>{account.email}</span>
          <p class="hint">{w.emailSays}</p>
        </>
      ),
      ...(account.kind === 'staff' ? {} : { changeHref: visit.href('account.email') }),
    },
    {
      key: w.language,
      value: account.language === 'en' ? w.english : w.french,
      changeHref: visit.href('account.language'),
    },
  ];
}

function wayRows({ visit, ways }: AccountProps): readonly SummaryRow[] {
  const w = settingsWords(visit.lang);
  const { passkeys, codesLeft, sessions, organization } = ways;
  const row = (key: string, value: string, page: string) => ({ key, value, changeHref: visit.href(page) });
  const open = row(w.sessions, w.sessionsSays({ n: sessions }), 'account.sessions');
  if (organization) return [{ key: w.organization, value: w.organizationSays }, open];
  return [
    row(w.password, w.passwordSays, 'account.password'),
    row(w.passkeys, w.passkeysSays({ n: passkeys }), 'account.passkeys'),
    row(w.app, codesLeft === undefined ? w.appOff : w.appOn, 'account.app'),
    ...(codesLeft === undefined ? [] : [row(w.codes, w.codesSays({ n: codesLeft }), 'account.codes')]),
    open,
  ];
}

export function AccountView(props: AccountProps): VNode {
  const { visit } = props;
  const { lang } = visit;
  const w = settingsWords(lang);
  return (
    <>
      <h1>{w.title}</h1>
      {visit.query.has('saved') && (
        <Notice kind="success" status>
          <p>{w.saved}</p>
        </Notice>
      )}
      <SummaryList lang={lang} rows={aboutRows(props)} />
      <h2>{w.waysTitle}</h2>
      <SummaryList lang={lang} rows={wayRows(props)} />
      <DataLink visit={visit} />
      <h2>{w.everywhereTitle}</h2>
      <p>{w.everywhereSays}</p>
      <Form action={visit.href('account')} token={visit.token} formId="everywhere">
        <Button kind="quiet">{w.everywhere}</Button>
      </Form>
    </>
  );
}

/** To everything that is held of the person; only people with a case have any. */
function DataLink({ visit }: { readonly visit: Visit }) {
  const { actor, lang } = visit;
  if (actor.kind !== 'applicant' || actor.ownCase === null) return null;
  const w = settingsWords(lang);
  return (
    <>
      <h2>{w.dataTitle}</h2>
      <p>
        <a href={visit.href('data', { caseId: actor.ownCase })}>{w.dataSays}</a>
      </p>
    </>
  );
}

type FormProps = { readonly visit: Visit; readonly problems: readonly Problem[] };

export function LanguageView({ visit, problems, chosen }: FormProps & { readonly chosen: string }): VNode {
  const { lang, token } = visit;
  const w = settingsWords(lang);
  return (
    <Form action={visit.href('account.language')} token={token} problems={problems}>
      <Radios
        lang={lang}
        name="language"
        label={w.languageTitle}
        hint={w.languageSays}
        heading
        options={[
          { value: 'en', label: w.english },
          { value: 'fr', label: w.french },
        ]}
        value={chosen}
        problems={problems}
      />
      <Button>{w.save}</Button>
    </Form>
  );
}

export function PasswordView({
  visit,
  problems,
  shortest,
}: FormProps & { readonly shortest: number }): VNode {
  const { lang, token } = visit;
  const w = settingsWords(lang);
  return (
    <>
      <h1>{w.passwordTitle}</h1>
      <p class="lead">{w.passwordLead}</p>
      <Form action={visit.href('account.password')} token={token} problems={problems}>
        <PasswordField
          lang={lang}
          name="present"
          label={w.present}
          autocomplete="current-password"
          problems={problems}
        />
        <NewPasswordField
          lang={lang}
          problems={problems}
          {...(shortest < SHORTEST_PASSWORD ? { hint: w.shortHint({ shortest }) } : {})}
        />
        <Button>{w.save}</Button>
      </Form>
    </>
  );
}
