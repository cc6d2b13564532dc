import { elided, possessive } from '../platform/grammar.ts';
import { wordsIn } from '../platform/i18n.ts';

/** The words of the person's page about the card. */
export const cardWords = wordsIn({
  yourTurn: { en: 'Your turn: the name on the card', fr: 'À vous : le nom sur la carte' },
  back: { en: 'Your family', fr: 'Votre famille' },
  yours: { en: 'Your card', fr: 'Votre carte' },
  title: (p: { name: string }) => ({
    en: `${possessive(p.name)} card`,
    fr: `Carte ${elided('de', p.name)}`,
  }),
  way: { en: 'The way of the card', fr: 'Le parcours de la carte' },
  wayOrdered: { en: 'Ordered', fr: 'Commandée' },
  wayPrinted: { en: 'Printed', fr: 'Imprimée' },
  wayMailed: { en: 'Mailed', fr: 'Postée' },
  wayReceived: { en: 'Received', fr: 'Reçue' },
  dueBy: (p: { day: string }) => ({
    en: `We plan to mail it by ${p.day}.`,
    fr: `Nous prévoyons la poster au plus tard le ${p.day}.`,
  }),
  late: (p: { day: string }) => ({
    en: `We wanted to mail it by ${p.day}. We are late, and we are sorry. You do not need to do anything.`,
    fr: `Nous voulions la poster au plus tard le ${p.day}. Nous sommes en retard et nous en sommes désolés. Vous n'avez rien à faire.`,
  }),
  expect: (p: { carrier: string; from: string; to: string }) => ({
    en: `It travels by ${p.carrier}. It should come between ${p.from} and ${p.to}.`,
    fr: `Elle voyage par ${p.carrier}. Elle devrait arriver entre le ${p.from} et le ${p.to}.`,
  }),
  untracked: {
    en: 'This kind of mail cannot be followed online.',
    fr: "Ce type d'envoi ne peut pas être suivi en ligne.",
  },
  needsTitle: { en: 'What we still need', fr: 'Ce qu’il manque encore' },
  needResidence: { en: 'Permanent residence confirmed', fr: 'Résidence permanente confirmée' },
  needPhoto: { en: 'Photo accepted', fr: 'Photo acceptée' },
  needAddress: { en: 'Mailing address in Canada', fr: 'Adresse postale au Canada' },
  have: { en: 'Done', fr: 'Terminé' },
  waiting: { en: 'Waiting', fr: 'En attente' },
  nameTitle: { en: 'The name on the card', fr: 'Le nom sur la carte' },
  nameWill: { en: 'It will be printed like this:', fr: 'Il sera imprimé ainsi :' },
  nameWas: { en: 'It was printed like this:', fr: 'Il a été imprimé ainsi :' },
  family: { en: 'Family name line', fr: 'Ligne du nom de famille' },
  given: { en: 'Given names line', fr: 'Ligne des prénoms' },
  empty: { en: 'Empty', fr: 'Vide' },
  nameWrong: {
    en: 'Is it not as in your passport? Tell us before the card is printed.',
    fr: "Ce n'est pas comme dans votre passeport? Dites-le-nous avant l'impression de la carte.",
  },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  addressTitle: { en: 'Where it goes', fr: 'Où elle va' },
  label: { en: 'On the envelope', fr: "Sur l'enveloppe" },
  addressOpen: {
    en: 'You can change this address until the card is printed.',
    fr: "Vous pouvez changer cette adresse jusqu'à l'impression de la carte.",
  },
  addressFixed: {
    en: 'The card is printed and its envelope has this address, so it can no longer change. If the card comes back to us or does not come, you can change the address.',
    fr: "La carte est imprimée et son enveloppe porte cette adresse, qui ne peut donc plus changer. Si la carte nous revient ou n'arrive pas, vous pourrez changer l'adresse.",
  },
  addressAgain: {
    en: 'We mail the card again once you have saved your address here, even if it is the same.',
    fr: "Nous postons la carte de nouveau quand vous avez enregistré votre adresse ici, même si c'est la même.",
  },
  change: { en: 'Change the mailing address', fr: "Changer l'adresse postale" },
  noAddress: {
    en: 'We do not have your mailing address yet.',
    fr: "Nous n'avons pas encore votre adresse postale.",
  },
  give: { en: 'Give your mailing address', fr: 'Donner votre adresse postale' },
  receiveTitle: { en: 'Do you have the card?', fr: 'Avez-vous la carte?' },
  receive: { en: 'I have the card', fr: "J'ai la carte" },
  receiveHint: {
    en: 'Open the envelope and compare the card with your passport first.',
    fr: "Ouvrez d'abord l'enveloppe et comparez la carte à votre passeport.",
  },
  missingTitle: { en: 'If it does not come', fr: "Si elle n'arrive pas" },
  missingLater: (p: { day: string }) => ({
    en: `Mail can take a while. From ${p.day} you can tell us here that it did not come, and we look into it.`,
    fr: `La poste peut prendre du temps. À partir du ${p.day}, vous pourrez nous dire ici qu'elle n'est pas arrivée, et nous vérifierons.`,
  }),
  missingNow: {
    en: 'Ask the people you live with and your post office first. Then tell us. Keep the card apart if it comes after all, and tell us that too.',
    fr: "Demandez d'abord aux personnes qui vivent avec vous et à votre bureau de poste. Dites-le-nous ensuite. Si la carte arrive quand même, mettez-la de côté et dites-le-nous aussi.",
  },
  missing: { en: 'The card did not come', fr: "La carte n'est pas arrivée" },
  deliveredTitle: { en: 'Check the card', fr: 'Vérifiez la carte' },
  delivered: (p: { days: number }) => ({
    en: `If we made a mistake on it, tell us within ${p.days} days. We make it again without a fee.`,
    fr: `Si nous y avons fait une erreur, dites-le-nous dans les ${p.days} jours. Nous la refaisons sans frais.`,
  }),
  historyTitle: { en: 'Every step', fr: 'Toutes les étapes' },
  step: { en: 'Step', fr: 'Étape' },
  date: { en: 'Date', fr: 'Date' },
  'card.order': { en: 'We ordered the card', fr: 'Nous avons commandé la carte' },
  'card.print': { en: 'We printed it', fr: "Nous l'avons imprimée" },
  'card.mail': { en: 'We mailed it', fr: "Nous l'avons postée" },
  'card.mail-back': { en: 'The mail brought it back to us', fr: 'La poste nous l’a rapportée' },
  'card.mail-again': { en: 'We mailed it again', fr: "Nous l'avons postée de nouveau" },
  'card.receive': { en: 'You told us that you have it', fr: "Vous nous avez dit que vous l'avez" },
  'card.report-missing': {
    en: 'You told us that it did not come',
    fr: "Vous nous avez dit qu'elle n'est pas arrivée",
  },
  'card.replace': { en: 'We gave that card up', fr: 'Nous avons annulé cette carte' },
  'card.order-again': { en: 'We ordered a new card', fr: 'Nous avons commandé une nouvelle carte' },
});

/** The words of the question before a card is reported that did not come. */
export const missingCardWords = wordsIn({
  back: { en: 'The card', fr: 'La carte' },
  title: { en: 'Is the card really not there?', fr: "La carte n'est-elle vraiment pas là?" },
  lead: {
    en: 'Most cards that seem lost are nearby. Look once more before you tell us.',
    fr: 'La plupart des cartes qui semblent perdues sont tout près. Cherchez encore une fois avant de nous le dire.',
  },
  sentTo: { en: 'We mailed it to this address', fr: "Nous l'avons postée à cette adresse" },
  lookTitle: { en: 'Where to look', fr: 'Où chercher' },
  lookHome: {
    en: 'At this address: in the mailbox, and with the people who live there.',
    fr: 'À cette adresse : dans la boîte aux lettres, et auprès des personnes qui y habitent.',
  },
  lookNeighbours: {
    en: 'With the neighbours and the building manager. The envelope may be in their mail.',
    fr: "Chez les voisins et le concierge de l'immeuble. L'enveloppe est peut-être dans leur courrier.",
  },
  lookOffice: {
    en: 'At the post office. It may keep the envelope for you.',
    fr: "Au bureau de poste. Il garde peut-être l'enveloppe pour vous.",
  },
  after: {
    en: 'Once you tell us, we look into it and write to you. If the card comes after all, tell us that too.',
    fr: 'Quand vous nous le dites, nous vérifions et nous vous écrivons. Si la carte arrive quand même, dites-le-nous aussi.',
  },
  report: { en: 'Submit: the card did not come', fr: "Soumettre : la carte n'est pas arrivée" },
  wait: { en: 'Go back and wait', fr: 'Retourner et attendre' },
});
