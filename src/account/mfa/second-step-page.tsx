import type { VNode } from 'preact';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Button, LinkButton } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import { PasswordField, TextField } from '../../platform/html/text.tsx';
import { Instead, refuse, refuseBusy, type Refused, seeOther } from '../../platform/http/page.ts';
import { type Both, both, plural, wordsIn } from '../../platform/i18n.ts';
import { safeThen } from '../account.ts';
import { ANSWER, PasskeyForm, WithoutPasskeys } from './passkey-form.tsx';
import { passkeyRefusals, passkeyWords } from './passkey-words.ts';
import { entryCookies, sessionCookie } from '../sessions/session.ts';
import { FIRST } from '../sign-in/after-sign-in.ts';
import { signInRefusals } from '../sign-in/sign-in-words.ts';
import { findAccount } from '../store.ts';
import type { AccountServices } from '../account-services.ts';
import { holderOf } from '../holder.ts';
import { type ProofOptions, proofOptionsFor } from './required-factors.ts';
import { type ProofAnswer, type ProofRefused, stepUp, takeSecondStep } from './second-step.ts';

const at = (field: string, says: Both): Problem => ({ field, says });
const thenOf = (visit: Visit) => safeThen(visit.query.text('then'));

/** Proving who one is: after the password, and again before what matters. */
export const provePages = (tools: AccountServices): readonly Page[] => [
  secondStepPage(tools),
  stepUpPage(tools),
];

const NO_PROOF_OPTIONS: ProofOptions = { passkey: false, code: false, password: false, organization: false };

async function proofOptionsOf({ services }: AccountServices, accountId: string): Promise<ProofOptions> {
  const account = await findAccount(services.db, accountId);
  return account ? proofOptionsFor(services, account) : NO_PROOF_OPTIONS;
}

const proofIn = (entered: Entered, field: string): ProofAnswer =>
  entered.raw(ANSWER) === '' ? { typed: entered.raw(field) } : { answer: entered.raw(ANSWER) };

/** The answer to a proof that failed: at the passkey's button or at the field, in words for each reason. */
function refusalOf(done: ProofRefused, proof: ProofAnswer, field: 'code' | 'present'): Refused {
  if ('answer' in proof) {
    const { why } = done;
    const says = why === 'old' || why === 'unknown' ? passkeyRefusals[why] : passkeyRefusals.wrong;
    return refuse([at(ANSWER, says)]);
  }
  if (done.why === 'limited') {
    const says = field === 'code' ? secondStepRefusals.wait(done.waitMs) : signInRefusals.wait(done.waitMs);
    return refuse([at(field, says)]);
  }
  if (done.why === 'busy') return refuseBusy([at(field, secondStepRefusals.busy)]);
  if (done.why === 'used' || done.why === 'gone') return refuse([at(field, secondStepRefusals[done.why])]);
  return refuse([at(field, field === 'code' ? secondStepRefusals.wrong : secondStepRefusals.wrongPassword)]);
}

function secondStepPage(tools: AccountServices): Page {
  return pageAbout({
    id: 'second-step',
    path: { en: '/second-step', fr: '/deuxieme-etape' },
    does: 'sign-in.finish',
    secretFields: [ANSWER],
    load({ actor, href }) {
      if (actor.kind !== 'halfway') return undefined;
      return actor.missing === 'second-step' ? actor : new Instead(seeOther(href('passkey.required')));
    },
    async show(visit, actor, form) {
      const options = await proofOptionsOf(tools, actor.accountId);
      const body = <SecondStepView visit={visit} {...form} options={options} />;
      return { kind: 'page', title: secondStepWords(visit.lang).secondTitle, body, form: options.code };
    },
    async act(visit, actor, entered) {
      const proof = proofIn(entered, 'code');
      const options = await proofOptionsOf(tools, actor.accountId);
      if ('typed' in proof && !options.code) return refuse([at(ANSWER, passkeyRefusals.unused)]);
      if ('typed' in proof && proof.typed.trim() === '') return refuse([at('code', secondStepRefusals.code)]);
      const { cookies } = visit;
      const done = await takeSecondStep(tools, { actor, given: proof, origin: visit, cookies });
      if (!done.ok) return refusalOf(done, proof, 'code');
      const account = await findAccount(tools.services.db, actor.accountId);
      const home = visit.href(FIRST[account?.kind ?? 'applicant']);
      const entry = { token: done.token, accountId: actor.accountId, scope: 'full' } as const;
      return seeOther(thenOf(visit) ?? home, ...entryCookies(tools.services, cookies, entry));
    },
  });
}

/** Where other pages send whoever must prove again who they are; what they posted waits on the page they came from. */
function stepUpPage(tools: AccountServices): Page {
  return pageAbout({
    id: 'step-up',
    path: { en: '/confirm-it-is-you', fr: '/confirmer-que-c-est-vous' },
    does: 'account.prove',
    secretFields: ['present', ANSWER],
    load: holderOf,
    async show(visit, holder, entry) {
      const options = await proofOptionsOf(tools, holder.accountId);
      const body = <StepUpView visit={visit} {...entry} options={options} />;
      const back = { href: visit.href('account'), label: secondStepWords(visit.lang).back };
      const form = options.password || options.code;
      return { kind: 'page', title: secondStepWords(visit.lang).stepTitle, body, back, form };
    },
    async act(visit, actor, entered) {
      const { password, code } = await proofOptionsOf(tools, actor.accountId);
      const field = code ? 'code' : 'present';
      const proof = proofIn(entered, field);
      if ('typed' in proof && !password && !code) return refuse([at(ANSWER, passkeyRefusals.unused)]);
      if ('typed' in proof && proof.typed.trim() === '')
        return refuse([at(field, code ? secondStepRefusals.code : secondStepRefusals.password)]);
      const { from, cookies } = visit;
      const done = await stepUp(tools, { actor, given: proof, from, cookies });
      if (!done.ok) return refusalOf(done, proof, field);
      return seeOther(thenOf(visit) ?? visit.href('account'), sessionCookie(done.token));
    },
  });
}

type Props = { readonly visit: Visit; readonly problems: readonly Problem[]; readonly options: ProofOptions };

type CodeProps = Props & { readonly entered: Entered };

function SecondStepView(props: CodeProps): VNode {
  const { visit, options } = props;
  const { lang, token } = visit;
  const w = secondStepWords(lang);
  return (
    <>
      <h1>{w.secondTitle}</h1>
      <p class="lead">{w.secondLead}</p>
      {options.passkey && <Passkey {...props} {...(options.code ? { or: w.orCode } : {})} />}
      {options.passkey && !options.code && <WithoutPasskeys visit={visit} />}
      {options.code && <Code {...props} />}
      {options.code ? (
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
function StepUpView(props: CodeProps): VNode {
  const { visit, options } = props;
  const w = secondStepWords(visit.lang);
  const typed = options.code || options.password;
  return (
    <>
      <h1>{w.stepTitle}</h1>
      <p class="lead">{w.stepLead}</p>
      {options.passkey && <Passkey {...props} {...(options.code ? { or: w.orCode } : {})} />}
      {options.organization && <LinkButton href={organizationHref(visit)}>{w.organization}</LinkButton>}
      {options.code && <Code {...props} />}
      {options.password && <Password {...props} />}
      {!typed && !options.organization && <WithoutPasskeys visit={visit} />}
      {(options.passkey || options.code) && (
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

const secondStepWords = wordsIn({
  secondTitle: { en: 'One more step', fr: 'Encore une étape' },
  secondLead: {
    en: 'Your password was right. Now show that you also have your device.',
    fr: 'Votre mot de passe est bon. Montrez maintenant que vous avez aussi votre appareil.',
  },
  code: { en: 'Code', fr: 'Code' },
  codeHint: {
    en: 'Six digits from your app, or one of your recovery codes.',
    fr: 'Six chiffres de votre application, ou un de vos codes de secours.',
  },
  go: { en: 'Continue', fr: 'Continuer' },
  orCode: { en: 'Or with a code:', fr: 'Ou avec un code :' },
  lost: {
    en: 'Phone and recovery codes both lost? Contact us. We help you back in.',
    fr: 'Téléphone et codes de secours perdus? Communiquez avec nous. Nous vous aiderons à revenir.',
  },
  lostStaff: {
    en: 'Passkey lost? Ask an administrator.',
    fr: "Clé d'accès perdue? Demandez à un administrateur.",
  },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  startAgain: { en: 'Sign out and start again', fr: 'Fermer la session et recommencer' },
  stepTitle: { en: 'Show that it is you', fr: "Montrez que c'est vous" },
  stepLead: {
    en: 'What you want to change protects your account. So we ask once more, when more than five minutes have passed. Then you continue where you were.',
    fr: 'Ce que vous voulez changer protège votre compte. Nous demandons donc une fois de plus, quand plus de cinq minutes ont passé. Vous continuerez ensuite où vous étiez.',
  },
  present: { en: 'Your password', fr: 'Votre mot de passe' },
  lostFactor: {
    en: 'Your password alone is not enough here, because your account has a second step. Is it lost? Contact us.',
    fr: 'Votre mot de passe seul ne suffit pas ici, car votre compte a une deuxième étape. Elle est perdue? Communiquez avec nous.',
  },
  organization: {
    en: 'Show it through your organization',
    fr: 'Le montrer par votre organisation',
  },
  back: { en: 'Your account', fr: 'Votre compte' },
});

export const secondStepRefusals = {
  code: both({
    en: 'Enter the six digits from your app, or a recovery code.',
    fr: 'Entrez les six chiffres de votre application, ou un code de secours.',
  }),
  wrong: both({
    en: 'This code is not right. Wait for the next one in your app, or use a recovery code that you have not used.',
    fr: "Ce code n'est pas bon. Attendez le prochain dans votre application, ou utilisez un code de secours que vous n'avez pas encore utilisé.",
  }),
  used: both({
    en: 'This code was used already. Wait for the next one in your app.',
    fr: 'Ce code a déjà été utilisé. Attendez le prochain dans votre application.',
  }),
  busy: both({
    en: 'Many people are signing in just now. Nothing is wrong with what you typed. Wait a few seconds and try again.',
    fr: "Beaucoup de gens ouvrent une session en ce moment. Ce que vous avez écrit n'est pas en cause. Attendez quelques secondes et réessayez.",
  }),
  gone: both({
    en: 'This page is no longer good: your password or your codes were changed meanwhile. Sign out and start again.',
    fr: "Cette page n'est plus valide : votre mot de passe ou vos codes ont changé entre-temps. Fermez la session et recommencez.",
  }),
  password: both({ en: 'Enter your password.', fr: 'Entrez votre mot de passe.' }),
  wrongPassword: both({
    en: 'This is not your password. Check it and try again.',
    fr: "Ce n'est pas votre mot de passe. Vérifiez-le et réessayez.",
  }),
  wait(waitMs: number): Both {
    const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
    const unit = (lang: 'en' | 'fr') => plural(lang, minutes, { one: 'minute', other: 'minutes' });
    return both({
      en: `There were too many wrong codes. To keep your account safe, codes are not taken for ${minutes} ${unit('en')}. A passkey works at once.`,
      fr: `Il y a eu trop de codes faux. Pour protéger votre compte, aucun code n'est accepté pendant ${minutes} ${unit('fr')}. Une clé d'accès fonctionne tout de suite.`,
    });
  },
};
