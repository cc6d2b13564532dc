import type { RequestKind } from '../correspondence/message-kinds.ts';
import { elided } from '../platform/grammar.ts';
import { both, type Both, plural, wordsIn } from '../platform/i18n.ts';
import type { IdentityQuestion } from './identity.ts';
import type { Reason } from './support.ts';

export const reasonWords: Readonly<Record<Reason, Both>> = {
  called: both({ en: 'The person called', fr: 'La personne a téléphoné' }),
  wrote: both({ en: 'The person wrote', fr: 'La personne a écrit' }),
  bounced: both({ en: 'An email to the person failed', fr: 'Un courriel à la personne a échoué' }),
  request: both({ en: 'A request from the list', fr: 'Une demande de la liste' }),
  officer: both({ en: 'An officer asked', fr: 'Un agent responsable du dossier l’a demandé' }),
};

export const kindWords: Readonly<Record<RequestKind, Both>> = {
  change: both({ en: 'Something has changed', fr: 'Quelque chose a changé' }),
  document: both({ en: 'An error in the eCOPR', fr: 'Une erreur dans la CRP électronique' }),
  travel: both({ en: 'Travel', fr: 'Un voyage' }),
  email: both({ en: 'My email address has changed', fr: 'Mon adresse de courriel a changé' }),
  invitation: both({ en: 'My invitation did not come', fr: "Mon invitation n'est pas arrivée" }),
  access: both({ en: 'I cannot sign in', fr: "Je n'arrive pas à ouvrir une session" }),
  photo: both({ en: 'The photo', fr: 'La photo' }),
  card: both({ en: 'The card', fr: 'La carte' }),
  technical: both({ en: 'Technical difficulties', fr: 'Difficultés techniques' }),
  other: both({ en: 'Something else', fr: 'Autre chose' }),
};

export const supportWords = wordsIn({
  title: { en: 'Support desk', fr: 'Bureau de soutien' },
  mailWaitsAll: {
    en: 'Our emails are not going out at the moment',
    fr: 'Nos courriels ne partent pas en ce moment',
  },
  mailWaitsAllSays: (p: { since: string }) => ({
    en: `Since ${p.since}, our mail server has refused them. They go by themselves when it takes them again: send nothing a second time.`,
    fr: `Depuis le ${p.since}, notre serveur de courriel les refuse. Ils partiront d'eux-mêmes dès qu'il les acceptera : ne renvoyez rien.`,
  }),
  toLetters: { en: 'Emails that did not go', fr: 'Courriels non envoyés' },
  find: { en: 'Find a person', fr: 'Trouver une personne' },
  term: {
    en: 'Whom do you look for?',
    fr: 'Qui cherchez-vous?',
  },
  termHint: {
    en: 'Name, application number, UCI, user name, email, date of birth (1990-03-27), receipt or document number.',
    fr: "Nom, numéro de demande, IUC, nom d'utilisateur, courriel, date de naissance (1990-03-27), numéro du reçu ou du document.",
  },
  more: {
    en: 'Only the first 25 people are shown. Type more of the name to see others.',
    fr: 'Seules les 25 premières personnes sont affichées. Tapez plus du nom pour voir les autres.',
  },
  why: { en: 'Why do you look?', fr: 'Pourquoi cherchez-vous?' },
  whyHint: {
    en: 'Your search and every file you open are recorded with this reason. The person can ask for that record.',
    fr: 'Votre recherche et chaque dossier ouvert sont consignés avec cette raison. La personne peut demander ce registre.',
  },
  search: { en: 'Search', fr: 'Chercher' },
  results: { en: 'Found', fr: 'Résultats' },
  none: { en: 'Nobody was found', fr: "Personne n'a été trouvé" },
  noneSays: {
    en: 'Check the spelling, or try the application number.',
    fr: "Vérifiez l'orthographe ou essayez le numéro de demande.",
  },
  name: { en: 'Name', fr: 'Nom' },
  born: { en: 'Born', fr: 'Année de naissance' },
  application: { en: 'Application', fr: 'Demande' },
  moreWait: (p: { n: number }) => ({
    en: `${p.n} more ${plural('en', p.n, { one: 'request waits', other: 'requests wait' })}. They come up here as you answer these.`,
    fr: `${p.n} ${plural('fr', p.n, { one: 'autre demande attend', other: 'autres demandes attendent' })}. Elles apparaîtront ici à mesure que vous répondez à celles-ci.`,
  }),
  requests: { en: 'Requests', fr: 'Demandes de renseignements' },
  toRequests: { en: 'Requests that wait for an answer', fr: 'Demandes en attente de réponse' },
  noRequests: { en: 'No request waits', fr: "Aucune demande n'attend" },
  replyBy: { en: 'Answer by', fr: 'Répondre au plus tard le' },
  came: { en: 'Came', fr: 'Reçue' },
  message: { en: 'Message', fr: 'Message' },
  markDone: { en: 'Answered', fr: 'Répondue' },
  late: { en: 'Late', fr: 'En retard' },
  people: { en: 'People', fr: 'Personnes' },
  account: { en: 'Account', fr: 'Compte' },
  noAccount: { en: 'No account of their own', fr: "N'a pas son propre compte" },
  ownPassword: { en: 'Has a password of their own', fr: 'A son propre mot de passe' },
  temporaryUntil: (p: { until: string }) => ({
    en: `Temporary password until ${p.until}`,
    fr: `Mot de passe temporaire jusqu'au ${p.until}`,
  }),
  temporaryDead: {
    en: 'Temporary password no longer works',
    fr: 'Le mot de passe temporaire ne fonctionne plus',
  },
  sessions: (p: { n: number }) => ({ en: `Open sessions: ${p.n}`, fr: `Sessions ouvertes : ${p.n}` }),
  bounced: { en: 'Email to this address failed', fr: 'Un courriel à cette adresse a échoué' },
  sendAccess: { en: 'Send access again', fr: "Renvoyer l'accès" },
  correct: { en: 'Correct the address', fr: "Corriger l'adresse" },
  resend: { en: 'Send a new invitation', fr: 'Envoyer une nouvelle invitation' },
  invitations: { en: 'Invitations', fr: 'Invitations' },
  sent: { en: 'Sent', fr: 'Envoyé' },
  state: { en: 'State', fr: 'État' },
  answered: { en: 'Answered', fr: 'Réponse reçue' },
  superseded: { en: 'Replaced by a newer one', fr: 'Remplacée par une plus récente' },
  expires: (p: { at: string }) => ({ en: `Open until ${p.at}`, fr: `Ouverte jusqu'au ${p.at}` }),
  emails: { en: 'Emails', fr: 'Courriels' },
  letter: { en: 'Letter', fr: 'Lettre' },
  to: { en: 'To', fr: 'À' },
  mailSent: (p: { at: string }) => ({
    en: `Taken by the mail server ${p.at}`,
    fr: `Pris par le serveur de courriel ${p.at}`,
  }),
  mailFailed: (p: { why: string }) => ({ en: `Failed for good: ${p.why}`, fr: `Échec définitif : ${p.why}` }),
  mailWaits: (p: { n: number }) => ({
    en: `Waiting, tries so far: ${p.n}`,
    fr: `En attente, essais jusqu'ici : ${p.n}`,
  }),
  receipts: { en: 'Receipts', fr: 'Reçus' },
  act: { en: 'What', fr: 'Acte' },
  nothing: { en: 'Nothing yet', fr: 'Rien pour le moment' },
  when: { en: 'When', fr: 'Quand' },
  number: { en: 'Number', fr: 'Numéro' },
  email: { en: 'Email', fr: 'Courriel' },
  done: (p: { number: string }) => ({
    en: `Done. Receipt ${p.number}.`,
    fr: `C'est fait. Reçu ${p.number}.`,
  }),
  asked: { en: 'What does the person say?', fr: 'Que dit la personne?' },
  askedHint: {
    en: 'Ask, and type each answer as you hear it. Leave the others empty. We compare and say only whether all are right. Wrong answers are counted.',
    fr: "Posez les questions et inscrivez chaque réponse comme vous l'entendez. Laissez les autres cases vides. Nous comparons et disons seulement si tout est juste. Les réponses fausses sont comptées.",
  },
  accessTitle: (p: { name: string }) => ({
    en: `Send access again to ${p.name}`,
    fr: `Renvoyer l'accès à ${p.name}`,
  }),
  accessSays: (p: { to: string }) => ({
    en: `A new temporary password, or a link if they have chosen their own password, goes to ${p.to}. You do not see it. The one before ends.`,
    fr: `Un nouveau mot de passe temporaire, ou un lien s'il y a déjà un mot de passe, est envoyé à ${p.to}. Vous ne le voyez pas. Le précédent prend fin.`,
  }),
  correctTitle: (p: { name: string }) => ({
    en: `Correct the address of ${p.name}`,
    fr: `Corriger l'adresse ${elided('de', p.name)}`,
  }),
  correctSays: {
    en: 'Nothing changes at once. Another agent must approve. If there is an account, the person opens a link at the new address. The change counts some days later. The old address is told each time.',
    fr: "Rien ne change tout de suite. Un autre agent doit approuver. S'il y a un compte, la personne ouvre un lien à la nouvelle adresse. Le changement prend effet quelques jours plus tard. L'ancienne adresse est avisée chaque fois.",
  },
  lost: { en: 'Codes and phone are lost', fr: 'Codes et téléphone perdus' },
  toLost: {
    en: 'Lost codes and new addresses that wait for a second person',
    fr: 'Codes perdus et nouvelles adresses en attente d’une deuxième personne',
  },
  toCorrections: { en: 'Correction requests', fr: 'Demandes de correction' },
  lostTitle: (p: { name: string }) => ({
    en: `Lost codes of ${p.name}`,
    fr: `Codes perdus ${elided('de', p.name)}`,
  }),
  lostSays: {
    en: 'Asks that codes from an app be switched off for this account. Another agent must approve, then the person has some days to stop it. They are told each time. You cannot sign in for them.',
    fr: "Demande de désactiver les codes d'une application pour ce compte. Un autre agent doit approuver, puis la personne a quelques jours pour l'arrêter. Elle est avisée chaque fois. Vous ne pouvez pas ouvrir de session à sa place.",
  },
  ownAccount: { en: 'Their own account', fr: 'Son propre compte' },
  ownAccountTitle: (p: { name: string }) => ({
    en: `An account for ${p.name}`,
    fr: `Un compte pour ${p.name}`,
  }),
  ownAccountSays: {
    en: 'For an adult who asks for it in person and cannot use the page safely. Ask for an address that nobody else reads. Do not ask why. A second agent approves an address that is not on file. The rest of the family is told in neutral words.',
    fr: "Pour une personne adulte qui le demande elle-même et ne peut pas utiliser la page en sécurité. Demandez une adresse que personne d'autre ne lit. Ne demandez pas pourquoi. Un deuxième agent approuve une adresse qui n'est pas au dossier. Le reste de la famille est avisé en termes neutres.",
  },
  ownAccountAsk: { en: 'Ask for the account', fr: 'Demander le compte' },
  toOwnAccounts: {
    en: 'Accounts and first addresses that wait for a second agent',
    fr: "Comptes et premières adresses en attente d'un deuxième agent",
  },
  openFile: { en: 'Open the file', fr: 'Ouvrir le dossier' },
  lostAsk: { en: 'Ask for it', fr: 'Le demander' },
  newEmail: { en: 'Right address', fr: 'Bonne adresse' },
  resendSays: {
    en: 'The invitation goes to the address on file. The link before it ends; answers that were begun are kept.',
    fr: "L'invitation est envoyée à l'adresse au dossier. Le lien précédent prend fin; les réponses commencées sont gardées.",
  },
  send: { en: 'Send', fr: 'Envoyer' },
  save: { en: 'Save', fr: 'Enregistrer' },
  askTitle: { en: 'Write to us', fr: 'Écrivez-nous' },
  askLead: {
    en: 'Somebody reads every message and answers by email. Do not write your password or your passport number.',
    fr: "Quelqu'un lit chaque message et répond par courriel. N'écrivez ni votre mot de passe ni votre numéro de passeport.",
  },
  askKind: { en: 'What is it about?', fr: "De quoi s'agit-il?" },
  askNumber: { en: 'Application number', fr: 'Numéro de demande' },
  askEmail: { en: 'Your email address, for the answer', fr: 'Votre adresse de courriel, pour la réponse' },
  askMessage: { en: 'Your message', fr: 'Votre message' },
  askKnown: (p: { name: string; email: string }) => ({
    en: `You are signed in as ${p.name}. We answer at ${p.email}.`,
    fr: `Votre session est ouverte au nom ${elided('de', p.name)}. Nous répondons à ${p.email}.`,
  }),
  askPerson: { en: 'Whom is it about?', fr: 'De qui s’agit-il?' },
  askFirst: { en: 'Is there a quicker way?', fr: 'Y a-t-il un moyen plus rapide?' },
  askFirstSays: {
    en: 'These things have a page of their own. What you enter there goes straight to the file.',
    fr: 'Ces sujets ont leur propre page. Ce que vous y entrez va directement au dossier.',
  },
  askSignIn: {
    en: 'Sign in first if you can. Then we know your file, and many things can be done at once.',
    fr: 'Ouvrez d’abord une session si vous le pouvez. Nous connaîtrons alors votre dossier, et bien des choses se font tout de suite.',
  },
  askSignInLink: { en: 'Sign in', fr: 'Ouvrir une session' },
  aboutPerson: { en: 'Person', fr: 'Personne' },
  askThanks: { en: 'We have your message', fr: 'Nous avons votre message' },
  askUntil: (p: { day: string }) => ({
    en: `You get an answer by ${p.day}.`,
    fr: `Vous aurez une réponse au plus tard le ${p.day}.`,
  }),
});

export const supportRefusals = {
  term: both({
    en: 'Type a name, a number, an email address or a date of birth.',
    fr: 'Tapez un nom, un numéro, une adresse de courriel ou une date de naissance.',
  }),
  reason: both({ en: 'Choose why you look.', fr: 'Choisissez pourquoi vous cherchez.' }),
  person: both({ en: 'Choose whom it is about.', fr: "Choisissez de qui il s'agit." }),
  kind: both({ en: 'Choose what it is about.', fr: "Choisissez de quoi il s'agit." }),
  email: both({
    en: 'Enter your email address, for example name@example.ca, so that we can answer.',
    fr: 'Entrez votre adresse de courriel, par exemple nom@exemple.ca, pour que nous puissions répondre.',
  }),
  message: both({
    en: 'Write your message, in up to 2,000 characters.',
    fr: 'Écrivez votre message, en 2 000 caractères au plus.',
  }),
};

/** The better pages that a topic has, as links that name whom they are about. */
export const betterWords = {
  change: both({ en: 'Tell us that something has changed', fr: 'Nous dire que quelque chose a changé' }),
  document: both({ en: 'Report an error in a line', fr: 'Signaler une erreur dans une ligne' }),
  card: both({ en: 'The card did not come', fr: "La carte n'est pas arrivée" }),
} as const;

/** What an agent asks to know whom they talk to. */
export const identityWords: Readonly<Record<IdentityQuestion, Both>> = {
  number: both({ en: 'Application number', fr: 'Numéro de demande' }),
  uci: both({ en: 'UCI', fr: 'IUC' }),
  birth: both({ en: 'Date of birth', fr: 'Date de naissance' }),
  passport: both({ en: 'Passport number', fr: 'Numéro de passeport' }),
  entry: both({
    en: 'Date of the last entry to Canada',
    fr: 'Date de la dernière entrée au Canada',
  }),
  authority: both({ en: 'Number of an authority', fr: "Numéro d'une autorisation" }),
  from: both({ en: 'First day of this authority', fr: 'Premier jour de cette autorisation' }),
  to: both({ en: 'Last day of this authority', fr: 'Dernier jour de cette autorisation' }),
  'client-number': both({
    en: 'Application number of this client',
    fr: 'Numéro de demande de ce client',
  }),
  'client-birth': both({
    en: 'Date of birth of this client',
    fr: 'Date de naissance de ce client',
  }),
  licence: both({ en: 'Licence or membership number', fr: 'Numéro de permis ou de membre' }),
};

/** The page on which an agent reports the lost codes of a representative. */
export const lostRepresentativeWords = wordsIn({
  title: (p: { name: string }) => ({
    en: `Lost codes of the representative ${p.name}`,
    fr: `Codes perdus du représentant ${p.name}`,
  }),
  says: {
    en: 'Asks that the second step of this representative be switched off. Another agent must approve, then the representative has some days to stop it. They are told each time, at the address of their account. Say nothing about their clients.',
    fr: 'Demande de désactiver la deuxième étape de ce représentant. Un autre agent doit approuver, puis le représentant a quelques jours pour l’arrêter. Il est avisé chaque fois, à l’adresse de son compte. Ne dites rien au sujet de ses clients.',
  },
});
