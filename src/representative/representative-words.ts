import type { RepresentativePermission } from '../case/policy.ts';
import type { CaseOwner } from '../case/requested-case.ts';
import { elided } from '../platform/grammar.ts';
import { type Both, both, plural, wordsIn } from '../platform/i18n.ts';
import type { RepresentationStatus } from './representative.ts';

/** What a representative may see, as it is asked and listed. */
export const sightWords: Readonly<
  Record<RepresentativePermission, { readonly what: Both; readonly about: Both }>
> = {
  status: {
    what: both({ en: 'The steps', fr: 'Les étapes' }),
    about: both({
      en: 'Which steps are done and when. They also get a copy when we send you news, without its content.',
      fr: 'Quelles étapes sont faites, et quand. Le représentant est aussi avisé quand nous vous envoyons des nouvelles, sans leur contenu.',
    }),
  },
  address: {
    what: both({ en: 'The addresses', fr: 'Les adresses' }),
    about: both({ en: 'Home and mailing address.', fr: 'Adresse résidentielle et adresse postale.' }),
  },
  photo: {
    what: both({ en: 'The photo', fr: 'La photo' }),
    about: both({ en: 'The one that was sent last.', fr: 'La dernière qui a été soumise.' }),
  },
  proof: {
    what: both({
      en: 'The confirmation of permanent residence',
      fr: 'La confirmation de résidence permanente',
    }),
    about: both({
      en: 'The document itself, with all that stands in it.',
      fr: "Le document lui-même, avec tout ce qui s'y trouve.",
    }),
  },
};

export const representationStatusWords: Readonly<Record<RepresentationStatus, Both>> = {
  on: both({ en: 'On record', fr: 'Au dossier' }),
  later: both({ en: 'Begins later', fr: 'Commence plus tard' }),
  over: both({ en: 'Over', fr: 'Expiré' }),
  ended: both({ en: 'Ended', fr: 'Terminé' }),
};

/** The person's pages about representatives. */
export const representativeWords = wordsIn({
  title: (p: CaseOwner) =>
    p.own
      ? { en: 'Your representatives', fr: 'Vos représentants' }
      : { en: `Representatives of ${p.name}`, fr: `Représentants ${elided('de', p.name)}` },
  lead: {
    en: 'A representative may look at what you choose, and can do nothing here. You can end it at any time, and this takes effect immediately.',
    fr: 'Un représentant peut regarder ce que vous choisissez, et ne peut rien faire ici. Vous pouvez y mettre fin en tout temps, et cela entre en vigueur immédiatement.',
  },
  none: { en: 'Nobody is on record', fr: "Personne n'est au dossier" },
  noneSays: {
    en: 'You need no representative to use the portal.',
    fr: "Vous n'avez pas besoin d'un représentant pour utiliser le portail.",
  },
  add: { en: 'Name a representative', fr: 'Nommer un représentant' },
  limits: { en: 'What a representative cannot do', fr: 'Ce que ne peut pas faire un représentant' },
  licence: { en: 'Who they are', fr: 'Type de représentant' },
  authority: { en: 'Authority', fr: 'Autorisation' },
  dates: { en: 'Valid', fr: 'Valide' },
  fromTo: (p: { from: string; to: string }) => ({
    en: `${p.from} to ${p.to}`,
    fr: `du ${p.from} au ${p.to}`,
  }),
  sees: { en: 'May see', fr: 'Peut voir' },
  end: (p: { name: string }) => ({ en: `End it for ${p.name}`, fr: `Mettre fin pour ${p.name}` }),
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
  backToList: { en: 'Representatives', fr: 'Représentants' },
  newTitle: { en: 'Name a representative', fr: 'Nommer un représentant' },
  newLead: (p: { name: string }) => ({
    en: `For ${p.name}. We make an account for the representative and email it to them.`,
    fr: `Pour ${p.name}. Nous créons un compte pour le représentant et le lui envoyons par courriel.`,
  }),
  also: {
    en: 'Does this also apply to someone else?',
    fr: "Est-ce que cela vaut aussi pour quelqu'un d'autre?",
  },
  name: { en: 'Name', fr: 'Nom' },
  firm: { en: 'Firm or group', fr: 'Cabinet ou organisme' },
  body: { en: 'Who is the representative?', fr: 'Qui est le représentant?' },
  bodyHint: {
    en: 'By law, only the first three may take money for advice.',
    fr: 'Selon la loi, seuls les trois premiers peuvent être payés pour leurs conseils.',
  },
  licenceNumber: { en: 'Licence or membership number', fr: 'Numéro de permis ou de membre' },
  licenceHint: {
    en: 'For example R123456. Leave it empty for somebody who helps without pay.',
    fr: "Par exemple R123456. Laissez vide pour quelqu'un qui aide sans être payé.",
  },
  email: { en: 'Their email address', fr: 'Son adresse de courriel' },
  language: { en: 'Their language', fr: 'Sa langue' },
  seesAsk: { en: 'What may they see?', fr: 'Que peut-il voir?' },
  seesHint: {
    en: 'Tick only what they need. You can name them again later with more or less.',
    fr: 'Cochez seulement le nécessaire. Vous pourrez plus tard nommer la même personne avec plus ou moins de droits.',
  },
  from: { en: 'First day', fr: 'Premier jour' },
  to: { en: 'Last day', fr: 'Dernier jour' },
  toHint: { en: 'At most two years later.', fr: 'Au plus deux ans plus tard.' },
  send: { en: 'Put on record', fr: 'Inscrire au dossier' },
});

/** What a representative reads. */
export const clientWords = wordsIn({
  title: { en: 'Your clients', fr: 'Vos clients' },
  lead: (p: { n: number }) => ({
    en: `${p.n} ${plural('en', p.n, { one: 'person shows', other: 'people show' })} you their file. You can look, and you can do nothing for them.`,
    fr: `${p.n} ${plural('fr', p.n, { one: 'personne vous montre son dossier', other: 'personnes vous montrent leur dossier' })}. Vous pouvez regarder, mais vous ne pouvez rien faire à ${plural('fr', p.n, { one: 'sa', other: 'leur' })} place.`,
  }),
  none: { en: 'Nobody shows you a file now', fr: 'Personne ne vous montre de dossier pour le moment' },
  noneSays: {
    en: 'An authority ends on its last day, or when the person ends it. Only the person can give you a new one.',
    fr: 'Une autorisation prend fin à son dernier jour, ou quand la personne y met fin. Seule la personne peut vous en donner une nouvelle.',
  },
  application: { en: 'Application', fr: 'Demande' },
  authority: { en: 'Authority', fr: 'Autorisation' },
  until: (p: { day: string }) => ({ en: `until ${p.day}`, fr: `jusqu'au ${p.day}` }),
  open: (p: { name: string }) => ({
    en: `See the file of ${p.name}`,
    fr: `Voir le dossier ${elided('de', p.name)}`,
  }),
  back: { en: 'Your clients', fr: 'Vos clients' },
  only: {
    en: 'You see only what your client chose to show you.',
    fr: 'Vous voyez seulement ce que votre client a choisi de vous montrer.',
  },
  steps: { en: 'Steps', fr: 'Étapes' },
  way: (p: { name: string }) => ({ en: `The way of ${p.name}`, fr: `Le parcours ${elided('de', p.name)}` }),
  turn: { en: "Your client's turn", fr: 'À votre client' },
  wait: { en: 'With us', fr: 'Chez nous' },
  done: { en: 'Done', fr: 'Terminé' },
  pause: { en: 'Paused: outside Canada', fr: "En pause : à l'extérieur du Canada" },
  changes: { en: 'Changes that were reported', fr: 'Changements signalés' },
  addresses: { en: 'Addresses', fr: 'Adresses' },
  home: { en: 'Home address', fr: 'Adresse résidentielle' },
  mailing: { en: 'Mailing address', fr: 'Adresse postale' },
  noAddress: { en: 'There is no address to show.', fr: "Il n'y a pas d'adresse à montrer." },
  photo: { en: 'Photo', fr: 'Photo' },
  photoOf: (p: { name: string }) => ({ en: `Photo of ${p.name}`, fr: `Photo ${elided('de', p.name)}` }),
  noPhoto: { en: 'No photo was sent yet.', fr: "Aucune photo n'a encore été soumise." },
  proof: { en: 'Confirmation of permanent residence', fr: 'Confirmation de résidence permanente' },
  number: { en: 'Document number', fr: 'Numéro du document' },
  since: { en: 'Permanent resident since', fr: 'Résident permanent depuis le' },
  place: { en: 'Place', fr: 'Lieu' },
  pdf: { en: 'Open the document (PDF)', fr: 'Ouvrir le document (PDF)' },
  noProof: {
    en: 'Permanent residence is not confirmed yet.',
    fr: "La résidence permanente n'est pas encore confirmée.",
  },
});
