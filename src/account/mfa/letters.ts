import type { LetterKind, Letters } from '../../case/services.ts';
import type { Block, Letter } from '../../case/letters/letter.ts';
import { type Both, both } from '../../platform/i18n.ts';

/** What the letters about ways to sign in are begun and ended with. */
type Frame = {
  readonly hello: (about: Parameters<LetterKind['write']>[0]) => Promise<Block>;
  /** The page that everybody reaches who lost their account to somebody else. */
  readonly help: () => Both;
};

type Words = { readonly subject: Both; readonly says: Both };

const letters: Readonly<Record<string, Words>> = {
  'account.passkey-added': {
    subject: both({
      en: 'PR Portal: a passkey was added',
      fr: "Portail RP : une clé d'accès a été ajoutée",
    }),
    says: both({
      en: 'A passkey was added to your account. With it one can sign in without a password.',
      fr: "Une clé d'accès a été ajoutée à votre compte. Elle permet d'ouvrir une session sans mot de passe.",
    }),
  },
  'account.passkey-removed': {
    subject: both({
      en: 'PR Portal: a passkey was removed',
      fr: "Portail RP : une clé d'accès a été retirée",
    }),
    says: both({
      en: 'A passkey was removed from your account. It no longer signs you in.',
      fr: "Une clé d'accès a été retirée de votre compte. Elle n'ouvre plus de session.",
    }),
  },
  'account.app-added': {
    subject: both({
      en: 'PR Portal: codes from an app are on',
      fr: "Portail RP : les codes d'une application sont activés",
    }),
    says: both({
      en: 'Codes from an app were switched on for your account. We now ask for one after your password.',
      fr: "Les codes d'une application ont été activés pour votre compte. Nous en demandons désormais un après votre mot de passe.",
    }),
  },
  'account.app-removed': {
    subject: both({
      en: 'PR Portal: codes from an app are off',
      fr: "Portail RP : les codes d'une application sont désactivés",
    }),
    says: both({
      en: 'Codes from an app were switched off for your account. Your password alone now signs you in.',
      fr: "Les codes d'une application ont été désactivés pour votre compte. Votre mot de passe suffit désormais.",
    }),
  },
  'account.codes-made': {
    subject: both({
      en: 'PR Portal: new recovery codes',
      fr: 'Portail RP : de nouveaux codes de secours',
    }),
    says: both({
      en: 'Ten new recovery codes were made for your account. Those before no longer work.',
      fr: 'Dix nouveaux codes de secours ont été créés pour votre compte. Les précédents ne fonctionnent plus.',
    }),
  },
  'account.code-used': {
    subject: both({
      en: 'PR Portal: a recovery code was used',
      fr: 'Portail RP : un code de secours a été utilisé',
    }),
    says: both({
      en: 'Somebody signed in to your account with your password and a recovery code.',
      fr: "Quelqu'un a ouvert une session dans votre compte avec votre mot de passe et un code de secours.",
    }),
  },
  'account.many-tries': {
    subject: both({
      en: 'PR Portal: many wrong passwords',
      fr: 'Portail RP : plusieurs mauvais mots de passe',
    }),
    says: both({
      en: 'Somebody typed your name with many wrong passwords today. Nobody got in with them. On devices that you have not used before, we take no password for your name until tomorrow. Devices that you used before, passkeys, and a new password by email still work.',
      fr: "Quelqu'un a écrit votre nom avec plusieurs mauvais mots de passe aujourd'hui. Personne n'est entré ainsi. Sur les appareils que vous n'avez jamais utilisés, nous n'acceptons aucun mot de passe pour votre nom jusqu'à demain. Les appareils que vous avez déjà utilisés, les clés d'accès et un nouveau mot de passe par courriel fonctionnent toujours.",
    }),
  },
};

const shared = {
  preheader: both({
    en: 'If it was you, there is nothing to do.',
    fr: "Si c'était vous, vous n'avez rien à faire.",
  }),
  notYou: both({
    en: 'If it was you, there is nothing to do. If it was not, choose a new password at once and tell us.',
    fr: "Si c'était vous, vous n'avez rien à faire. Sinon, choisissez tout de suite un nouveau mot de passe et dites-le-nous.",
  }),
  go: both({ en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' }),
};

/** The letters that tell of every change in how an account is opened. They hold no name of a device and no secret. */
export function factorLetters({ hello, help }: Frame): Letters {
  const kinds = Object.entries(letters).map(([name, { subject, says }]) => {
    const write: LetterKind['write'] = async (about): Promise<Letter> => ({
      subject,
      preheader: shared.preheader,
      blocks: [await hello(about), { p: says }, { p: shared.notYou }, { button: shared.go, href: help() }],
    });
    return [name, { write }] as const;
  });
  return Object.fromEntries(kinds);
}
