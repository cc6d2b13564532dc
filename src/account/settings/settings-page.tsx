import type { VNode } from 'preact';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Radios } from '../../platform/html/choice.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { SummaryList, type SummaryRow } from '../../platform/html/summary.tsx';
import { PasswordField } from '../../platform/html/text.tsx';
import { refuse, refuseBusy, seeOther } from '../../platform/http/page.ts';
import { type Both, both, type Lang, wordsIn } from '../../platform/i18n.ts';
import type { AccountServices } from '../account-services.ts';
import { NewPasswordField } from '../form-fields.tsx';
import { holderOf, loadAccount } from '../holder.ts';
import { codeAppOf, recoveryCodesLeft } from '../mfa/codes-store.ts';
import { countPasskeys, hasSecondFactor } from '../mfa/passkey-store.ts';
import { shortestFor } from '../mfa/required-factors.ts';
import { SHORTEST_PASSWORD } from '../passwords.ts';
import { sessionBounds } from '../sessions/session-bounds.ts';
import { sessionCookie, signOut } from '../sessions/session.ts';
import { liveSessions } from '../sessions/store.ts';
import { signInRefusals } from '../sign-in/sign-in-words.ts';
import { isOfOrganization } from '../sso/store.ts';
import type { Account } from '../store.ts';
import { changeLanguage, changePassword } from './actions.ts';

const at = (field: string, says: Both): Problem => ({ field, says });
const back = (visit: Visit) => ({ href: visit.href('account'), label: settingsWords(visit.lang).back });

/** What anybody with an account may look at and change by themselves. */
export function settingsPages(tools: AccountServices): readonly Page[] {
  return [accountPage(tools), languagePage(tools), passwordPage(tools)];
}

async function signInMethodsOf({ services }: AccountServices, accountId: string): Promise<SignInMethods> {
  const { db, clock, settings } = services;
  const app = await codeAppOf(db, accountId);
  const sessions = await liveSessions(db, { accountId, ...sessionBounds(settings, clock.now()) });
  return {
    passkeys: await countPasskeys(db, accountId),
    codesLeft: app && (await recoveryCodesLeft(db, accountId)),
    sessions: sessions.length,
    organization: await isOfOrganization(db, accountId),
  };
}

function accountPage(tools: AccountServices): Page {
  return pageAbout({
    id: 'account',
    path: { en: '/account', fr: '/compte' },
    does: 'session.end',
    sees: 'account.see',
    load: (visit) => loadAccount(tools.services, visit),
    async show(visit, { account }) {
      const methods = await signInMethodsOf(tools, account.id);
      const body = <AccountView visit={visit} account={account} methods={methods} />;
      return { kind: 'page', title: settingsWords(visit.lang).title, body };
    },
    async act(visit, { actor }) {
      await signOut(tools, actor, true);
      const out = seeOther(visit.href('sign-out'), sessionCookie(undefined));
      return { ...out, forget: true };
    },
  });
}

const languageOf = (entered: Entered) => {
  const language = entered.text('language');
  return language === 'en' || language === 'fr' ? language : undefined;
};

function readLanguage(entered: Entered): Checked<Lang> {
  const language = languageOf(entered);
  return language ? good(language) : bad(at('language', settingsRefusals.language));
}

function languagePage(tools: AccountServices): Page {
  return pageAbout({
    id: 'account.language',
    path: { en: '/account/language', fr: '/compte/langue' },
    does: 'account.language',
    load: (visit) => loadAccount(tools.services, visit),
    show(visit, { account }, { entered, problems }) {
      const chosen = languageOf(entered) ?? account.language;
      const body = <LanguageView visit={visit} problems={problems} chosen={chosen} />;
      return {
        kind: 'page',
        title: settingsWords(visit.lang).languageTitle,
        body,
        back: back(visit),
        form: true,
      };
    },
    read: readLanguage,
    async act(visit, { actor }, language) {
      await changeLanguage(tools, actor, language);
      return seeOther(`${visit.href('account')}?saved=1`);
    },
  });
}

function passwordPage(tools: AccountServices): Page {
  return pageAbout({
    id: 'account.password',
    path: { en: '/account/password', fr: '/compte/mot-de-passe' },
    does: 'account.change',
    secretFields: ['present', 'password'],
    // The form holds the present password, which is the proof of whoever has no second factor.
    needsNoProof: async ({ actor }) =>
      'accountId' in actor && !(await hasSecondFactor(tools.services.db, actor.accountId)),
    load: holderOf,
    async show(visit, { accountId }, { problems }) {
      const shortest = await shortestFor(tools.services.db, accountId);
      const body = <PasswordView visit={visit} problems={problems} shortest={shortest} />;
      return {
        kind: 'page',
        title: settingsWords(visit.lang).passwordTitle,
        body,
        back: back(visit),
        form: true,
      };
    },
    async act(visit, actor, entered) {
      const { from, userAgent } = visit;
      const [present, password] = [entered.raw('present'), entered.raw('password')];
      const done = await changePassword(tools, { actor, present, password, from, userAgent });
      if (done.ok) return seeOther(`${visit.href('account')}?saved=1`, sessionCookie(done.token));
      if (done.why === 'password') return refuse(done.problems);
      if (done.why === 'limited') return refuse([at('present', signInRefusals.wait(done.waitMs))]);
      if (done.why === 'busy') return refuseBusy([at('present', signInRefusals.busy)]);
      return refuse([at('present', settingsRefusals.present)]);
    },
  });
}

/** How many of each method to sign in there are; `codesLeft` undefined: no codes from an app. */
type SignInMethods = {
  readonly passkeys: number;
  readonly codesLeft: number | undefined;
  readonly sessions: number;
  /** The organization signs them in, and nothing else does. */
  readonly organization: boolean;
};

type AccountProps = { readonly visit: Visit; readonly account: Account; readonly methods: SignInMethods };

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

function methodRows({ visit, methods }: AccountProps): readonly SummaryRow[] {
  const w = settingsWords(visit.lang);
  const { passkeys, codesLeft, sessions, organization } = methods;
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

function AccountView(props: AccountProps): VNode {
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
      <SummaryList lang={lang} rows={methodRows(props)} />
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

function LanguageView({ visit, problems, chosen }: FormProps & { readonly chosen: string }): VNode {
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

function PasswordView({ visit, problems, shortest }: FormProps & { readonly shortest: number }): VNode {
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

export const settingsWords = wordsIn({
  title: { en: 'Your account', fr: 'Votre compte' },
  caption: { en: 'What we have on file', fr: 'Ce que nous avons au dossier' },
  userName: { en: 'User name', fr: "Nom d'utilisateur" },
  email: { en: 'Email address', fr: 'Adresse de courriel' },
  emailSays: {
    en: 'All our emails go to this address.',
    fr: 'Tous nos courriels vont à cette adresse.',
  },
  language: { en: 'Language of our emails', fr: 'Langue de nos courriels' },
  languageSays: {
    en: 'Every email is in both languages. This one comes first.',
    fr: 'Chaque courriel est dans les deux langues. Celle-ci vient en premier.',
  },
  english: { en: 'English first', fr: "L'anglais en premier" },
  french: { en: 'French first', fr: 'Le français en premier' },
  password: { en: 'Password', fr: 'Mot de passe' },
  passwordSays: { en: 'Your own; we cannot see it.', fr: 'Le vôtre; nous ne pouvons pas le voir.' },
  waysTitle: { en: 'How you sign in', fr: 'Comment vous ouvrez une session' },
  organization: { en: 'Your organization', fr: 'Votre organisation' },
  organizationSays: {
    en: 'It says who you are. There is no password here.',
    fr: "Elle confirme qui vous êtes. Il n'y a pas de mot de passe ici.",
  },
  passkeys: { en: 'Passkeys', fr: "Clés d'accès" },
  passkeysSays: (p: { n: number }) => ({
    en: p.n === 0 ? 'None yet.' : `${p.n}`,
    fr: p.n === 0 ? 'Aucune pour le moment.' : `${p.n}`,
  }),
  app: { en: 'Codes from an app', fr: "Codes d'une application" },
  appOn: {
    en: 'On: we ask for one after your password.',
    fr: 'Activés : nous en demandons un après votre mot de passe.',
  },
  appOff: { en: 'Off.', fr: 'Désactivés.' },
  codes: { en: 'Recovery codes', fr: 'Codes de secours' },
  codesSays: (p: { n: number }) => ({ en: `${p.n} left`, fr: `Il en reste ${p.n}` }),
  sessions: { en: 'Where you are signed in', fr: 'Vos sessions ouvertes' },
  sessionsSays: (p: { n: number }) => ({
    en: p.n === 1 ? 'Only here.' : `In ${p.n} browsers.`,
    fr: p.n === 1 ? 'Ici seulement.' : `Dans ${p.n} navigateurs.`,
  }),
  shortHint: (p: { shortest: number }) => ({
    en: `${p.shortest} characters or more, because we also ask for a code. Longer is better still.`,
    fr: `${p.shortest} caractères ou plus, parce que nous demandons aussi un code. Plus long, c'est encore mieux.`,
  }),
  dataTitle: { en: 'Your data', fr: 'Vos renseignements personnels' },
  dataSays: {
    en: 'See everything we hold, take a copy, or ask for a correction',
    fr: 'Voir tout ce que nous détenons, en obtenir une copie ou demander une correction',
  },
  everywhereTitle: { en: 'Sign out everywhere', fr: 'Fermer toutes les sessions' },
  everywhereSays: {
    en: 'Did you leave a browser open somewhere? This ends every session of your account, this one too.',
    fr: 'Avez-vous laissé un navigateur ouvert quelque part? Ceci ferme toutes les sessions de votre compte, celle-ci aussi.',
  },
  everywhere: { en: 'Sign out everywhere', fr: 'Fermer toutes les sessions' },
  languageTitle: { en: 'Which language first?', fr: 'Quelle langue en premier?' },
  save: { en: 'Save', fr: 'Enregistrer' },
  passwordTitle: { en: 'Change your password', fr: 'Changer votre mot de passe' },
  passwordLead: {
    en: 'You stay signed in here. Everywhere else you are signed out.',
    fr: 'Votre session reste ouverte ici. Partout ailleurs, elle se ferme.',
  },
  present: { en: 'Password you use now', fr: 'Mot de passe actuel' },
  saved: { en: 'Saved.', fr: "C'est enregistré." },
  back: { en: 'Your account', fr: 'Votre compte' },
});

const settingsRefusals = {
  present: both({
    en: 'This is not the password you use now. Check it and try again.',
    fr: "Ce n'est pas votre mot de passe actuel. Vérifiez-le et réessayez.",
  }),
  language: both({ en: 'Choose English or French.', fr: "Choisissez l'anglais ou le français." }),
};
