import type { VNode } from 'preact';
import { toString as drawQr } from 'qrcode';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { seal, unseal } from '../../platform/crypto/seal.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Button, LinkButton } from '../../platform/html/button.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { FieldProblem, problemsAt } from '../../platform/html/field.tsx';
import { Form } from '../../platform/html/form.tsx';
import { TextField } from '../../platform/html/text.tsx';
import { notFound, refuse, refuseBusy, type Reply, seeOther } from '../../platform/http/page.ts';
import { type Both, both, formatInstantDay, plural, wordsIn } from '../../platform/i18n.ts';
import { findAccount } from '../store.ts';
import type { AccountServices } from '../account-services.ts';
import { type CodeApp, codeAppOf, recoveryCodesLeft } from './codes-store.ts';
import { addCodeApp, forApp, offeredSecret, offerSecret, remakeCodes, removeCodeApp } from './codes.ts';
import { type AccountHolder, holderOf } from '../holder.ts';
import { secondStepRefusals as proveRefusals } from './second-step-page.tsx';

const at = (field: string, says: Both): Problem => ({ field, says });
const toAccount = (visit: Visit) => ({ href: visit.href('account'), label: codesWords(visit.lang).account });

/** Codes from an authenticator app, and the recovery codes that stand in for it. */
export const codesPages = (tools: AccountServices): readonly Page[] => [appPage(tools), codesPage(tools)];

/** The secret that the form brought back, or a new one: what is typed wrong must not change the square. */
async function offerOf(
  { services }: AccountServices,
  holder: AccountHolder,
  entered: Entered,
): Promise<Offered | undefined> {
  const account = await findAccount(services.db, holder.accountId);
  if (!account) return undefined;
  const brought = entered.raw('sealed');
  const again = brought === '' ? undefined : offeredSecret(services, holder, brought);
  const { bytes, sealed } = again ? { bytes: again, sealed: brought } : offerSecret(services, holder);
  const issuer = services.profile.names.product[account.language];
  const { link, typed } = forApp(bytes, { issuer, userName: account.userName });
  const svg = await drawQr(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
  return { sealed, link, typed, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}

function appPage(tools: AccountServices): Page {
  const { services } = tools;
  return pageAbout({
    id: 'account.app',
    path: { en: '/account/app-codes', fr: '/compte/codes-d-application' },
    does: 'account.change',
    load: holderOf,
    async show(visit, holder, { entered, problems }) {
      const madeCodes = madeCodesIn(tools, holder, entered);
      if (madeCodes) return newCodes(tools, visit, holder, madeCodes);
      const app = await codeAppOf(services.db, holder.accountId);
      const page = { kind: 'page', title: codesWords(visit.lang).appTitle, back: toAccount(visit) } as const;
      if (app) {
        const left = await recoveryCodesLeft(services.db, holder.accountId);
        const body = <AppOnView visit={visit} problems={problems} app={app} left={left} />;
        return { ...page, body, form: true };
      }
      const offered = await offerOf(tools, holder, entered);
      if (!offered) return notFound;
      const body = <SetUpView visit={visit} problems={problems} entered={entered} offered={offered} />;
      return { ...page, body, form: true };
    },
    async act(visit, actor, entered) {
      if (entered.has('off')) return switchOff(tools, visit, actor);
      const code = entered.text('code');
      if (code === '') return refuse([at('code', codesRefusals.code)]);
      const done = await addCodeApp(tools, actor, { sealed: entered.raw('sealed'), code });
      if (done.ok) return newCodes(tools, visit, actor, { codes: done.codes, first: true });
      if (done.why === 'busy') return refuseBusy([at('code', proveRefusals.busy)]);
      return refuse([at('code', done.why === 'gone' ? codesRefusals.gone : codesRefusals.wrong)]);
    },
  });
}

async function switchOff({ services }: AccountServices, visit: Visit, actor: AccountHolder) {
  const done = await removeCodeApp(services, actor);
  if (done === 'short') return refuse([at('off', codesRefusals.short)]);
  return seeOther(`${visit.href('account')}?saved=1`);
}

const SHOWING_CODES = 'recovery codes, being shown';
type Made = { readonly codes: readonly string[]; readonly first: boolean };

function newCodes(
  { services }: AccountServices,
  visit: Visit,
  { sessionId }: AccountHolder,
  { codes, first }: Made,
): Reply {
  const sealing = { purpose: SHOWING_CODES, about: sessionId };
  const sealed = seal(services.secret, sealing, Buffer.from(codes.join(' '))).toString('base64url');
  const body = <NewCodesView visit={visit} codes={codes} sealed={sealed} first={first} />;
  return { kind: 'page', title: codesWords(visit.lang).newTitle, body, form: true };
}

/** The codes that the form brought back because the language was switched. */
function madeCodesIn(
  { services }: AccountServices,
  { sessionId }: AccountHolder,
  entered: Entered,
): Made | undefined {
  const sealed = Buffer.from(entered.raw('codes').slice(0, 1000), 'base64url');
  const opened = unseal(services.secret, { purpose: SHOWING_CODES, about: sessionId }, sealed);
  return opened && { codes: opened.toString().split(' '), first: entered.has('first') };
}

function codesPage(tools: AccountServices): Page {
  const { services } = tools;
  return pageAbout({
    id: 'account.codes',
    path: { en: '/account/recovery-codes', fr: '/compte/codes-de-secours' },
    does: 'account.change',
    needsNoProof: async (_visit, entered) => entered.has('kept'),
    load: holderOf,
    async show(visit, holder, { entered, problems }) {
      const madeCodes = madeCodesIn(tools, holder, entered);
      if (madeCodes) return newCodes(tools, visit, holder, madeCodes);
      const app = await codeAppOf(services.db, holder.accountId);
      const left = app && (await recoveryCodesLeft(services.db, holder.accountId));
      const body = <CodesPageView visit={visit} problems={problems} left={left} />;
      const page = { kind: 'page', title: codesWords(visit.lang).codesTitle, body } as const;
      return { ...page, back: toAccount(visit), form: app !== undefined };
    },
    async act(visit, actor, entered) {
      if (entered.has('kept')) return seeOther(visit.href('account'));
      const done = await remakeCodes(tools, actor);
      if (done.ok) return newCodes(tools, visit, actor, { codes: done.codes, first: false });
      if (done.why === 'busy') return refuseBusy([at('remake', proveRefusals.busy)]);
      return refuse([at('remake', codesRefusals.gone)]);
    },
  });
}

type Props = { readonly visit: Visit; readonly problems: readonly Problem[] };

/** What an app is given: as a picture (a data: address), as a link, and as letters. */
type Offered = {
  readonly sealed: string;
  readonly qr: string;
  readonly link: string;
  readonly typed: string;
};

type SetUpProps = Props & { readonly offered: Offered; readonly entered: Entered };

function SetUpView(props: SetUpProps): VNode {
  const { visit, offered } = props;
  const w = codesWords(visit.lang);
  return (
    <>
      <h1>{w.appTitle}</h1>
      <p class="lead">{w.appLead}</p>
      <h2>{w.stepOne}</h2>
      <p>{w.stepOneSays}</p>
      <p>
        <img class="qr" src={offered.qr} alt={w.qr} width="220" height="220" />
      </p>
      <p>
        {w.byHand}{' '}
        <b class="secret" translate={false}>
          {offered.typed}
        </b>
      </p>
      <p>
        <a href={offered.link}>{w.onThis}</a>
      </p>
      <h2>{w.stepTwo}</h2>
      <FirstCode {...props} />
    </>
  );
}

function FirstCode({ visit, problems, offered, entered }: SetUpProps) {
  const { lang, token } = visit;
  const w = codesWords(lang);
  return (
    <Form action={visit.url} token={token} problems={problems} hidden={{ sealed: offered.sealed }}>
      <TextField
        lang={lang}
        name="code"
        label={w.code}
        hint={w.codeHint}
        value={entered.text('code')}
        autocomplete="one-time-code"
        inputmode="numeric"
        spellcheck={false}
        width="short"
        problems={problems}
      />
      <Button>{w.switchOn}</Button>
    </Form>
  );
}

type OnProps = Props & { readonly app: CodeApp; readonly left: number };

function AppOnView({ visit, problems, app, left }: OnProps): VNode {
  const { lang, token } = visit;
  const w = codesWords(lang);
  const day = (at: Date) => formatInstantDay(lang, at, visit.zone);
  return (
    <>
      <h1>{w.appTitle}</h1>
      <p class="lead">{w.isOn({ since: day(app.createdAt) })}</p>
      {app.lastUsedAt && <p>{w.lastUsed({ when: day(app.lastUsedAt) })}</p>}
      <p>
        {w.left({ n: left })} <a href={visit.href('account.codes')}>{w.codesTitle}</a>
      </p>
      <h2>{w.offTitle}</h2>
      <p>{w.offSays}</p>
      <Form action={visit.url} token={token} problems={problems} hidden={{ off: '1' }}>
        <FieldProblem lang={lang} id="off-problem" problems={problemsAt(problems, 'off')} />
        <p id="off">
          <Button kind="danger">{w.switchOff}</Button>
        </p>
      </Form>
    </>
  );
}

function CodesPageView({ visit, problems, left }: Props & { readonly left: number | undefined }): VNode {
  const { lang, token } = visit;
  const w = codesWords(lang);
  return (
    <>
      <h1>{w.codesTitle}</h1>
      <p class="lead">{w.codesLead}</p>
      {left === undefined ? (
        <>
          <p>{w.needsApp}</p>
          <LinkButton href={visit.href('account.app')} kind="quiet">
            {w.appTitle}
          </LinkButton>
        </>
      ) : (
        <>
          <p>
            <b>{w.left({ n: left })}</b>
          </p>
          <p>{w.remakeSays}</p>
          <Form action={visit.url} token={token} problems={problems}>
            <FieldProblem lang={lang} id="remake-problem" problems={problemsAt(problems, 'remake')} />
            <p id="remake">
              <Button>{w.remake}</Button>
            </p>
          </Form>
        </>
      )}
    </>
  );
}

type NewProps = {
  readonly visit: Visit;
  readonly codes: readonly string[];
  /** The same codes, sealed: the form brings them back when the language is switched. */
  readonly sealed: string;
  readonly first: boolean;
};

/** The only time that the codes are shown. */
function NewCodesView({ visit, codes, sealed, first }: NewProps): VNode {
  const w = codesWords(visit.lang);
  const hidden = { codes: sealed, kept: '1', ...(first ? { first: '1' } : {}) };
  return (
    <>
      <h1>{w.newTitle}</h1>
      {first && (
        <Notice kind="success" status>
          <p>{w.appOn}</p>
        </Notice>
      )}
      <p class="lead">{w.newSays}</p>
      <ol class="codes" translate={false}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Form action={visit.href('account.codes')} token={visit.token} hidden={hidden}>
        <Button>{w.haveThem}</Button>
      </Form>
    </>
  );
}

const codesWords = wordsIn({
  appTitle: { en: 'Codes from an app', fr: "Codes d'une application" },
  appLead: {
    en: 'An app on your phone shows a new code every 30 seconds. With it on, we ask for a code after your password. Whoever learns your password alone cannot get in.',
    fr: 'Une application sur votre téléphone montre un nouveau code toutes les 30 secondes. Quand elle est activée, nous demandons un code après votre mot de passe. Qui apprend seulement votre mot de passe ne peut pas entrer.',
  },
  stepOne: { en: '1. Scan this square with the app', fr: "1. Balayez ce carré avec l'application" },
  stepOneSays: {
    en: 'Any app for sign-in codes will do. Many password managers can do it too.',
    fr: 'Toute application de codes de connexion convient. Bien des gestionnaires de mots de passe le font aussi.',
  },
  qr: {
    en: 'A square code for the app. The letters below say the same.',
    fr: "Un code carré pour l'application. Les lettres ci-dessous disent la même chose.",
  },
  byHand: { en: 'Or type this into the app', fr: "Ou écrivez ceci dans l'application" },
  onThis: { en: 'Open the app on this device', fr: "Ouvrir l'application sur cet appareil" },
  stepTwo: { en: '2. Type the code that the app shows', fr: "2. Écrivez le code que montre l'application" },
  code: { en: 'Code from the app', fr: "Code de l'application" },
  codeHint: { en: 'Six digits.', fr: 'Six chiffres.' },
  switchOn: { en: 'Switch on', fr: 'Activer' },
  isOn: (p: { since: string }) => ({
    en: `Codes from an app are on since ${p.since}. We ask for one after your password.`,
    fr: `Les codes d'une application sont activés depuis le ${p.since}. Nous en demandons un après votre mot de passe.`,
  }),
  lastUsed: (p: { when: string }) => ({
    en: `A code was last used on ${p.when}.`,
    fr: `Un code a été utilisé la dernière fois le ${p.when}.`,
  }),
  offTitle: { en: 'Switch off', fr: 'Désactiver' },
  offSays: {
    en: 'Your recovery codes stop working too. To change to a new phone, switch off here, then on again.',
    fr: 'Vos codes de secours cessent aussi de fonctionner. Pour passer à un nouveau téléphone, désactivez ici, puis activez de nouveau.',
  },
  switchOff: { en: 'Switch off codes from the app', fr: "Désactiver les codes de l'application" },
  codesTitle: { en: 'Recovery codes', fr: 'Codes de secours' },
  codesLead: {
    en: 'A recovery code stands in for your phone when you do not have it. Each code works once.',
    fr: "Un code de secours remplace votre téléphone quand vous ne l'avez pas. Chaque code sert une seule fois.",
  },
  needsApp: {
    en: 'Recovery codes come with codes from an app. Switch those on first.',
    fr: "Les codes de secours vont avec les codes d'une application. Activez d'abord ceux-ci.",
  },
  left: (p: { n: number }) => ({
    en: `You have ${p.n} recovery ${plural('en', p.n, { one: 'code', other: 'codes' })} left.`,
    fr: `Il vous reste ${p.n} ${plural('fr', p.n, { one: 'code', other: 'codes' })} de secours.`,
  }),
  remakeSays: {
    en: 'You can make ten new ones. Those you have now then stop working.',
    fr: 'Vous pouvez en créer dix nouveaux. Ceux que vous avez cessent alors de fonctionner.',
  },
  remake: { en: 'Make ten new codes', fr: 'Créer dix nouveaux codes' },
  newTitle: { en: 'Your recovery codes', fr: 'Vos codes de secours' },
  appOn: {
    en: 'Codes from the app are on. One thing is left: keep these recovery codes.',
    fr: "Les codes de l'application sont activés. Il reste une chose : gardez ces codes de secours.",
  },
  newSays: {
    en: 'Write them down or print this page, and keep it apart from your phone. We show them only now.',
    fr: 'Écrivez-les ou imprimez cette page, et gardez-la loin de votre téléphone. Nous ne les montrons que maintenant.',
  },
  haveThem: { en: 'I have kept them', fr: 'Je les ai gardés' },
  account: { en: 'Your account', fr: 'Votre compte' },
});

const codesRefusals = {
  code: both({
    en: 'Enter the six digits that the app shows now.',
    fr: "Entrez les six chiffres que l'application montre maintenant.",
  }),
  wrong: both({
    en: 'This is not the code. Wait for the next one. If it goes wrong again, check that the clock of your phone sets itself.',
    fr: "Ce n'est pas le bon code. Attendez le prochain. Si cela échoue encore, vérifiez que l'horloge de votre téléphone se règle toute seule.",
  }),
  gone: both({
    en: 'This page is no longer good: codes are on already, or the page was open in another session. Open it again from your account page.',
    fr: "Cette page n'est plus valide : les codes sont déjà activés, ou la page venait d'une autre session. Ouvrez-la de nouveau à partir de la page de votre compte.",
  }),
  short: both({
    en: 'Your password has fewer than 15 characters. That is enough only together with codes. Choose a longer password first.',
    fr: "Votre mot de passe a moins de 15 caractères. Cela suffit seulement avec des codes. Choisissez d'abord un mot de passe plus long.",
  }),
};
