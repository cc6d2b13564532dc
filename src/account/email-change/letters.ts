import type { LetterContext, LetterKind, Letters, Services } from '../../case/services.ts';
import type { Block, Letter } from '../../case/letters/letter.ts';
import { pageLinks } from '../../case/letters/page-links.ts';
import { tokenFor } from '../../platform/crypto/links.ts';
import { type Both, both, formatInstant } from '../../platform/i18n.ts';
import { changeById, confirmLinkSent } from './store.ts';
import { CONFIRM_CHANGE, DESK_LINK_HOURS, STOP_CHANGE } from './email-change.ts';

type Needs = Pick<Services, 'db' | 'profile' | 'secret' | 'link'>;
type Hello = (about: LetterContext) => Promise<Block>;

const idOf = (about: LetterContext) => about.params['change'] ?? '';

/**
 * The letters of a change of address. Those to an address that may be somebody else's hold no name and no address; the
 * links are made when a letter is sent and stand nowhere before.
 */
export function emailLetters(services: Needs, hello: Hello): Letters {
  const { secret, profile } = services;
  const stopHref = (about: LetterContext) =>
    pageLinks(services, 'email.stop.open', { token: tokenFor(secret, STOP_CHANGE, idOf(about)) });
  const told = (words: Words, more: (about: LetterContext) => readonly Block[]): LetterKind => ({
    write: async (about): Promise<Letter> => ({
      subject: words.subject,
      preheader: emailChangeLetterWords.preheader,
      blocks: [await hello(about), { p: words.says }, ...more(about)],
    }),
  });
  const stopping = (about: LetterContext): readonly Block[] => [
    { p: emailChangeLetterWords.notYou },
    { button: emailChangeLetterWords.stop, href: stopHref(about) },
  ];
  const undoing = (about: LetterContext): readonly Block[] => [
    { p: emailChangeLetterWords.moved.undo(profile.limits.emailUndoDays) },
    { button: emailChangeLetterWords.moved.undoGo, href: stopHref(about) },
  ];
  return {
    'account.email-confirm': confirming(services, (about) =>
      pageLinks(services, 'email.confirm.open', { token: tokenFor(secret, CONFIRM_CHANGE, idOf(about)) }),
    ),
    'account.email-asked': told(emailChangeLetterWords.asked, stopping),
    'account.email-reported': told(emailChangeLetterWords.reported, stopping),
    'account.email-soon': soon(services, hello, stopHref),
    'account.email-moved': { write: async (about) => moved(about, pageLinks(services, 'contact'), undoing) },
    'account.email-stopped': told(emailChangeLetterWords.stopped, () => [
      { button: emailChangeLetterWords.stopped.go, href: pageLinks(services, 'forgot') },
    ]),
  };
}

/** The link counts from its sending: minutes where the person asked, hours where the desk did. */
function confirming({ db, profile }: Needs, hrefOf: (about: LetterContext) => Both): LetterKind {
  const minutes = profile.limits.resetLinkMinutes;
  return {
    async write(about) {
      const { askedBy } = await changeById(db, idOf(about));
      return {
        subject: emailChangeLetterWords.confirm.subject,
        preheader: emailChangeLetterWords.preheader,
        blocks: [
          {
            p: askedBy
              ? emailChangeLetterWords.confirm.saysDesk(DESK_LINK_HOURS)
              : emailChangeLetterWords.confirm.says(minutes),
          },
          { button: emailChangeLetterWords.confirm.go, href: hrefOf(about) },
          { p: emailChangeLetterWords.confirm.need },
          { note: emailChangeLetterWords.confirm.notYou },
        ],
      };
    },
    async sent(trx, about, at) {
      const { id, askedBy } = await changeById(trx, idOf(about));
      const goodFor = askedBy ? DESK_LINK_HOURS * 60 : minutes;
      await confirmLinkSent(trx, id, new Date(at.getTime() + goodFor * 60_000));
    },
  };
}

type Words = { readonly subject: Both; readonly says: Both };

function soon({ db, profile }: Needs, hello: Hello, stopHref: (about: LetterContext) => Both): LetterKind {
  return {
    async write(about) {
      const { dueAt } = await changeById(db, idOf(about));
      const when = (lang: 'en' | 'fr') => (dueAt ? formatInstant(lang, dueAt, profile.zone) : '');
      return {
        subject: emailChangeLetterWords.soon.subject,
        preheader: emailChangeLetterWords.preheader,
        blocks: [
          await hello(about),
          { p: emailChangeLetterWords.soon.says },
          { fact: emailChangeLetterWords.soon.when, value: both({ en: when('en'), fr: when('fr') }) },
          { p: emailChangeLetterWords.notYou },
          { button: emailChangeLetterWords.stop, href: stopHref(about) },
        ],
      };
    },
  };
}

/** Goes to both addresses; the old one can undo it for some days. */
function moved(
  about: LetterContext,
  contact: Both,
  undoing: (about: LetterContext) => readonly Block[],
): Letter {
  const isNew = about.toAccountId !== null;
  return {
    subject: emailChangeLetterWords.moved.subject,
    preheader: emailChangeLetterWords.preheader,
    blocks: [
      { p: isNew ? emailChangeLetterWords.moved.toNew : emailChangeLetterWords.moved.toOld },
      ...(isNew ? [] : undoing(about)),
      { p: emailChangeLetterWords.moved.surprised },
      { button: emailChangeLetterWords.moved.go, href: contact },
    ],
  };
}

/** The words of the letters about a change of sign-in address. */
const emailChangeLetterWords = {
  preheader: both({
    en: 'If it was you, all is well.',
    fr: "Si c'était vous, tout va bien.",
  }),
  notYou: both({
    en: 'If it was you, there is nothing to do. If it was not, stop it at once: the button leads to one question and ends every session.',
    fr: "Si c'était vous, vous n'avez rien à faire. Sinon, arrêtez-le tout de suite : le bouton mène à une question et ferme toutes les sessions.",
  }),
  stop: both({ en: 'Stop the change', fr: 'Arrêter le changement' }),
  confirm: {
    subject: both({
      en: 'PR Portal: confirm this email address',
      fr: 'Portail RP : confirmez cette adresse de courriel',
    }),
    says: (minutes: number) =>
      both({
        en: `Somebody wants to use this address in the portal. The link works for ${minutes} minutes and only once.`,
        fr: `Quelqu'un veut utiliser cette adresse dans le portail. Le lien fonctionne ${minutes} minutes et une seule fois.`,
      }),
    saysDesk: (hours: number) =>
      both({
        en: `Somebody asked our support to use this address in the portal. The link works for ${hours} hours and only once.`,
        fr: `Quelqu'un a demandé à notre soutien d'utiliser cette adresse dans le portail. Le lien fonctionne ${hours} heures et une seule fois.`,
      }),
    go: both({ en: 'Confirm the address', fr: "Confirmer l'adresse" }),
    need: both({
      en: 'Have your application number or your date of birth ready. We will ask for one of them.',
      fr: "Ayez à portée de main votre numéro de demande ou votre date de naissance. Nous vous demanderons l'un des deux.",
    }),
    notYou: both({
      en: 'You know nothing of this? Ignore this email. Without the answer the link does nothing.',
      fr: 'Cela ne vous dit rien? Ignorez ce courriel. Sans la réponse, le lien ne fait rien.',
    }),
  },
  asked: {
    subject: both({
      en: 'PR Portal: another email address was asked for',
      fr: 'Portail RP : une autre adresse de courriel a été demandée',
    }),
    says: both({
      en: 'Somebody who is signed in to your account wants to use another email address. Nothing changes before that address is confirmed.',
      fr: "Quelqu'un dont la session est ouverte dans votre compte veut utiliser une autre adresse de courriel. Rien ne change avant la confirmation de cette adresse.",
    }),
  },
  reported: {
    subject: both({
      en: 'PR Portal: support was asked for another email address',
      fr: 'Portail RP : une autre adresse a été demandée à notre soutien',
    }),
    says: both({
      en: 'Somebody told our support that emails to this address fail, and answered questions about you. A second person of our support checks it. Nothing changes before the other address is confirmed.',
      fr: "Quelqu'un a dit à notre soutien que les courriels à cette adresse échouent, et a répondu à des questions à votre sujet. Une deuxième personne de notre soutien le vérifie. Rien ne change avant la confirmation de l'autre adresse.",
    }),
  },
  soon: {
    subject: both({
      en: 'PR Portal: your email address will change',
      fr: 'Portail RP : votre adresse de courriel va changer',
    }),
    says: both({
      en: 'The other address was confirmed. After the time below we no longer write to this one.',
      fr: "L'autre adresse est confirmée. Après le moment ci-dessous, nous n'écrirons plus à celle-ci.",
    }),
    when: both({ en: 'The change takes place (Eastern time)', fr: "Moment du changement (heure de l'Est)" }),
  },
  moved: {
    subject: both({
      en: 'PR Portal: the email address has changed',
      fr: "Portail RP : l'adresse de courriel a changé",
    }),
    toNew: both({
      en: 'From now on our emails come to this address, as you asked. You also sign in with it.',
      fr: 'Désormais, nos courriels arrivent à cette adresse, comme vous l’avez demandé. Elle sert aussi à ouvrir une session.',
    }),
    toOld: both({
      en: 'We no longer write to this address about the portal. Another one took its place, as was asked.',
      fr: "Nous n'écrivons plus à cette adresse au sujet du portail. Une autre l'a remplacée, comme demandé.",
    }),
    undo: (days: number) =>
      both({
        en: `If it was not you, undo it within ${days} days: the button leads to one question, brings this address back and ends every session.`,
        fr: `Si ce n'était pas vous, annulez-le dans les ${days} jours : le bouton mène à une question, rétablit cette adresse et ferme toutes les sessions.`,
      }),
    undoGo: both({ en: 'Undo the change', fr: 'Annuler le changement' }),
    surprised: both({
      en: 'If this surprises you, contact us at once.',
      fr: 'Si cela vous surprend, communiquez avec nous tout de suite.',
    }),
    go: both({ en: 'Contact us', fr: 'Nous joindre' }),
  },
  stopped: {
    subject: both({
      en: 'PR Portal: your email address stays',
      fr: 'Portail RP : votre adresse de courriel reste la même',
    }),
    says: both({
      en: 'The change of your email address was stopped. We will keep writing to you here. If you did not ask for the change, choose a new password now.',
      fr: "Le changement de votre adresse de courriel a été arrêté. Nos courriels continuent d'arriver ici. Si vous n'aviez pas demandé le changement, choisissez maintenant un nouveau mot de passe.",
    }),
    go: both({ en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' }),
  },
};
