import { say } from '../platform/i18n.ts';

type Name = { readonly name: string };

/** The words of the photo pages. */
export const photoWords = say({
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
  title: (p: Name) => ({ en: `Photo for ${p.name}`, fr: `Photo pour ${p.name}` }),
  lead: {
    en: 'This photo goes on the permanent resident card. Send it here; you can look at it before you submit it.',
    fr: 'Cette photo paraîtra sur la carte de résident permanent. Envoyez-la ici; vous pourrez la regarder avant de la soumettre.',
  },
  essentials: { en: 'What the photo must show', fr: 'Ce que la photo doit montrer' },
  allRequirements: { en: 'See all the requirements', fr: 'Voir toutes les exigences' },
  file: { en: 'Your photo', fr: 'Votre photo' },
  fileHint: (p: { kinds: string; megabytes: string; pixels: string; frame: string }) => ({
    en: `A ${p.kinds} file, up to ${p.megabytes}, at least ${p.pixels} pixels. We cut it to the shape of the card photo (${p.frame}).`,
    fr: `Un fichier ${p.kinds}, d'au plus ${p.megabytes}, d'au moins ${p.pixels} pixels. Nous la découpons au format de la photo de carte (${p.frame}).`,
  }),
  send: { en: 'Upload the photo', fr: 'Téléverser la photo' },
  sendOther: { en: 'Upload this one instead', fr: 'Téléverser celle-ci à la place' },
  alt: (p: Name) => ({
    en: `The photo for ${p.name}, as we keep it`,
    fr: `La photo pour ${p.name}, telle que nous la gardons`,
  }),

  use: { en: 'Use this photo', fr: 'Utiliser cette photo' },
  chooseOther: { en: 'Choose another photo', fr: 'Choisir une autre photo' },

  whoTitle: { en: 'Who took this photo?', fr: 'Qui a pris cette photo?' },
  whoLead: (p: Name) => ({
    en: `One question, then you submit the photo for ${p.name}.`,
    fr: `Une question, puis vous soumettez la photo pour ${p.name}.`,
  }),
  takenBy: { en: 'How was it made?', fr: 'Comment a-t-elle été faite?' },
  scanHint: {
    en: 'With a scanner or a scanner app. A phone picture of a print is not accepted.',
    fr: "Avec un numériseur ou une application de numérisation. Une image d'une photo papier prise au téléphone n'est pas acceptée.",
  },
  lockNote: {
    en: 'Once it is submitted, you cannot change it while an officer looks at it. If it is returned, you can send a new one.',
    fr: "Une fois soumise, elle ne peut plus être changée pendant qu'un agent l'examine. Si elle est renvoyée, vous pourrez en envoyer une nouvelle.",
  },
  submit: { en: 'Submit the photo', fr: 'Soumettre la photo' },
  backToPhoto: { en: 'Back to the photo', fr: 'Retour à la photo' },

  submittedTitle: (p: Name) => ({
    en: `The photo for ${p.name} is submitted`,
    fr: `La photo pour ${p.name} est soumise`,
  }),
  submittedLead: (p: { day: string }) => ({
    en: `You submitted it on ${p.day}. An officer looks at it. You do not need to do anything now, and it cannot be changed.`,
    fr: `Vous l'avez soumise le ${p.day}. Un agent l'examine. Vous n'avez rien à faire pour le moment, et elle ne peut pas être changée.`,
  }),
  submittedNext: {
    en: 'We write to you when it is accepted or returned.',
    fr: 'Nous vous écrirons quand elle sera acceptée ou renvoyée.',
  },
  acceptedTitle: (p: Name) => ({
    en: `The photo for ${p.name} is accepted`,
    fr: `La photo pour ${p.name} est acceptée`,
  }),
  acceptedLead: (p: { day: string }) => ({
    en: `An officer accepted it on ${p.day}. It goes on the card. You do not need to send another one.`,
    fr: `Un agent l'a acceptée le ${p.day}. Elle paraîtra sur la carte. Vous n'avez pas à en envoyer une autre.`,
  }),
  returnedTitle: (p: Name) => ({
    en: `The photo for ${p.name} was returned: send a new one`,
    fr: `La photo pour ${p.name} a été renvoyée : soumettez-en une nouvelle`,
  }),
  returnedLead: (p: { day: string }) => ({
    en: `On ${p.day}, an officer found that it cannot be used on the card. This is what to change.`,
    fr: `Le ${p.day}, un agent a constaté qu'elle ne peut pas servir pour la carte. Voici ce qu'il faut changer.`,
  }),
  newPhoto: { en: 'Send a new photo', fr: 'Soumettre une nouvelle photo' },
  notNowTitle: (p: Name) => ({
    en: `No photo for ${p.name} for now`,
    fr: `Pas de photo pour ${p.name} pour le moment`,
  }),
  notNow: {
    en: 'We cannot take a photo at this step. Your family page says what comes next.',
    fr: 'Nous ne pouvons pas recevoir de photo à cette étape. La page de votre famille dit ce qui vient ensuite.',
  },
  notNowAway: {
    en: 'You told us that this person is outside Canada, so the file waits. Tell us when the person is back; then you can send a photo.',
    fr: "Vous nous avez dit que cette personne est à l'extérieur du Canada, alors le dossier attend. Dites-nous quand elle est de retour; vous pourrez ensuite soumettre une photo.",
  },
  isBack: { en: 'Say that the person is back in Canada', fr: 'Dire que la personne est de retour au Canada' },

  earlier: { en: 'Photos sent before', fr: 'Photos envoyées auparavant' },
  earlierPhoto: { en: 'Photo', fr: 'Photo' },
  earlierAlt: (p: { day: string }) => ({
    en: `The photo submitted on ${p.day}`,
    fr: `La photo soumise le ${p.day}`,
  }),
  earlierSent: { en: 'Submitted', fr: 'Soumise' },
  earlierReturned: { en: 'Returned', fr: 'Renvoyée' },
  earlierWhy: { en: 'Why', fr: 'Pourquoi' },
});
