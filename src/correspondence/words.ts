import { say } from '../platform/i18n.ts';

/** The words around every letter. */
export const letterFrameWords = say({
  follows: { en: 'English follows.', fr: 'Le français suit.' },
  copyAddress: {
    en: 'Or copy this address into your browser:',
    fr: 'Ou copiez cette adresse dans votre navigateur :',
  },
  why: {
    en: 'You get this email because you have an application for permanent residence in Canada.',
    fr: 'Vous recevez ce courriel parce que vous avez une demande de résidence permanente au Canada.',
  },
  never: {
    en: 'We never ask for your password or personal details by email. Do not send them in a reply.',
    fr: 'Nous ne demandons jamais votre mot de passe ni vos renseignements personnels par courriel. Ne les envoyez pas en réponse.',
  },
  genuine: {
    en: 'Is this email really from us? Check here:',
    fr: 'Ce courriel vient-il vraiment de nous? Vérifiez ici :',
  },
  questions: { en: 'Questions?', fr: 'Des questions?' },
  demonstration: {
    en: 'Demonstration. This is not a message from a government.',
    fr: "Démonstration. Ce n'est pas un message d'un gouvernement.",
  },
});
