import { both, say } from '../platform/i18n.ts';

export const entryProblems = {
  choose: both({
    en: 'Choose an address, or choose “Another address” and write it.',
    fr: 'Choisissez une adresse, ou choisissez « Une autre adresse » et écrivez-la.',
  }),
};

/** The words of the address pages. */
export const addressPageWords = say({
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
  title: (p: { name: string }) => ({ en: `Address of ${p.name}`, fr: `Adresse de ${p.name}` }),
  homeTitle: (p: { name: string }) => ({
    en: `Where does ${p.name} live in Canada?`,
    fr: `Où habite ${p.name} au Canada?`,
  }),
  ownHomeTitle: { en: 'Where do you live in Canada?', fr: 'Où habitez\u2011vous au Canada?' },
  homeLead: {
    en: 'Write the street address of the home. The card can go to another address: we ask for it next.',
    fr: "Écrivez l'adresse résidentielle. La carte peut aller à une autre adresse : nous la demandons ensuite.",
  },
  mailingTitle: (p: { name: string }) => ({
    en: `Where should we mail the card of ${p.name}?`,
    fr: `Où faut-il poster la carte de ${p.name}?`,
  }),
  ownMailingTitle: { en: 'Where should we mail your card?', fr: 'Où faut\u2011il poster votre carte?' },
  mailingLead: {
    en: 'It must be an address in Canada. You can change it until the card is printed.',
    fr: "Ce doit être une adresse au Canada. Vous pouvez la changer jusqu'à l'impression de la carte.",
  },
  checkTitle: { en: 'Check before you save', fr: "Vérifiez avant d'enregistrer" },
  which: { en: 'Which address?', fr: 'Quelle adresse?' },
  sameHome: { en: 'The same as the home', fr: "La même que l'adresse résidentielle" },
  sameAs: (p: { name: string }) => ({ en: `The same as ${p.name}`, fr: `La même que ${p.name}` }),
  other: { en: 'Another address', fr: 'Une autre adresse' },
  otherBelow: { en: 'Write it below.', fr: 'Écrivez-la ci-dessous.' },
  careOf: { en: 'Care of (c/o)', fr: 'Aux soins de (a/s de)' },
  careOfHint: {
    en: 'A person or shelter that takes the mail in. Never a paid representative.',
    fr: 'Une personne ou un refuge qui reçoit le courrier. Jamais un représentant rémunéré.',
  },
  line1: { en: 'Street number and name', fr: 'Numéro et nom de la rue' },
  line1Mailing: { en: 'Street address, PO box or rural route', fr: 'Rue, case postale ou route rurale' },
  line2: { en: 'Apartment, unit or site', fr: 'Appartement, unité ou emplacement' },
  city: { en: 'City, town or village', fr: 'Ville ou village' },
  province: { en: 'Province or territory', fr: 'Province ou territoire' },
  chooseProvince: { en: 'Choose one', fr: 'Choisissez' },
  postalCode: { en: 'Postal code', fr: 'Code postal' },
  postalHint: { en: 'For example H2X 1Y4', fr: 'Par exemple H2X 1Y4' },
  insist: { en: 'Is it right as you wrote it?', fr: 'Est-ce bien ainsi?' },
  keep: (p: { field: string; value: string }) => ({
    en: `Yes, keep it as it is (${p.field}: ${p.value})`,
    fr: `Oui, gardez-le ainsi (${p.field} : ${p.value})`,
  }),
  take: (p: { value: string }) => ({ en: `Use “${p.value}” instead`, fr: `Utiliser plutôt « ${p.value} »` }),
  continue: { en: 'Continue', fr: 'Continuer' },
  later: {
    en: 'Come back later: we keep this for 7 days',
    fr: 'Revenir plus tard : nous gardons ceci 7 jours',
  },
  save: { en: 'Save the address', fr: "Enregistrer l'adresse" },
  home: { en: 'Home', fr: 'Adresse résidentielle' },
  mailing: { en: 'Mailing address', fr: 'Adresse postale' },
  labelFor: { en: 'How it will look on the envelope', fr: "Voici ce qui figurera sur l'enveloppe" },
  labelNow: { en: 'The card goes to', fr: 'La carte sera envoyée à' },
  labelSent: { en: 'The card was addressed to', fr: 'La carte a été adressée à' },
  change: { en: 'Change the address', fr: "Changer l'adresse" },
  confirmAgain: { en: 'Check or change the address', fr: "Vérifier ou changer l'adresse" },
  mayChange: {
    en: 'You can change both addresses until the card is printed.',
    fr: "Vous pouvez changer les deux adresses jusqu'à l'impression de la carte.",
  },
  cameBack: {
    en: 'The post brought the card back. Check the address. If it is right, save it again: then we send the card again.',
    fr: "La poste nous a rapporté la carte. Vérifiez l'adresse. Si elle est bonne, enregistrez-la de nouveau : nous renverrons alors la carte.",
  },
  printedTitle: { en: 'The card is printed', fr: 'La carte est imprimée' },
  printed: {
    en: 'Its envelope has this address, so it can no longer change here. If you have moved, ask Canada Post to forward your mail, and write to us. If the card comes back to us or does not come, you can change the address here.',
    fr: "Son enveloppe porte cette adresse, qui ne peut donc plus changer ici. Si vous avez déménagé, demandez à Postes Canada de faire suivre votre courrier et écrivez-nous. Si la carte nous revient ou n'arrive pas, vous pourrez changer l'adresse ici.",
  },
  deliveredTitle: { en: 'The card has arrived', fr: 'La carte est arrivée' },
  delivered: {
    en: 'We need no other address from you here.',
    fr: "Nous n'avons plus besoin d'une autre adresse ici.",
  },
  closedTitle: { en: 'No address is needed now', fr: "Aucune adresse n'est nécessaire en ce moment" },
  closed: {
    en: 'We are still preparing this file, or it goes on without this portal. Your family page shows where it is.',
    fr: 'Nous préparons encore ce dossier, ou il se poursuit sans ce portail. La page de votre famille indique où il en est.',
  },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  history: { en: 'Earlier and present addresses', fr: 'Adresses actuelles et anciennes' },
  kind: { en: 'Address', fr: 'Adresse' },
  lines: { en: 'As written', fr: "Telle qu'inscrite" },
  from: { en: 'From', fr: 'Du' },
  until: { en: 'Until', fr: 'Au' },
  now: { en: 'now', fr: "aujourd'hui" },
});
