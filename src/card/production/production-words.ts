import { elided } from '../../platform/grammar.ts';
import { plural, wordsIn } from '../../platform/i18n.ts';

type N = { readonly n: number };
const cards = (n: number) => ({
  en: `${n} ${plural('en', n, { one: 'card', other: 'cards' })}`,
  fr: `${n} ${plural('fr', n, { one: 'carte', other: 'cartes' })}`,
});
const days = (n: number) => ({
  en: `${n} ${plural('en', n, { one: 'day', other: 'days' })}`,
  fr: `${n} ${plural('fr', n, { one: 'jour', other: 'jours' })}`,
});
const agreed = (n: number) => (n >= 2 ? 's' : '');

/** The words of those who make cards. */
export const makerWords = wordsIn({
  title: { en: 'Cards', fr: 'Cartes' },
  make: { en: 'To make', fr: 'À produire' },
  overdue: { en: 'Overdue', fr: 'En retard' },
  print: { en: 'In a batch, not printed', fr: 'Dans un lot, non imprimées' },
  mail: { en: 'Printed, not mailed', fr: 'Imprimées, non postées' },
  back: { en: 'Came back', fr: 'Revenues' },
  missing: { en: 'Reported missing', fr: 'Signalées manquantes' },
  lists: { en: 'Lists of cards', fr: 'Listes de cartes' },
  oldest: { en: 'Oldest due first.', fr: "La plus ancienne échéance d'abord." },
  first: (p: N) => ({
    en: `The first ${p.n} are shown.`,
    fr: `Les ${p.n} premières sont affichées.`,
  }),
  none: { en: 'No cards here', fr: 'Aucune carte ici' },
  noneSays: { en: 'Nothing on this list waits for you.', fr: 'Rien ne vous attend dans cette liste.' },
  found: (p: { words: string }) => ({ en: `Found for “${p.words}”`, fr: `Trouvé pour « ${p.words} »` }),
  find: { en: 'Find a card', fr: 'Trouver une carte' },
  findHint: {
    en: 'Document number, client number (UCI), batch number or name.',
    fr: 'Numéro du document, identificateur (IUC), numéro du lot ou nom.',
  },
  findButton: { en: 'Find', fr: 'Trouver' },
  makeTitle: { en: 'Make a batch', fr: 'Former un lot' },
  size: { en: 'Cards in the batch, at most', fr: 'Cartes dans le lot, au plus' },
  makeButton: { en: 'Make a batch', fr: 'Former un lot' },
  batches: { en: 'Newest batches', fr: 'Derniers lots' },
  batch: { en: 'Batch', fr: 'Lot' },
  cards: { en: 'Cards', fr: 'Cartes' },
  open: { en: 'Not mailed yet', fr: 'Pas encore postées' },
  name: { en: 'Name line', fr: 'Ligne du nom' },
  document: { en: 'Document', fr: 'Document' },
  due: { en: 'Due', fr: 'Échéance' },
  state: { en: 'State', fr: 'État' },
  photo: { en: 'Photo', fr: 'Photo' },
  photoOf: (p: { name: string }) => ({ en: `Photo of ${p.name}`, fr: `Photo ${elided('de', p.name)}` }),
  address: { en: 'Address label', fr: "Étiquette d'adresse" },
  noAddress: { en: 'No mailing address', fr: 'Pas d’adresse postale' },
  choose: { en: 'Choose', fr: 'Choisir' },
  chooseCard: (p: { name: string }) => ({ en: `Choose ${p.name}`, fr: `Choisir ${p.name}` }),
  notLatin: {
    en: 'Cannot be printed: not in Latin letters',
    fr: 'Impression impossible : pas en lettres latines',
  },
  left: (p: N) => ({ en: `${days(p.n).en} left`, fr: `encore ${days(p.n).fr}` }),
  dueToday: { en: 'Due today', fr: "Échéance aujourd'hui" },
  late: (p: N) => ({ en: `Overdue by ${days(p.n).en}`, fr: `En retard de ${days(p.n).fr}` }),
  batchTitle: (p: { number: string }) => ({ en: `Batch ${p.number}`, fr: `Lot ${p.number}` }),
  batchMade: (p: { when: string; by: string; n: number }) => ({
    en: `${cards(p.n).en}. Made on ${p.when} by ${p.by}.`,
    fr: `${cards(p.n).fr}. Formé le ${p.when} par ${p.by}.`,
  }),
  file: { en: 'Download the production file (CSV)', fr: 'Télécharger le fichier de production (CSV)' },
  fileHint: {
    en: 'UTF-8, one line per card that can be printed.',
    fr: 'UTF-8, une ligne par carte qui peut être imprimée.',
  },
  printTitle: { en: 'Printed', fr: 'Imprimées' },
  printHint: {
    en: 'Fixes the name line and the address. They cannot change afterwards.',
    fr: "Fixe la ligne du nom et l'adresse. Elles ne peuvent plus changer ensuite.",
  },
  printAll: { en: 'All are printed', fr: 'Toutes sont imprimées' },
  printChosen: { en: 'The chosen ones are printed', fr: 'Les cartes choisies sont imprimées' },
  mailTitle: { en: 'Mailed', fr: 'Postées' },
  carrier: { en: 'Carrier', fr: 'Transporteur' },
  mailedOn: { en: 'Day of mailing', fr: 'Jour de la mise à la poste' },
  mailAll: { en: 'All printed ones are mailed', fr: 'Toutes les imprimées sont postées' },
  mailChosen: { en: 'The chosen ones are mailed', fr: 'Les cartes choisies sont postées' },
  toCards: { en: 'Cards', fr: 'Cartes' },
  did: { en: 'Done', fr: 'Terminé' },
  didNothing: { en: 'Nothing was changed', fr: "Rien n'a changé" },
  done: (p: N) => ({ en: `${cards(p.n).en} marked.`, fr: `${cards(p.n).fr} marquée${agreed(p.n)}.` }),
  already: (p: N) => ({
    en: `${cards(p.n).en} had been marked before, by you or somebody else.`,
    fr: `${cards(p.n).fr} déjà marquée${agreed(p.n)}, par vous ou quelqu'un d'autre.`,
  }),
  stopped: (p: N) => ({
    en: `${cards(p.n).en} left as before: not at this step.`,
    fr: `${cards(p.n).fr} laissée${agreed(p.n)} telle${agreed(p.n)} quelle${agreed(p.n)} : pas à cette étape.`,
  }),
  nameFirst: (p: N) => ({
    en: `${cards(p.n).en} not printed: the name is not in Latin letters. Ask support to get the passport's spelling.`,
    fr: `${cards(p.n).fr} non imprimée${agreed(p.n)} : le nom n'est pas en lettres latines. Demandez au soutien d'obtenir l'orthographe du passeport.`,
  }),
  addressFirst: (p: N) => ({
    en: `${cards(p.n).en} must wait for a new address from the person.`,
    fr: `${cards(p.n).fr} : la personne doit d'abord donner une nouvelle adresse.`,
  }),
  orderTitle: (p: { name: string }) => ({ en: `Card: ${p.name}`, fr: `Carte : ${p.name}` }),
  uci: { en: 'Client number (UCI)', fr: 'Identificateur (IUC)' },
  backTitle: { en: 'It came back', fr: 'Elle est revenue' },
  backHint: {
    en: 'A second producer looks at the envelope and confirms it here. Then we write to the person and ask for the address.',
    fr: "Un deuxième producteur regarde l'enveloppe et le confirme ici. Nous écrivons ensuite à la personne pour lui demander l'adresse.",
  },
  backButton: { en: 'Say that it came back', fr: "Dire qu'elle est revenue" },
  saidBack: { en: 'It came back: to be confirmed', fr: 'Elle est revenue : à confirmer' },
  saidReplace: { en: 'A new card: to be confirmed', fr: 'Une nouvelle carte : à confirmer' },
  saidBy: (p: { name: string; at: string }) => ({
    en: `${p.name} said so on ${p.at}.`,
    fr: `${p.name} l'a indiqué le ${p.at}.`,
  }),
  saidByYou: (p: { at: string }) => ({
    en: `That was you. A second producer must confirm it by ${p.at}.`,
    fr: `C'était vous. Un deuxième producteur doit le confirmer au plus tard le ${p.at}.`,
  }),
  confirmHint: {
    en: 'Look yourself before you confirm: at the envelope, or at what the person reported.',
    fr: "Vérifiez vous-même avant de confirmer : l'enveloppe, ou ce que la personne a signalé.",
  },
  confirmButton: { en: 'Confirm', fr: 'Confirmer' },
  dropButton: { en: 'Take it back', fr: 'Annuler cette demande' },
  askedOfTwo: (p: N) => ({
    en: `${cards(p.n).en} waiting: a second producer must confirm.`,
    fr: `${cards(p.n).fr} en attente : un deuxième producteur doit confirmer.`,
  }),
  sameProducer: {
    en: 'You said so yourself. A second producer must confirm it.',
    fr: "C'est vous qui l'avez indiqué. Un deuxième producteur doit le confirmer.",
  },
  confirm: { en: 'To confirm', fr: 'À confirmer' },
  againTitle: { en: 'Mail it again', fr: 'La poster de nouveau' },
  againHint: {
    en: 'Once the person has saved an address since it came back.',
    fr: 'Dès que la personne a enregistré une adresse depuis son retour.',
  },
  againButton: { en: 'Mark: mailed again', fr: 'Marquer : postée de nouveau' },
  replaceTitle: { en: 'Make a new card', fr: 'Produire une nouvelle carte' },
  replaceHint: {
    en: 'Gives this card up and orders another one, once a second producer confirms it here.',
    fr: "Annule cette carte et en commande une autre, dès qu'un deuxième producteur le confirme ici.",
  },
  replaceButton: { en: 'Ask to replace this card', fr: 'Demander de remplacer cette carte' },
  replacedNote: {
    en: 'This card was replaced. It is kept for the record.',
    fr: 'Cette carte a été remplacée. Elle reste au dossier.',
  },
});
