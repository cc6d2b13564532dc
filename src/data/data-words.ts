import { elided } from '../platform/grammar.ts';
import { type Both, inBoth, plural, wordsIn } from '../platform/i18n.ts';
import type { CorrectionOutcome, CorrectionStatus, DataPart } from './data.ts';

/** The parts, as they are headed. */
export const partWords: Readonly<Record<DataPart, Both>> = {
  application: inBoth('Application', 'Demande'),
  identity: inBoth('Who you are', 'Identité'),
  progress: inBoth('Steps', 'Étapes'),
  invitation: inBoth('Invitation and answers', 'Invitation et réponses'),
  account: inBoth('Account and email address', 'Compte et adresse de courriel'),
  devices: inBoth('Sign-ins and devices', 'Sessions et appareils'),
  declarations: inBoth('Declarations', 'Déclarations'),
  changes: inBoth('Changes you told us of', 'Changements que vous nous avez signalés'),
  absences: inBoth('Stays outside Canada', "Séjours à l'extérieur du Canada"),
  addresses: inBoth('Addresses', 'Adresses'),
  photos: inBoth('Photos and their checks', 'Photos et vérifications'),
  confirmation: inBoth('Confirmation of permanent residence', 'Confirmation de résidence permanente'),
  card: inBoth('Card', 'Carte'),
  emails: inBoth('Emails', 'Courriels'),
  acting: inBoth('Who acts for whom', 'Qui agit au nom de qui'),
  representatives: inBoth('Representatives', 'Représentants'),
  receipts: inBoth('Receipts', 'Reçus'),
  requests: inBoth('Messages to support', 'Messages au soutien'),
  corrections: inBoth('Corrections asked for', 'Corrections demandées'),
  trail: inBoth('What was done', 'Ce qui a été fait'),
  looks: inBoth('Who looked', 'Qui a regardé'),
};

/** Where each part came from. */
export const sourceWords: Readonly<Record<DataPart, Both>> = {
  application: inBoth(
    'From your application, once it was approved.',
    'De votre demande, une fois approuvée.',
  ),
  identity: inBoth('From your application and passport.', 'De votre demande et de votre passeport.'),
  progress: inBoth(
    'From what you did and what officers decided.',
    "De ce que vous avez fait et de ce que les agents d'immigration ont décidé.",
  ),
  invitation: inBoth(
    'From us, and from the answers of the principal applicant.',
    'De nous, et des réponses du demandeur principal.',
  ),
  account: inBoth(
    'We made the account. You chose the password, which nobody can read.',
    'Nous avons créé le compte. Vous avez choisi le mot de passe, que personne ne peut lire.',
  ),
  devices: inBoth(
    'From your browser, each time you sign in.',
    'De votre navigateur, chaque fois que vous ouvrez une session.',
  ),
  declarations: inBoth('From whoever signed.', 'De la personne qui a signé.'),
  changes: inBoth('From whoever told us.', 'De la personne qui nous en a avisés.'),
  absences: inBoth('From what we were told.', "De ce qu'on nous a dit."),
  addresses: inBoth('From you, or from whoever acts for you.', 'De vous, ou de qui agit en votre nom.'),
  photos: inBoth('From you. The checks are ours.', 'De vous. Les vérifications sont les nôtres.'),
  confirmation: inBoth("From an officer's decision.", "De la décision d'un agent d'immigration."),
  card: inBoth(
    'From those who make the cards, and the post.',
    'De ceux qui produisent les cartes, et de la poste.',
  ),
  emails: inBoth(
    'From us. We keep what each was about, not its words.',
    'De nous. Nous gardons le sujet de chacun, pas son texte.',
  ),
  acting: inBoth('From the application and what you chose.', 'De la demande et de vos choix.'),
  representatives: inBoth('From you, or from whoever acts for you.', 'De vous, ou de qui agit en votre nom.'),
  receipts: inBoth('From us, for each act.', 'De nous, pour chaque acte.'),
  requests: inBoth('From you.', 'De vous.'),
  corrections: inBoth('From you, with our answers.', 'De vous, avec nos réponses.'),
  trail: inBoth(
    'Written down by the portal as it happens. Nobody can change it.',
    'Inscrit par le portail au moment même. Personne ne peut le modifier.',
  ),
  looks: inBoth(
    'Written down by the portal before anything is shown.',
    'Inscrit par le portail avant que quoi que ce soit soit montré.',
  ),
};

/** What goes earlier than the rest. */
export const keptWords: Readonly<Partial<Record<DataPart, Both>>> = {
  photos: inBoth(
    'A photo that you try and do not submit goes when you try the next one.',
    "Une photo à l'essai que vous ne soumettez pas disparaît quand vous en essayez une autre.",
  ),
  addresses: inBoth(
    'An address begun and not saved goes after some days.',
    'Une adresse commencée et non enregistrée disparaît après quelques jours.',
  ),
};

export const outcomeWords: Readonly<Record<CorrectionOutcome, Both>> = {
  corrected: inBoth('Corrected', 'Corrigé'),
  refused: inBoth('Not changed; your words stand beside it', 'Non modifié; vos mots figurent à côté'),
};

export const correctionStatusWords: Readonly<Record<CorrectionStatus, Both>> = {
  open: inBoth('With us', 'Chez nous'),
  late: inBoth('Late', 'En retard'),
  corrected: inBoth('Corrected', 'Corrigé'),
  refused: inBoth('Not changed', 'Non modifié'),
};

/** The page of everything held, and the copies of it. */
export const dataWords = wordsIn({
  title: (p: { name: string }) => ({
    en: `The data of ${p.name}`,
    fr: `Renseignements ${elided('de', p.name)}`,
  }),
  titleOwn: { en: 'Your data', fr: 'Vos renseignements personnels' },
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
  lead: (p: { years: number }) => ({
    en: `Everything we hold, where it came from, and who looked. We keep it at least ${p.years} years after it was last used for a decision.`,
    fr: `Tout ce que nous détenons, d'où cela vient, et qui l'a regardé. Nous le gardons au moins ${p.years} ans après son dernier usage dans une décision.`,
  }),
  law: {
    en: 'The Privacy Act gives you the right to see it and to ask for corrections (section 12).',
    fr: 'La Loi sur la protection des renseignements personnels vous donne le droit de les voir et de demander des corrections (article 12).',
  },
  export: { en: 'Take a copy', fr: 'Obtenir une copie' },
  correct: { en: 'Ask for a correction', fr: 'Demander une correction' },
  noCorrections: { en: 'No correction was asked for.', fr: "Aucune correction n'a été demandée." },
  looksLead: {
    en: 'Each look is here at once, with the reason. We show the role of our staff, not their names.',
    fr: 'Chaque consultation paraît ici tout de suite, avec le motif. Nous montrons le rôle de notre personnel, pas les noms.',
  },
  noLooks: { en: 'Nobody of our staff has looked.', fr: "Personne de notre personnel n'a regardé." },
  all: { en: 'Everything we hold', fr: 'Tout ce que nous détenons' },
  count: (p: { title: string; n: number }) => ({
    en: `${p.title}: ${p.n === 0 ? 'nothing' : `${p.n} ${plural('en', p.n, { one: 'entry', other: 'entries' })}`}`,
    fr: `${p.title} : ${p.n === 0 ? 'rien' : `${p.n} ${plural('fr', p.n, { one: 'élément', other: 'éléments' })}`}`,
  }),
  nothing: { en: 'We hold nothing here.', fr: 'Nous ne détenons rien ici.' },
  withheld: (p: { name: string }) => ({
    en: `Only ${p.name} can see this.`,
    fr: `Seule la personne concernée, ${p.name}, peut voir ceci.`,
  }),
  newest: (p: { n: number }) => ({
    en: `The newest ${p.n}. All of them are in your copy.`,
    fr: `Les ${p.n} plus récents. Votre copie les contient tous.`,
  }),
  from: { en: 'Where it comes from', fr: "D'où cela vient" },
  notation: { en: 'Asked to be corrected, and not changed', fr: 'Correction demandée, et non faite' },
  photoOf: (p: { n: number }) => ({ en: `Photo ${p.n}`, fr: `Photo ${p.n}` }),
  download: { en: 'Open this photo', fr: 'Ouvrir cette photo' },
  exportTitle: { en: 'Take a copy of your data', fr: 'Obtenir une copie de vos renseignements' },
  exportTitleFor: (p: { name: string }) => ({
    en: `Take a copy of the data of ${p.name}`,
    fr: `Obtenir une copie des renseignements ${elided('de', p.name)}`,
  }),
  exportLead: {
    en: 'The copy holds all that this page shows. First we ask you to prove who you are. Keep the file safe: it opens without a password.',
    fr: "La copie contient tout ce que montre cette page. Nous vous demandons d'abord de prouver qui vous êtes. Gardez le fichier en lieu sûr : il s'ouvre sans mot de passe.",
  },
  formats: { en: 'Which form do you want?', fr: 'Sous quelle forme?' },
  html: { en: 'A page to read, with the photos', fr: 'Une page à lire, avec les photos' },
  htmlHint: { en: 'HTML: opens in every browser.', fr: "HTML : s'ouvre dans tout navigateur." },
  pdf: { en: 'A document to print', fr: 'Un document à imprimer' },
  pdfHint: { en: 'PDF: without the photos.', fr: 'PDF : sans les photos.' },
  json: { en: 'Data for other programs', fr: "Des données pour d'autres programmes" },
  jsonHint: { en: 'JSON: with the photos inside.', fr: 'JSON : avec les photos à l’intérieur.' },
  take: { en: 'Take the copy', fr: 'Obtenir la copie' },
  backToData: { en: 'Back to the data', fr: 'Retour aux renseignements' },
  madeAt: (p: { at: string }) => ({
    en: `Copy made on ${p.at} (Eastern Time)`,
    fr: `Copie faite le ${p.at} (heure de l'Est)`,
  }),
  photoFile: { en: 'Photo file', fr: 'Fichier de la photo' },
  corrections: { en: 'Corrections that were asked for', fr: 'Corrections demandées' },
  said: (p: { what: string; words: string }) => ({
    en: `${p.what}: ${p.words}`,
    fr: `${p.what} : ${p.words}`,
  }),
  wrong: { en: 'What is wrong', fr: 'Ce qui est inexact' },
  shouldBe: { en: 'What it should say', fr: 'Ce qui devrait y être' },
  evidence: { en: 'What shows it', fr: 'Ce qui le montre' },
  answer: { en: 'Our answer', fr: 'Notre réponse' },
  replyBy: { en: 'We answer by', fr: 'Nous répondons au plus tard le' },
});
