import { type Both, inBoth } from '../platform/i18n.ts';
import { ACCESS_ACTS, type AccessAct, type ActName, ACCESS_REASONS } from './acts.ts';
import { caseActs } from './state-words.ts';

type Own = Exclude<ActName, AccessAct | keyof typeof caseActs>;

const OWN: Readonly<Record<Own, Both>> = {
  'account.add-app': inBoth('Codes from an app switched on', "Codes d'une application activés"),
  'account.add-passkey': inBoth('Passkey added', "Clé d'accès ajoutée"),
  'account.add-staff': inBoth('Staff account made', 'Compte du personnel créé'),
  'account.approve-clearing': inBoth(
    'Switching off a lost second step approved',
    "Désactivation d'une deuxième étape perdue approuvée",
  ),
  'account.approve-email': inBoth(
    'New email address approved by a second agent',
    'Nouvelle adresse de courriel approuvée par un deuxième agent',
  ),
  'account.ask-clearing': inBoth('Lost second step reported', 'Deuxième étape perdue signalée'),
  'account.ask-email': inBoth(
    'Change of email address asked for',
    "Changement d'adresse de courriel demandé",
  ),
  'account.ask-email-by-desk': inBoth(
    'Change of email address asked for by our staff',
    "Changement d'adresse de courriel demandé par notre personnel",
  ),
  'account.change-email': inBoth('Email address changed', 'Adresse de courriel changée'),
  'account.change-language': inBoth('Language changed', 'Langue changée'),
  'account.change-password': inBoth('Password changed', 'Mot de passe changé'),
  'account.choose-password': inBoth('Password chosen', 'Mot de passe choisi'),
  'account.clear-factor': inBoth('Lost second step switched off', 'Deuxième étape perdue désactivée'),
  'account.confirm-email': inBoth('New email address confirmed', 'Nouvelle adresse de courriel confirmée'),
  'account.end-other-sessions': inBoth('Other sessions ended', 'Autres sessions terminées'),
  'account.end-session': inBoth('Session ended', 'Session terminée'),
  'account.end-sessions-of': inBoth('Sessions ended by our staff', 'Sessions terminées par notre personnel'),
  'account.first-sign-in': inBoth('First sign-in', 'Première ouverture de session'),
  'account.make': inBoth('Account made', 'Compte créé'),
  'account.make-codes': inBoth('New recovery codes made', 'Nouveaux codes de secours créés'),
  'account.name-passkey': inBoth('Passkey renamed', "Clé d'accès renommée"),
  'account.pause': inBoth(
    'Sign-in paused after many tries',
    'Ouverture de session suspendue après de nombreux essais',
  ),
  'account.refuse': inBoth('Sign-in refused', 'Ouverture de session refusée'),
  'account.refuse-clearing': inBoth(
    'Link to keep a second step refused',
    'Lien pour garder une deuxième étape refusé',
  ),
  'account.refuse-code': inBoth('Code refused', 'Code refusé'),
  'account.refuse-email': inBoth(
    'Link about an email address refused',
    "Lien au sujet d'une adresse de courriel refusé",
  ),
  'account.refuse-enrolment': inBoth('Enrolment code refused', "Code d'inscription refusé"),
  'account.refuse-first': inBoth('First sign-in refused', 'Première ouverture de session refusée'),
  'account.refuse-passkey': inBoth('Passkey refused', "Clé d'accès refusée"),
  'account.refuse-present': inBoth('Present password refused', 'Mot de passe actuel refusé'),
  'account.refuse-reset': inBoth(
    'Link for a new password refused',
    'Lien pour un nouveau mot de passe refusé',
  ),
  'account.refuse-sign-on': inBoth(
    'Sign-in through the organization refused',
    "Ouverture de session par l'organisation refusée",
  ),
  'account.refuse-step-up': inBoth('Proof of who you are refused', "Preuve d'identité refusée"),
  'account.reissue': inBoth('New temporary password sent', 'Nouveau mot de passe temporaire envoyé'),
  'account.remove-app': inBoth('Codes from an app switched off', "Codes d'une application désactivés"),
  'account.remove-passkey': inBoth('Passkey removed', "Clé d'accès retirée"),
  'account.renew-enrolment': inBoth('New enrolment code made', "Nouveau code d'inscription créé"),
  'account.reset': inBoth('New password chosen by a link', 'Nouveau mot de passe choisi par un lien'),
  'account.second-step': inBoth('Signed in, second step', 'Session ouverte, deuxième étape'),
  'account.send-link': inBoth('Link for a new password sent', 'Lien pour un nouveau mot de passe envoyé'),
  'account.sign-in': inBoth('Signed in', 'Session ouverte'),
  'account.sign-on': inBoth('Signed in through the organization', "Session ouverte par l'organisation"),
  'account.sign-out': inBoth('Signed out', 'Session fermée'),
  'account.sign-out-everywhere': inBoth('Signed out on all devices', 'Session fermée sur tous les appareils'),
  'account.step-up': inBoth('Proved again who you are', 'Identité prouvée de nouveau'),
  'account.stop-clearing': inBoth(
    'Switching off a lost second step stopped',
    "Désactivation d'une deuxième étape perdue arrêtée",
  ),
  'account.stop-email': inBoth('Change of email address stopped', "Changement d'adresse de courriel arrêté"),
  'account.ask-roles': inBoth('Roles of a colleague asked for', 'Rôles demandés pour un collègue'),
  'account.ask-staff': inBoth('Account of a colleague asked for', 'Compte demandé pour un collègue'),
  'account.change-roles': inBoth('Roles of a colleague changed', 'Rôles d’un collègue modifiés'),
  'account.drop-staff': inBoth(
    'What was asked for a colleague was dropped',
    'Demande pour un collègue annulée',
  ),
  'account.remove-staff': inBoth('Account of a colleague removed', 'Compte d’un collègue retiré'),
  'account.suspend-staff': inBoth('Account of a colleague suspended', 'Compte d’un collègue suspendu'),
  'account.undo-email': inBoth('Change of email address undone', "Changement d'adresse de courriel annulé"),
  'account.use-recovery-code': inBoth('Recovery code used', 'Code de secours utilisé'),
  'data.correct': inBoth('Correction asked for', 'Correction demandée'),
  'data.decide': inBoth('Correction answered', 'Réponse à une demande de correction'),
  'data.export': inBoth('Copy of the data taken', 'Copie des renseignements obtenue'),
  'family.acting-stated': inBoth(
    'The principal applicant answered that they act',
    "Le demandeur principal a répondu qu'il agit",
  ),
  'family.approve-account': inBoth(
    'Own account approved by a second agent',
    'Propre compte approuvé par un deuxième agent',
  ),
  'family.approve-address': inBoth(
    'New email address approved by a second agent',
    'Nouvelle adresse de courriel approuvée par un deuxième agent',
  ),
  'family.ask-account': inBoth(
    'Own account asked for by our staff',
    'Propre compte demandé par notre personnel',
  ),
  'family.ask-address': inBoth(
    'New email address asked for by our staff',
    'Nouvelle adresse de courriel demandée par notre personnel',
  ),
  'family.come-of-age': inBoth('Came of age', 'Âge adulte atteint'),
  'family.consent': inBoth('Somebody else let act', "Quelqu'un d'autre autorisé à agir"),
  'family.hide-address': inBoth('Address made private', 'Adresse rendue privée'),
  'family.offer-account': inBoth('Own account offered', 'Propre compte offert'),
  'family.own-account': inBoth('Own account made', 'Propre compte créé'),
  'family.refuse-account': inBoth('Own account not approved', 'Propre compte non approuvé'),
  'family.show-address': inBoth('Address shown again', 'Adresse visible de nouveau'),
  'family.wish': inBoth('Own account wished for', 'Propre compte souhaité'),
  'family.withdraw': inBoth('Consent taken back', 'Consentement retiré'),
  'intake.take-in': inBoth('Application taken in', 'Demande reçue'),
  'invitation.answer': inBoth('Answers to the invitation sent', "Réponses à l'invitation soumises"),
  'invitation.decline': inBoth('Answered not to use the portal', 'Réponse : ne pas utiliser le portail'),
  'invitation.enter': inBoth('Invitation opened', 'Invitation ouverte'),
  'invitation.expire': inBoth('Invitation expired', 'Invitation expirée'),
  'invitation.receive': inBoth('Answers to the invitation received', "Réponses à l'invitation reçues"),
  'invitation.remind': inBoth('Reminder of the invitation sent', "Rappel de l'invitation envoyé"),
  'invitation.rest': inBoth(
    'Invitation paused after wrong details',
    'Invitation suspendue après des renseignements inexacts',
  ),
  'invitation.send': inBoth('Invitation sent', 'Invitation envoyée'),
  'name.ask': inBoth('Correction of the name proposed', 'Correction du nom proposée'),
  'name.correct': inBoth('Name corrected, by two officers', 'Nom corrigé, par deux agents'),
  'name.drop': inBoth('Correction of the name dropped', 'Correction du nom abandonnée'),
  'photo.keep': inBoth('Photo kept to be checked later', 'Photo conservée pour être vérifiée plus tard'),
  'photo.unusable': inBoth('Photo could not be used', 'Photo inutilisable'),
  'production.ask-back': inBoth(
    'A producer said that the card came back',
    'Un producteur a indiqué que la carte est revenue',
  ),
  'production.ask-replace': inBoth(
    'A producer asked for another card',
    'Un producteur a demandé une autre carte',
  ),
  'production.batch': inBoth('Batch of cards begun', 'Lot de cartes commencé'),
  'production.confirm': inBoth('Confirmed by a second producer', 'Confirmé par un deuxième producteur'),
  'production.drop': inBoth('What a producer asked for was dropped', "Demande d'un producteur annulée"),
  'representative.copy': inBoth('Notice to a representative', 'Avis à un représentant'),
  'representative.invite': inBoth('Representative named', 'Représentant nommé'),
  'representative.revoke': inBoth('Representative ended', "Accès d'un représentant terminé"),
  'staff.declare': inBoth(
    'File of a colleague or their household declared',
    'Dossier d’un collègue ou de son ménage déclaré',
  ),
  'staff.forget-declared': inBoth('Declared file taken back', 'Dossier déclaré retiré'),
  'staff.permit': inBoth(
    'Somebody of the staff let work on a colleague’s file',
    'Membre du personnel autorisé à traiter le dossier d’un collègue',
  ),
  'staff.refuse-apart': inBoth(
    'Refused to somebody of the staff who must keep away',
    'Refusé à un membre du personnel qui doit s’en tenir à l’écart',
  ),
  'support.ask-clearing': inBoth(
    'Lost second step reported at the support desk',
    'Deuxième étape perdue signalée au soutien',
  ),
  'support.compare': inBoth(
    'Answers compared to know who called',
    'Réponses comparées pour savoir qui appelle',
  ),
  'support.correct-email': inBoth(
    'New email address asked for at the support desk',
    'Nouvelle adresse de courriel demandée au soutien',
  ),
  'support.finish-request': inBoth('Request for help finished', "Demande d'aide terminée"),
  'support.own-account': inBoth(
    'Own account asked for at the support desk',
    'Propre compte demandé au soutien',
  ),
  'support.resend-invitation': inBoth('Invitation sent again', 'Invitation renvoyée'),
  'support.search': inBoth('Search at the support desk', 'Recherche au soutien'),
  'support.send-letters': inBoth('Emails sent again', 'Courriels renvoyés'),
  'support.send-access': inBoth('Access sent again', 'Accès renvoyé'),
};

const ACTS: Readonly<Record<Exclude<ActName, AccessAct>, Both>> = { ...caseActs, ...OWN };

/** What was done, in words; never the name of the act itself, also where the portal knows that name no more. */
export function actLabel(act: string): Both {
  return Object.hasOwn(ACTS, act) ? ACTS[act as keyof typeof ACTS] : lookActSays(act);
}

const ROLES: Readonly<Record<(typeof ACCESS_ACTS)[AccessAct], Both>> = {
  officer: inBoth('an immigration officer', "un agent d'immigration"),
  agent: inBoth('a support agent', 'un agent de soutien'),
  producer: inBoth('card production staff', 'le personnel de production des cartes'),
  representative: inBoth('your representative', 'votre représentant'),
};

const WHAT: Readonly<Record<AccessAct, Both>> = {
  'review.view': inBoth('The whole case', 'Le dossier entier'),
  'review.list': inBoth('The name, in a list', 'Le nom, dans une liste'),
  'review.search': inBoth('The name, found by the application', 'Le nom, trouvé par la demande'),
  'review.photo': inBoth('The photo', 'La photo'),
  'review.family': inBoth(
    'Name, birth date and photo, with a family member',
    'Nom, naissance et photo, avec un membre de la famille',
  ),
  'review.scan': inBoth('A scan that you added', 'Une numérisation que vous avez ajoutée'),
  'support.scan': inBoth('A scan that you added', 'Une numérisation que vous avez ajoutée'),
  'support.view': inBoth('How the case and the account stand', 'Où en sont le dossier et le compte'),
  'support.list': inBoth('The name, in a list', 'Le nom, dans une liste'),
  'support.correction': inBoth('A correction that was asked for', 'Une correction demandée'),
  'production.list': inBoth('Name and card order, in a list', 'Nom et commande de carte, dans une liste'),
  'production.view': inBoth(
    'The card order, with the mailing address',
    "La commande de carte, avec l'adresse postale",
  ),
  'production.photo': inBoth('The photo for the card', 'La photo pour la carte'),
  'production.file': inBoth('What the card needs, as a file', 'Ce que demande la carte, en fichier'),
  'client.list': inBoth('The name and the steps, in a list', 'Le nom et les étapes, dans une liste'),
  'client.view': inBoth('What you let them see', 'Ce que vous permettez de voir'),
  'client.photo': inBoth('The photo', 'La photo'),
  'client.proof': inBoth('The confirmation', 'La confirmation'),
};

const REASONS: Readonly<Record<string, Both>> = {
  ...ACCESS_REASONS,
  queue: inBoth('The next case in the queue', 'Le prochain dossier de la file'),
  again: inBoth('To continue with the same case', 'Pour continuer le même dossier'),
  claimed: inBoth('To decide the case', 'Pour trancher le dossier'),
  called: inBoth('The person called us', 'La personne nous a appelés'),
  wrote: inBoth('The person wrote to us', 'La personne nous a écrit'),
  bounced: inBoth('An email did not arrive', "Un courriel n'est pas arrivé"),
  request: inBoth('To answer a request for help', "Pour répondre à une demande d'aide"),
  officer: inBoth('An officer asked for help', "Un agent d'immigration a demandé de l'aide"),
  clearing: inBoth('To decide about lost codes', 'Pour décider au sujet de codes perdus'),
  correction: inBoth('To answer a correction request', 'Pour répondre à une demande de correction'),
};

/** What each kind of work is for, where nobody has to choose a reason. */
const WORK: Readonly<Record<(typeof ACCESS_ACTS)[AccessAct], Both>> = {
  officer: inBoth('Work on cases', 'Travail sur les dossiers'),
  agent: inBoth('Support work', 'Travail de soutien'),
  producer: inBoth('To make and mail the card', 'Pour produire et poster la carte'),
  representative: inBoth('You named them', "Vous l'avez nommé"),
};

const isLook = (act: string): act is AccessAct => Object.hasOwn(ACCESS_ACTS, act);
/** Of an earlier version of the portal, which the trail keeps for ever. */
const FORMER = inBoth('Something that the portal does no more', 'Une action que le portail ne fait plus');
const FORMER_ROLE = inBoth('somebody of our staff', "quelqu'un de notre personnel");

/** Who looks in this way: a role, and never a name. */
export const lookRole = (act: string): Both => (isLook(act) ? ROLES[ACCESS_ACTS[act]] : FORMER_ROLE);

/** What was seen. */
export const lookActSays = (act: string): Both => (isLook(act) ? WHAT[act] : FORMER);

/** Why: the reason that was chosen, or the work that it was. */
export function lookReasons(act: unknown, reason: unknown): Both | undefined {
  const known = REASONS[String(reason)];
  if (known) return known;
  const look = String(act);
  return isLook(look) ? WORK[ACCESS_ACTS[look]] : undefined;
}
