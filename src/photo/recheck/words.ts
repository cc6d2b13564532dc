import { say } from '../../platform/i18n.ts';

type Name = { readonly name: string };

/** The words about an upload that waits for its check. */
export const waitingUploadWords = say({
  title: (p: Name) => ({
    en: `We have your photo for ${p.name}`,
    fr: `Nous avons votre photo pour ${p.name}`,
  }),
  lead: {
    en: 'We could not check it right away, so we kept it. It is being checked. This often takes less than a minute.',
    fr: "Nous n'avons pas pu la vérifier tout de suite, alors nous l'avons gardée. Elle est en cours de vérification. Cela prend souvent moins d'une minute.",
  },
  told: {
    en: 'You do not need to send it again. You may close this page: we will write to you when it is checked.',
    fr: "Vous n'avez pas à l'envoyer de nouveau. Vous pouvez fermer cette page : nous vous écrirons quand elle sera vérifiée.",
  },
  received: (p: { when: string }) => ({
    en: `Received on ${p.when}`,
    fr: `Reçue le ${p.when}`,
  }),
  draftStays: {
    en: 'The photo that you sent before stays until then.',
    fr: 'La photo que vous avez envoyée avant reste jusque-là.',
  },
  again: { en: 'See if it is checked', fr: 'Voir si elle est vérifiée' },
  refused: (p: { when: string; why: string }) => ({
    en: `We checked the photo that you sent on ${p.when}, and we cannot use it. ${p.why}`,
    fr: `Nous avons vérifié la photo que vous avez envoyée le ${p.when}, et nous ne pouvons pas l'utiliser. ${p.why}`,
  }),
});
