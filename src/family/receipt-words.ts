import { type Both, both, say } from '../platform/i18n.ts';

export const receiptWords = say({
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
  toHome: { en: 'Go to your family page', fr: 'Aller à la page de votre famille' },
  when: (p: { at: string }) => ({ en: `${p.at} (Eastern Time)`, fr: `${p.at} (heure de l'Est)` }),
  forWhom: (p: { name: string }) => ({ en: `For ${p.name}`, fr: `Pour ${p.name}` }),
  next: { en: 'What happens next', fr: 'La suite' },
  keep: {
    en: 'You can note the number. We keep it too, and can find this act by it.',
    fr: 'Vous pouvez noter le numéro. Nous le gardons aussi et pouvons retrouver cet acte grâce à lui.',
  },
});

type Said = { readonly what: Both; readonly next: Both };

const said = (what: Both, next: Both): Said => ({ what: both(what), next: both(next) });

const FALLBACK = said(
  { en: 'We have received it', fr: "Nous l'avons bien reçu" },
  {
    en: 'Your family page shows what comes next.',
    fr: 'La page de votre famille indique la suite.',
  },
);

const BY_ACT: Readonly<Record<string, Said>> = {
  'landing.declare': said(
    { en: 'The declaration is signed', fr: 'La déclaration est signée' },
    {
      en: 'An officer looks at it next, and we write to you. Until an officer confirms it, nobody is a permanent resident by this declaration. You can give the address and the photo now.',
      fr: "Un agent l'examine ensuite, et nous vous écrivons. Tant qu'un agent ne l'a pas confirmé, cette déclaration ne confère pas le statut de résident permanent. Vous pouvez donner l'adresse et la photo dès maintenant.",
    },
  ),
  'landing.leave': said(
    { en: 'We have paused the file', fr: 'Nous avons mis le dossier en pause' },
    {
      en: 'After the return to Canada, tell us on your family page. Then the declaration is made again.',
      fr: 'Après le retour au Canada, dites-le-nous sur la page de votre famille. Il faut alors faire de nouveau la déclaration.',
    },
  ),
  'landing.return': said(
    { en: 'Welcome back. The file goes on', fr: 'Bon retour. Le dossier continue' },
    {
      en: 'The next step is to declare being in Canada. You find it on your family page.',
      fr: "L'étape suivante est de déclarer la présence au Canada. Vous la trouvez sur la page de votre famille.",
    },
  ),
  'address.change': said(
    { en: 'The address is saved', fr: "L'adresse est enregistrée" },
    {
      en: 'The card goes to the mailing address. You can change it until the card is printed.',
      fr: "La carte sera envoyée à l'adresse postale. Vous pouvez la changer jusqu'à l'impression de la carte.",
    },
  ),
  'photo.submit': said(
    { en: 'The photo is sent', fr: 'La photo est envoyée' },
    {
      en: 'An officer looks at it next. We write to you if it is accepted, or if we need another one.',
      fr: "Un agent l'examine ensuite. Nous vous écrivons si elle est acceptée, ou s'il en faut une autre.",
    },
  ),
  'card.receive': said(
    { en: 'Thank you: the card has arrived', fr: 'Merci : la carte est arrivée' },
    {
      en: 'All is done. Check each line of the card with the passport, and tell us if we made a mistake.',
      fr: 'Tout est terminé. Comparez chaque ligne de la carte avec le passeport, et dites-nous si nous avons fait une erreur.',
    },
  ),
  'card.report-missing': said(
    { en: 'We know that the card has not come', fr: "Nous savons que la carte n'est pas arrivée" },
    {
      en: 'We look into it, and make a new card if we must. Check that the mailing address is right. If the card comes after all, tell us.',
      fr: "Nous vérifions, et nous faisons une nouvelle carte s'il le faut. Vérifiez que l'adresse postale est bonne. Si la carte arrive quand même, dites-le-nous.",
    },
  ),
};

/** What was done and what comes next, by the code of the act. */
export const saidOf = (act: string): Said => BY_ACT[act] ?? FALLBACK;
