import { elided } from '../../platform/grammar.ts';
import { type Both, both, plural, wordsIn } from '../../platform/i18n.ts';
import type { CaseStatus, NoteKey, StepAction, StepKey, WaitingStage } from './progress.ts';

/** The family's page. */
export const homeWords = wordsIn({
  needs: (p: { name: string; count: number }) => ({
    en: `${p.name}, you have ${p.count} ${plural('en', p.count, { one: 'thing', other: 'things' })} to do`,
    fr: `${p.name}, vous avez ${p.count} ${plural('fr', p.count, { one: 'chose', other: 'choses' })} à faire`,
  }),
  nothing: (p: { name: string }) => ({
    en: `${p.name}, you have nothing to do for now`,
    fr: `${p.name}, vous n'avez rien à faire pour le moment`,
  }),
  finished: (p: { names: string }) => ({ en: `Finished: ${p.names}`, fr: `Terminé : ${p.names}` }),
  allDone: (p: { name: string }) => ({
    en: `${p.name}, everything is done`,
    fr: `${p.name}, tout est terminé`,
  }),
  mending: (p: { name: string }) => ({
    en: `${p.name}, we are correcting something`,
    fr: `${p.name}, nous corrigeons quelque chose`,
  }),
  actsFor: (p: { names: string }) => ({
    en: `You act for ${p.names}.`,
    fr: `Vous agissez au nom ${elided('de', p.names)}.`,
  }),
  stop: {
    en: 'Nothing is lost if you stop; come back when you like.',
    fr: "Rien n'est perdu si vous arrêtez; revenez quand vous voulez.",
  },
  writing: {
    en: 'We write to you when something changes. You can also look here at any time.',
    fr: 'Nous vous écrivons quand quelque chose change. Vous pouvez aussi regarder ici en tout temps.',
  },
  way: (p: { name: string }) => ({
    en: `The way of ${p.name}, step by step`,
    fr: `Le parcours ${elided('de', p.name)}, étape par étape`,
  }),
  you: { en: 'you', fr: 'vous' },
  spouse: { en: 'your spouse or partner', fr: 'votre époux ou conjoint' },
  principal: { en: 'principal applicant', fr: 'demandeur principal' },
  dependant: (p: { age: number }) => ({
    en: `family member, ${p.age} ${plural('en', p.age, { one: 'year', other: 'years' })} old`,
    fr: `membre de la famille, ${p.age} ${plural('fr', p.age, { one: 'an', other: 'ans' })}`,
  }),
  other: { en: 'family member', fr: 'membre de la famille' },
  apart: {
    en: 'Family members with their own account',
    fr: 'Membres de la famille qui ont leur propre compte',
  },
  apartUsed: (p: { name: string }) => ({
    en: `${p.name} has their own account and has signed in to it.`,
    fr: `${p.name} a son propre compte et a déjà ouvert une session.`,
  }),
  apartUnused: (p: { name: string }) => ({
    en: `${p.name} has their own account, but has not signed in yet. We emailed the way in to the address in your answers.`,
    fr: `${p.name} a son propre compte, mais n'a pas encore ouvert de session. Nous avons envoyé l'accès par courriel, à l'adresse donnée dans vos réponses.`,
  }),
  apartWhy: {
    en: 'Only the owner of an account can see what is in it.',
    fr: "Seule la personne à qui appartient un compte peut voir ce qui s'y trouve.",
  },
  range: (p: { what: string; day: string; from: number; to: number }) => ({
    en: `${p.what} since ${p.day}. This usually takes ${p.from} to ${p.to} days.`,
    fr: `${p.what} depuis le ${p.day}. Cela prend d'habitude de ${p.from} à ${p.to} jours.`,
  }),
  longer: (p: { what: string; day: string; to: number }) => ({
    en: `${p.what} since ${p.day}. This is longer than the usual ${p.to} days. You do not need to do anything, but you can ask us.`,
    fr: `${p.what} depuis le ${p.day}. C'est plus long que les ${p.to} jours habituels. Vous n'avez rien à faire, mais vous pouvez nous écrire.`,
  }),
  since: (p: { what: string; day: string }) => ({
    en: `${p.what} since ${p.day}.`,
    fr: `${p.what} depuis le ${p.day}.`,
  }),
  returned: (p: { reasons: string; count: number }) => ({
    en: `The photo was returned. ${plural('en', p.count, { one: 'Reason', other: 'Reasons' })}: ${p.reasons}.`,
    fr: `La photo a été renvoyée. ${plural('fr', p.count, { one: 'Raison', other: 'Raisons' })} : ${p.reasons}.`,
  }),
  awayIn: (p: { country: string }) => ({
    en: `You told us about a stay in this country: ${p.country}. We pause until the return.`,
    fr: `Vous nous avez parlé d'un séjour dans ce pays : ${p.country}. Nous faisons une pause jusqu'au retour.`,
  }),
  awayUntil: (p: { day: string }) => ({ en: `Expected return: ${p.day}.`, fr: `Retour prévu : ${p.day}.` }),
  afterPhoto: (p: { days: number }) => ({
    en: `within ${p.days} days of an accepted photo`,
    fr: `dans les ${p.days} jours suivant l'acceptation de la photo`,
  }),
});

const typesetAll = <K extends string>(table: Readonly<Record<K, Both>>): Readonly<Record<K, Both>> =>
  Object.fromEntries(Object.entries<Both>(table).map(([key, words]) => [key, both(words)])) as Record<
    K,
    Both
  >;

/** The steps, as their titles say them. */
export const stepWords: Readonly<Record<StepKey, Both>> = typesetAll({
  declare: { en: 'Declaration', fr: 'Déclaration' },
  proofread: { en: 'Proofreading', fr: 'Relecture' },
  confirm: { en: 'Confirmation of residence', fr: 'Confirmation de la résidence' },
  address: { en: 'Address', fr: 'Adresse' },
  photo: { en: 'Photo', fr: 'Photo' },
  card: { en: 'Card', fr: 'Carte' },
});

export const stepNoteWords: Readonly<Record<Exclude<NoteKey, 'needs-photo'>, Both>> = typesetAll({
  paused: { en: 'again after the return', fr: 'de nouveau après le retour' },
  'after-declaring': { en: 'after the declaration', fr: 'après la déclaration' },
  'on-hold': { en: 'on hold', fr: 'en attente' },
  anytime: { en: 'can be done now', fr: 'peut se faire maintenant' },
  'error-reported': { en: 'error reported', fr: 'erreur signalée' },
  'card-came-back': { en: 'the card came back', fr: 'la carte est revenue' },
  private: { en: 'kept private', fr: 'gardée privée' },
  'photo-in-review': { en: 'with an officer', fr: "en cours d'examen" },
  accepted: { en: 'accepted', fr: 'acceptée' },
  'photo-returned': { en: 'returned', fr: 'renvoyée' },
  'needs-confirmation': { en: 'after confirmation', fr: 'après la confirmation' },
  'needs-address': { en: 'needs the address', fr: "il manque l'adresse" },
  'needs-spelling': { en: 'needs the name in Latin letters', fr: 'il manque le nom en lettres latines' },
  'mending-name': { en: 'we are correcting the name', fr: 'nous corrigeons le nom' },
  'being-made': { en: 'ordered', fr: 'commandée' },
  printed: { en: 'printed', fr: 'imprimée' },
  'on-its-way': { en: 'in the mail', fr: 'à la poste' },
  'came-back': { en: 'came back by mail', fr: 'revenue par la poste' },
  missing: { en: 'reported missing', fr: 'signalée manquante' },
  'made-again': { en: 'is made again', fr: 'sera refaite' },
});

/** The next step as a button, and as a quiet link. */
export const actionWords: Readonly<Record<StepAction, Both>> = typesetAll({
  declare: { en: 'Declare that I am in Canada', fr: 'Déclarer que je suis au Canada' },
  proofread: { en: 'Check each line of the document', fr: 'Vérifier chaque ligne du document' },
  address: { en: 'Give the address', fr: "Donner l'adresse" },
  'new-address': { en: 'Check the address', fr: "Vérifier l'adresse" },
  photo: { en: 'Send a photo', fr: 'Soumettre une photo' },
  'new-photo': { en: 'Send a new photo', fr: 'Soumettre une nouvelle photo' },
  back: { en: 'I am back in Canada', fr: 'Je suis de retour au Canada' },
  spelling: { en: 'Send the name in Latin letters', fr: 'Envoyer le nom en lettres latines' },
  proof: { en: 'Confirmation of permanent residence', fr: 'Confirmation de résidence permanente' },
  card: { en: 'See the card', fr: 'Voir la carte' },
});

/** The quiet links of a card. */
export const caseLinkWords = typesetAll({
  address: { en: 'Address: see or change', fr: 'Adresse : voir ou changer' },
  declaration: { en: 'See the declaration', fr: 'Voir la déclaration' },
  outside: { en: 'Outside Canada? Tell us', fr: "À l'extérieur du Canada? Dites-le-nous" },
  change: { en: 'Something has changed? Tell us', fr: 'Quelque chose a changé? Dites-le-nous' },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  how: { en: 'How it works', fr: 'Comment ça marche' },
});

/** Somebody else's declaration, made by whoever acts for them. */
export const declareForWords = wordsIn({
  link: (p: { given: string }) => ({
    en: `Declare that ${p.given} is in Canada`,
    fr: `Déclarer ${elided('que', p.given)} est au Canada`,
  }),
});

/** Somebody else's return, told by whoever acts for them. */
export const backToFamilyWords = both({ en: 'Back in Canada', fr: 'De retour au Canada' });

const YOUR_TURN: Readonly<Record<StepAction, Both>> = typesetAll({
  declare: { en: 'Your turn: declare', fr: 'À vous : déclarer' },
  proofread: { en: 'Your turn: proofreading', fr: 'À vous : la relecture' },
  address: { en: 'Your turn: address', fr: "À vous : l'adresse" },
  'new-address': { en: 'Your turn: address', fr: "À vous : l'adresse" },
  photo: { en: 'Your turn: photo', fr: 'À vous : la photo' },
  'new-photo': { en: 'Your turn: photo returned', fr: 'À vous : photo renvoyée' },
  back: { en: 'Paused', fr: 'En pause' },
  spelling: { en: 'Your turn: name on the card', fr: 'À vous : le nom sur la carte' },
  proof: { en: 'Confirmed', fr: 'Confirmée' },
  card: { en: 'Card', fr: 'Carte' },
});
const WAITING: Readonly<Record<Extract<CaseStatus, { kind: 'wait' }>['on'], Both>> = typesetAll({
  preparing: { en: 'We are preparing this', fr: 'Nous préparons le dossier' },
  officer: { en: 'Waiting on us', fr: 'Nous y travaillons' },
  photo: { en: 'Waiting on us: photo', fr: 'Nous examinons la photo' },
  hold: { en: 'On hold', fr: 'En attente' },
  card: { en: 'Waiting on us: card', fr: 'Nous préparons la carte' },
  name: { en: 'Waiting on us: name', fr: 'Nous corrigeons le nom' },
  'missing-card': { en: 'Card reported missing', fr: 'Carte signalée manquante' },
  return: { en: 'Paused: outside Canada', fr: "En pause : à l'extérieur du Canada" },
});
const DONE: Readonly<Record<Extract<CaseStatus, { kind: 'done' }>['what'], Both>> = typesetAll({
  mailed: { en: 'Card in the mail', fr: 'Carte à la poste' },
  delivered: { en: 'Card received', fr: 'Carte reçue' },
  declined: { en: 'At a port of entry', fr: "À un point d'entrée" },
  closed: { en: 'Closed', fr: 'Fermé' },
});

/** The tag of a standing. */
export function tagWords(standing: CaseStatus): Both {
  if (standing.kind === 'turn') return YOUR_TURN[standing.action];
  return standing.kind === 'wait' ? WAITING[standing.on] : DONE[standing.what];
}

/** What is waited for, by stage, to go before 'since'. */
export const stageWords: Readonly<Record<WaitingStage['stage'], Both>> = typesetAll({
  'landing.declared': { en: 'Declaration with an officer', fr: 'Un agent examine la déclaration' },
  'photo.submitted': { en: 'Photo with an officer', fr: 'Un agent examine la photo' },
  'card.ordered': { en: 'The card has been ordered', fr: 'La carte est commandée' },
  'card.printed': {
    en: 'The card has been printed, ready for the mail,',
    fr: 'La carte est imprimée, prête pour la poste,',
  },
  'card.mailed': { en: 'The card has been in the mail', fr: 'La carte est à la poste' },
});

/** What a state without steps or turn means. */
export const statusWords: Readonly<
  Record<'preparing' | 'declined' | 'closed' | 'new-address' | 'missing-card', Both>
> = typesetAll({
  preparing: {
    en: 'We are preparing this file. There is nothing to do yet.',
    fr: "Nous préparons ce dossier. Il n'y a rien à faire pour l'instant.",
  },
  declined: {
    en: 'The choice was to finish at a port of entry, without this portal.',
    fr: "Le choix était de terminer à un point d'entrée, sans ce portail.",
  },
  closed: {
    en: 'This file is closed. If you think that this is wrong, write to us.',
    fr: "Ce dossier est fermé. Si vous pensez que c'est une erreur, écrivez-nous.",
  },
  'new-address': {
    en: 'The post brought the card back to us. Check the mailing address, and we will send it again.',
    fr: "La poste nous a rapporté la carte. Vérifiez l'adresse postale, et nous l'enverrons de nouveau.",
  },
  'missing-card': {
    en: 'You told us that the card has not come. We are looking into it.',
    fr: "Vous nous avez dit que la carte n'est pas arrivée. Nous vérifions.",
  },
});
