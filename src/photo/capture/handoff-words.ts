import type { Problem } from '../../platform/form.ts';
import { type Both, both, plural, wordsIn } from '../../platform/i18n.ts';

type Name = { readonly name: string };
const digits = (n: number): Both => ({
  en: plural('en', n, { one: `one more time`, other: `${n} more times` }),
  fr: plural('fr', n, { one: 'encore une fois', other: `encore ${n} fois` }),
});

const problem = (field: string, says: Both): Problem => ({ field, says: both(says) });

export const handoffRefusals = {
  tooMany: problem('form', {
    en: 'You asked for many codes within an hour. Wait a while, or choose a photo file on this computer.',
    fr: 'Vous avez demandé beaucoup de codes en une heure. Attendez un peu, ou choisissez un fichier photo sur cet ordinateur.',
  }),
  sending: problem('file', {
    en: 'A photo from this phone is being checked just now. Wait a moment, then look at the computer.',
    fr: "Une photo de ce téléphone est en cours de vérification. Attendez un moment, puis regardez l'ordinateur.",
  }),
  noDigits: problem('digits', {
    en: 'Type the 4 digits that the computer shows.',
    fr: "Inscrivez les 4 chiffres que l'ordinateur affiche.",
  }),
  wrong: (left: number) =>
    problem('digits', {
      en: `These are not the digits that the computer shows. You can try ${digits(left).en}.`,
      fr: `Ce ne sont pas les chiffres que l'ordinateur affiche. Vous pouvez essayer ${digits(left).fr}.`,
    }),
};

/** The words on the computer. */
export const computerWords = wordsIn({
  title: { en: 'Take the photo with your phone', fr: 'Prendre la photo avec votre téléphone' },
  back: { en: 'Back to the photo', fr: 'Retour à la photo' },
  lead: (p: Name) => ({
    en: `Your phone takes the photo for ${p.name}, and it appears here. You stay signed in on this computer; the phone can do nothing else.`,
    fr: `Votre téléphone prend la photo pour ${p.name}, et elle apparaît ici. Votre session reste ouverte sur cet ordinateur; le téléphone ne peut rien faire d'autre.`,
  }),
  begin: { en: 'Show the code', fr: 'Afficher le code' },
  beginAgain: { en: 'Show a new code', fr: 'Afficher un nouveau code' },
  minutes: (p: { minutes: number }) => ({
    en: `The code works for ${p.minutes} minutes, for one phone and one photo.`,
    fr: `Le code fonctionne pendant ${p.minutes} minutes, pour un téléphone et une photo.`,
  }),
  scan: {
    en: 'Point the camera of your phone at this code',
    fr: "Visez ce code avec l'appareil de votre téléphone",
  },
  qr: {
    en: 'Code that opens the page on a phone; its address is written below',
    fr: 'Code qui ouvre la page sur un téléphone; son adresse est écrite plus bas',
  },
  orType: { en: 'Or open this address on the phone', fr: 'Ou ouvrez cette adresse sur le téléphone' },
  here: {
    en: 'This demonstration answers on this computer only: open the address in another window here.',
    fr: "Cette démonstration ne répond que sur cet ordinateur : ouvrez ici l'adresse dans une autre fenêtre.",
  },
  thenType: { en: 'Type these digits on the phone', fr: 'Inscrivez ces chiffres sur le téléphone' },
  digits: { en: 'Digits', fr: 'Chiffres' },
  never: {
    en: 'Do not tell them to anybody. We never ask for them by phone, email or message.',
    fr: 'Ne les dites à personne. Nous ne les demandons jamais par téléphone, courriel ou message.',
  },
  wait: {
    en: 'This page changes by itself when the photo has arrived.',
    fr: 'Cette page change toute seule quand la photo est arrivée.',
  },
  check: { en: 'Check again', fr: 'Vérifier de nouveau' },
  connectedTitle: { en: 'Your phone is connected', fr: 'Votre téléphone est connecté' },
  connected: {
    en: 'Take the photo on the phone. It appears here once you have sent it.',
    fr: 'Prenez la photo sur le téléphone. Elle apparaît ici une fois envoyée.',
  },
  receivedTitle: { en: 'The photo has arrived', fr: 'La photo est arrivée' },
  received: {
    en: 'Look at it before you submit it. The phone can do nothing more.',
    fr: 'Regardez-la avant de la soumettre. Le téléphone ne peut plus rien faire.',
  },
  look: { en: 'Look at the photo', fr: 'Regarder la photo' },
  expiredTitle: { en: 'The code has run out', fr: 'Le code a expiré' },
  expired: {
    en: 'Nothing came from a phone in time. Show a new code and try again.',
    fr: "Rien n'est venu d'un téléphone à temps. Affichez un nouveau code et réessayez.",
  },
  lockedTitle: { en: 'The code is closed', fr: 'Le code est fermé' },
  locked: {
    en: 'Wrong digits were typed on a phone five times. If that was not you, somebody has seen the code: show a new one where nobody looks on.',
    fr: "De mauvais chiffres ont été inscrits cinq fois sur un téléphone. Si ce n'était pas vous, quelqu'un a vu le code : affichez-en un nouveau à l'abri des regards.",
  },
  file: { en: 'Choose a photo file on this computer', fr: 'Choisir un fichier photo sur cet ordinateur' },
});

/** The words on the phone; the first name is all that it learns. */
export const phoneWords = wordsIn({
  title: { en: 'Take a photo with this phone', fr: 'Prendre une photo avec ce téléphone' },
  heading: (p: Name) => ({ en: `Take the photo for ${p.name}`, fr: `Prendre la photo pour ${p.name}` }),
  lead: {
    en: 'Somebody who is signed in at a computer wants to take this photo here. Type the 4 digits that the computer shows.',
    fr: "Une personne dont la session est ouverte sur un ordinateur veut prendre cette photo ici. Inscrivez les 4 chiffres que l'ordinateur affiche.",
  },
  digits: { en: 'The 4 digits on the computer', fr: "Les 4 chiffres à l'ordinateur" },
  go: { en: 'Continue', fr: 'Continuer' },
  notYou: {
    en: 'Did you not ask for this? Then close this page. Nothing was opened.',
    fr: "Vous n'avez rien demandé? Fermez cette page. Rien n'a été ouvert.",
  },
  cameraTitle: { en: 'Take the photo and send it', fr: "Prendre la photo et l'envoyer" },
  receivedTitle: { en: 'The photo has arrived', fr: 'La photo est arrivée' },
  received: {
    en: 'Continue at the computer: look at the photo there and submit it. You can close this page.',
    fr: "Continuez à l'ordinateur : regardez-y la photo et soumettez-la. Vous pouvez fermer cette page.",
  },
  closedTitle: { en: 'This phone cannot send the photo', fr: 'Ce téléphone ne peut pas envoyer la photo' },
  expired: {
    en: 'The code was shown more than 10 minutes ago. Ask the computer for a new one.',
    fr: "Le code a été affiché il y a plus de 10 minutes. Demandez-en un nouveau à l'ordinateur.",
  },
  used: {
    en: 'The photo of this code was sent already. For another photo, ask the computer for a new code.',
    fr: "La photo de ce code a déjà été envoyée. Pour une autre photo, demandez un nouveau code à l'ordinateur.",
  },
  taken: {
    en: 'Another phone, or another browser of this phone, uses this code. Continue there, or ask the computer for a new code.',
    fr: "Un autre téléphone, ou un autre navigateur de ce téléphone, utilise ce code. Continuez là, ou demandez un nouveau code à l'ordinateur.",
  },
  locked: {
    en: 'Wrong digits were typed five times, so this code is closed. Ask the computer for a new one.',
    fr: "De mauvais chiffres ont été inscrits cinq fois, alors ce code est fermé. Demandez-en un nouveau à l'ordinateur.",
  },
  ended: {
    en: 'The computer shows another code now, or is signed out. Look there and start again.',
    fr: "L'ordinateur affiche maintenant un autre code, ou la session y est fermée. Regardez-y et recommencez.",
  },
  unknown: {
    en: 'This address opens nothing. Point the camera of your phone at the code on the computer once more, or type its address again.',
    fr: "Cette adresse n'ouvre rien. Visez de nouveau le code de l'ordinateur avec l'appareil de votre téléphone, ou inscrivez de nouveau son adresse.",
  },
  how: {
    en: 'On the computer: sign in, open the photo, and choose “Use your phone”.',
    fr: "À l'ordinateur : ouvrez une session, allez à la photo et choisissez « Utiliser votre téléphone ».",
  },
});
