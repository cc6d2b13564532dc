import { greeting } from '../case/names.ts';
import type { LetterContext, LetterKind, Letters, Services } from '../case/services.ts';
import type { Block, Letter } from '../case/letters/letter.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import { tokenFor } from '../platform/crypto/links.ts';
import { both } from '../platform/i18n.ts';
import { emailLetters } from './email-change/letters.ts';
import { factorLetters } from './mfa/letters.ts';
import { lostLetters } from './lost-factor/letters.ts';
import { RESET } from './recovery/access.ts';
import { linkSent } from './recovery/store.ts';
import { type Account, fileOfPerson, findAccount, temporarySent } from './store.ts';
import { temporaryPassword, temporaryExpiry } from './temporary-password.ts';

type Needs = Pick<Services, 'db' | 'profile' | 'secret' | 'link'>;

/** The letters of the room, by the names that acts owe them by. Secrets are made here, when a letter is sent. */
export function accountLettersOf(services: Needs): Letters {
  return {
    'account.made': { write: (about) => made(services, about) },
    'account.temporary-password': temporary(services, accountLetterWords.first),
    'account.reissued': temporary(services, accountLetterWords.again),
    'account.reset': reset(services),
    'account.password-changed': { write: (about) => changed(services, about) },
    'account.email-changed': { write: async (about) => emailChanged(services, about) },
    ...factors(services),
    ...lostLetters(services, async (about) => hello(services, await accountOf(services, about))),
    ...emailLetters(services, async (about) => hello(services, await accountOf(services, about))),
  };
}

/** The links are made when a letter is written: the routes are not there yet when the room is put together. */
function factors(services: Needs): Letters {
  const hello_ = async (about: LetterContext) => hello(services, await accountOf(services, about));
  return factorLetters({ hello: hello_, help: () => pageLinks(services, 'forgot') });
}

async function accountOf({ db }: Needs, about: LetterContext): Promise<Account> {
  const account = about.toAccountId ? await findAccount(db, about.toAccountId) : undefined;
  if (!account) throw new Error('this letter needs an open account');
  return account;
}

async function hello({ db }: Needs, account: Account): Promise<Block> {
  if (account.personId) return { p: greeting(await fileOfPerson(db, account.personId)) };
  // Typed by a client, and the address too: until somebody has signed in there, no letter of ours carries it.
  if (account.kind === 'representative' && account.passwordHash === null)
    return { p: { en: 'Hello,', fr: 'Bonjour,' } };
  return { p: { en: `Hello ${account.displayName},`, fr: `Bonjour ${account.displayName},` } };
}

/** The user name and no secret. */
async function made(services: Needs, about: LetterContext): Promise<Letter> {
  const account = await accountOf(services, about);
  const looks = account.kind === 'representative';
  return {
    subject: accountLetterWords.made.subject,
    preheader: accountLetterWords.made.preheader,
    ...(looks ? { why: accountLetterWords.made.whyRepresentative } : {}),
    blocks: [
      await hello(services, account),
      { p: looks ? accountLetterWords.made.readyRepresentative : accountLetterWords.made.ready },
      { fact: accountLetterWords.made.userName, value: account.userName, code: true },
      { p: accountLetterWords.made.second },
      { button: accountLetterWords.made.go, href: pageLinks(services, 'first-sign-in') },
      { note: accountLetterWords.made.keep },
    ],
  };
}

/** The secret and no user name. The days count from the moment a mail server took the letter. */
function temporary(services: Needs, words: typeof accountLetterWords.first): LetterKind {
  const days = services.profile.limits.temporaryPasswordDays;
  const w = accountLetterWords.temporary;
  const serialOf = (about: LetterContext) => Number(about.params['serial']);
  return {
    async write(about) {
      const account = await accountOf(services, about);
      return {
        subject: words.subject,
        preheader: words.preheader,
        ...(account.kind === 'representative' ? { why: accountLetterWords.made.whyRepresentative } : {}),
        blocks: [
          await hello(services, account),
          { p: words.says },
          {
            fact: w.password,
            value: temporaryPassword(services.secret, account.id, serialOf(about)),
            code: true,
          },
          {
            list: [w.days(days), w.use, w.tries(services.profile.limits.temporaryPasswordTries)],
          },
          { button: w.go, href: pageLinks(services, 'first-sign-in') },
          {
            p: account.kind === 'representative' ? w.needRepresentative : w.need,
          },
          { note: w.notYou },
        ],
      };
    },
    async sent(trx, about, at) {
      const expiresAt = temporaryExpiry(at, services.profile.limits);
      if (about.toAccountId) await temporarySent(trx, about.toAccountId, serialOf(about), expiresAt);
    },
  };
}

function reset(services: Needs): LetterKind {
  const minutes = services.profile.limits.resetLinkMinutes;
  const linkOf = (about: LetterContext) => about.params['link'] ?? '';
  return {
    async write(about) {
      const token = tokenFor(services.secret, RESET, linkOf(about));
      return {
        subject: accountLetterWords.reset.subject,
        preheader: accountLetterWords.reset.preheader,
        blocks: [
          await hello(services, await accountOf(services, about)),
          { p: accountLetterWords.reset.says(minutes) },
          { button: accountLetterWords.reset.go, href: pageLinks(services, 'reset.open', { token }) },
          { p: accountLetterWords.reset.need },
          { note: accountLetterWords.reset.notYou },
        ],
      };
    },
    sent: (trx, about, at) => linkSent(trx, linkOf(about), new Date(at.getTime() + minutes * 60_000)),
  };
}

async function changed(services: Needs, about: LetterContext): Promise<Letter> {
  const account = await accountOf(services, about);
  return {
    subject: accountLetterWords.changed.subject,
    preheader: accountLetterWords.changed.preheader,
    blocks: [
      await hello(services, account),
      { p: accountLetterWords.changed.says },
      { p: accountLetterWords.changed.notYou },
      { button: accountLetterWords.changed.go, href: pageLinks(services, 'forgot') },
    ],
  };
}

/** Goes to the old address, which may be somebody else's, and to the new one: so it holds no name and no address. */
function emailChanged(services: Needs, about: LetterContext): Letter {
  const isNew = about.toAccountId !== null;
  return {
    subject: accountLetterWords.emailChanged.subject,
    preheader: accountLetterWords.emailChanged.preheader,
    blocks: [
      { p: isNew ? accountLetterWords.emailChanged.toNew : accountLetterWords.emailChanged.toOld },
      { p: accountLetterWords.emailChanged.notYou },
      { button: accountLetterWords.emailChanged.go, href: pageLinks(services, 'contact') },
    ],
  };
}

/** The words of the room's letters. */
const accountLetterWords = {
  made: {
    subject: both({
      en: 'PR Portal: your account and your user name',
      fr: "Portail RP : votre compte et votre nom d'utilisateur",
    }),
    preheader: both({ en: 'The first of two emails.', fr: 'Le premier de deux courriels.' }),
    ready: both({
      en: 'Your account in the portal is ready. With it you do the last steps to permanent residence.',
      fr: 'Votre compte dans le portail est prêt. Vous y faites les dernières étapes vers la résidence permanente.',
    }),
    readyRepresentative: both({
      en: 'You have an account in the portal. With it you look at what your clients show you. You cannot do anything for them there: their steps stay theirs.',
      fr: 'Vous avez un compte dans le portail. Vous y regardez ce que vos clients vous montrent. Vous ne pouvez rien y faire à leur place : leurs étapes restent les leurs.',
    }),
    whyRepresentative: both({
      en: 'You get this email because somebody named you as their representative.',
      fr: "Vous recevez ce courriel parce que quelqu'un vous a nommé comme représentant.",
    }),
    userName: both({ en: 'Your user name', fr: "Votre nom d'utilisateur" }),
    second: both({
      en: 'A second email brings a temporary password. We send it in a separate email to protect your account. Wait for both, then sign in for the first time.',
      fr: "Un deuxième courriel contient un mot de passe temporaire. Nous l'envoyons séparément pour protéger votre compte. Attendez les deux, puis ouvrez votre première session.",
    }),
    go: both({ en: 'Sign in for the first time', fr: 'Ouvrir votre première session' }),
    keep: both({
      en: 'Keep this email: you need the user name again later.',
      fr: "Gardez ce courriel : vous aurez encore besoin du nom d'utilisateur.",
    }),
  },
  first: {
    subject: both({
      en: 'PR Portal: your temporary password',
      fr: 'Portail RP : votre mot de passe temporaire',
    }),
    preheader: both({ en: 'The second of two emails.', fr: 'Le deuxième de deux courriels.' }),
    says: both({
      en: 'This is your temporary password. Your user name came in another email.',
      fr: "Voici votre mot de passe temporaire. Votre nom d'utilisateur est dans un autre courriel.",
    }),
  },
  again: {
    subject: both({
      en: 'PR Portal: a new temporary password',
      fr: 'Portail RP : un nouveau mot de passe temporaire',
    }),
    preheader: both({ en: 'The one before no longer works.', fr: 'Le précédent ne fonctionne plus.' }),
    says: both({
      en: 'Here is a new temporary password, as you asked. The one before no longer works. Your user name comes in another email.',
      fr: "Voici un nouveau mot de passe temporaire, comme vous l'avez demandé. Le précédent ne fonctionne plus. Votre nom d'utilisateur arrive dans un autre courriel.",
    }),
  },
  temporary: {
    password: both({ en: 'Temporary password', fr: 'Mot de passe temporaire' }),
    days: (days: number) =>
      both({
        en: `It is good for ${days} days, counted from this email.`,
        fr: `Il est valide ${days} jours à partir de ce courriel.`,
      }),
    use: both({
      en: 'It only lets you choose a password of your own.',
      fr: 'Il sert seulement à choisir votre propre mot de passe.',
    }),
    tries: (tries: number) =>
      both({
        en: `After ${tries} wrong tries it stops working. You can then ask for a new one.`,
        fr: `Après ${tries} essais manqués, il ne fonctionne plus. Vous pouvez alors en demander un nouveau.`,
      }),
    go: both({ en: 'Sign in for the first time', fr: 'Ouvrir votre première session' }),
    need: both({
      en: 'Have your application number ready. We will ask for it, and for your date of birth.',
      fr: 'Ayez votre numéro de demande à portée de main. Nous vous le demanderons, avec votre date de naissance.',
    }),
    needRepresentative: both({
      en: 'Have the application number and the date of birth of one client ready. We will ask for both.',
      fr: "Ayez à portée de main le numéro de demande et la date de naissance d'un client. Nous vous les demanderons.",
    }),
    notYou: both({
      en: 'If you were not expecting this email, you can ignore it. It opens nothing without your personal details.',
      fr: "Si vous n'attendiez pas ce courriel, vous pouvez l'ignorer. Sans vos renseignements personnels, il n'ouvre rien.",
    }),
  },
  reset: {
    subject: both({
      en: 'PR Portal: choose a new password',
      fr: 'Portail RP : choisissez un nouveau mot de passe',
    }),
    preheader: both({ en: 'You asked for a link.', fr: 'Vous avez demandé un lien.' }),
    says: (minutes: number) =>
      both({
        en: `You asked to choose a new password. This link works for ${minutes} minutes and only once.`,
        fr: `Vous avez demandé à choisir un nouveau mot de passe. Ce lien fonctionne ${minutes} minutes et une seule fois.`,
      }),
    go: both({ en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' }),
    need: both({
      en: 'Have your application number or your date of birth ready. We will ask for one of them.',
      fr: "Ayez à portée de main votre numéro de demande ou votre date de naissance. Nous vous demanderons l'un des deux.",
    }),
    notYou: both({
      en: 'You did not ask? Ignore this email. Your password stays as it is.',
      fr: "Vous n'avez rien demandé? Ignorez ce courriel. Votre mot de passe reste le même.",
    }),
  },
  changed: {
    subject: both({
      en: 'PR Portal: your password was changed',
      fr: 'Portail RP : votre mot de passe a été changé',
    }),
    preheader: both({
      en: 'If it was you, there is nothing to do.',
      fr: "Si c'était vous, vous n'avez rien à faire.",
    }),
    says: both({
      en: 'The password of your account was changed. All open sessions were ended. If it was you, there is nothing to do.',
      fr: "Le mot de passe de votre compte a été changé. Toutes les sessions ouvertes ont été fermées. Si c'était vous, vous n'avez rien à faire.",
    }),
    notYou: both({
      en: 'If it was not you, choose a new password at once and tell us.',
      fr: "Si ce n'était pas vous, choisissez tout de suite un nouveau mot de passe et dites-le-nous.",
    }),
    go: both({ en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' }),
  },
  emailChanged: {
    subject: both({
      en: 'PR Portal: an email address was changed',
      fr: 'Portail RP : une adresse de courriel a été changée',
    }),
    preheader: both({ en: 'If you asked for it, all is well.', fr: "Si vous l'avez demandé, tout va bien." }),
    toNew: both({
      en: 'From now on our emails about your application come to this address, because the one before did not work.',
      fr: 'Désormais, nos courriels au sujet de votre demande arrivent à cette adresse, parce que la précédente ne fonctionnait pas.',
    }),
    toOld: both({
      en: 'We no longer write to this address about an application in the portal. Another address took its place. Links and passwords that we sent here no longer work.',
      fr: "Nous n'écrivons plus à cette adresse au sujet d'une demande dans le portail. Une autre adresse l'a remplacée. Les liens et les mots de passe envoyés ici ne fonctionnent plus.",
    }),
    notYou: both({
      en: 'If this surprises you, contact us.',
      fr: 'Si cela vous surprend, communiquez avec nous.',
    }),
    go: both({ en: 'Contact us', fr: 'Nous joindre' }),
  },
};
