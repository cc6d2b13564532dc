import type { ActName } from '../case/acts.ts';
import type { LookAct } from '../case/look-acts.ts';
import { caseActs } from '../case/state-words.ts';
import type { Both } from '../platform/i18n.ts';
import { w } from './said.ts';
import { lookActSays } from './look-words.ts';

type Own = Exclude<ActName, LookAct | keyof typeof caseActs>;

const OWN: Readonly<Record<Own, Both>> = {
  'account.add-app': w('Codes from an app switched on', "Codes d'une application activés"),
  'account.add-passkey': w('Passkey added', "Clé d'accès ajoutée"),
  'account.add-staff': w('Staff account made', 'Compte du personnel créé'),
  'account.approve-clearing': w(
    'Switching off a lost second step approved',
    "Désactivation d'une deuxième étape perdue approuvée",
  ),
  'account.approve-email': w(
    'New email address approved by a second agent',
    'Nouvelle adresse de courriel approuvée par un deuxième agent',
  ),
  'account.ask-clearing': w('Lost second step reported', 'Deuxième étape perdue signalée'),
  'account.ask-email': w('Change of email address asked for', "Changement d'adresse de courriel demandé"),
  'account.ask-email-by-desk': w(
    'Change of email address asked for by our staff',
    "Changement d'adresse de courriel demandé par notre personnel",
  ),
  'account.change-email': w('Email address changed', 'Adresse de courriel changée'),
  'account.change-language': w('Language changed', 'Langue changée'),
  'account.change-password': w('Password changed', 'Mot de passe changé'),
  'account.choose-password': w('Password chosen', 'Mot de passe choisi'),
  'account.clear-factor': w('Lost second step switched off', 'Deuxième étape perdue désactivée'),
  'account.confirm-email': w('New email address confirmed', 'Nouvelle adresse de courriel confirmée'),
  'account.end-other-sessions': w('Other sessions ended', 'Autres sessions terminées'),
  'account.end-session': w('Session ended', 'Session terminée'),
  'account.end-sessions-of': w('Sessions ended by our staff', 'Sessions terminées par notre personnel'),
  'account.first-sign-in': w('First sign-in', 'Première ouverture de session'),
  'account.make': w('Account made', 'Compte créé'),
  'account.make-codes': w('New recovery codes made', 'Nouveaux codes de secours créés'),
  'account.name-passkey': w('Passkey renamed', "Clé d'accès renommée"),
  'account.pause': w(
    'Sign-in paused after many tries',
    'Ouverture de session suspendue après de nombreux essais',
  ),
  'account.refuse': w('Sign-in refused', 'Ouverture de session refusée'),
  'account.refuse-clearing': w(
    'Link to keep a second step refused',
    'Lien pour garder une deuxième étape refusé',
  ),
  'account.refuse-code': w('Code refused', 'Code refusé'),
  'account.refuse-email': w(
    'Link about an email address refused',
    "Lien au sujet d'une adresse de courriel refusé",
  ),
  'account.refuse-enrolment': w('Enrolment code refused', "Code d'inscription refusé"),
  'account.refuse-first': w('First sign-in refused', 'Première ouverture de session refusée'),
  'account.refuse-passkey': w('Passkey refused', "Clé d'accès refusée"),
  'account.refuse-present': w('Present password refused', 'Mot de passe actuel refusé'),
  'account.refuse-reset': w('Link for a new password refused', 'Lien pour un nouveau mot de passe refusé'),
  'account.refuse-sign-on': w(
    'Sign-in through the organization refused',
    "Ouverture de session par l'organisation refusée",
  ),
  'account.refuse-step-up': w('Proof of who you are refused', "Preuve d'identité refusée"),
  'account.reissue': w('New temporary password sent', 'Nouveau mot de passe temporaire envoyé'),
  'account.remove-app': w('Codes from an app switched off', "Codes d'une application désactivés"),
  'account.remove-passkey': w('Passkey removed', "Clé d'accès retirée"),
  'account.renew-enrolment': w('New enrolment code made', "Nouveau code d'inscription créé"),
  'account.reset': w('New password chosen by a link', 'Nouveau mot de passe choisi par un lien'),
  'account.second-step': w('Signed in, second step', 'Session ouverte, deuxième étape'),
  'account.send-link': w('Link for a new password sent', 'Lien pour un nouveau mot de passe envoyé'),
  'account.sign-in': w('Signed in', 'Session ouverte'),
  'account.sign-on': w('Signed in through the organization', "Session ouverte par l'organisation"),
  'account.sign-out': w('Signed out', 'Session fermée'),
  'account.sign-out-everywhere': w('Signed out on all devices', 'Session fermée sur tous les appareils'),
  'account.step-up': w('Proved again who you are', 'Identité prouvée de nouveau'),
  'account.stop-clearing': w(
    'Switching off a lost second step stopped',
    "Désactivation d'une deuxième étape perdue arrêtée",
  ),
  'account.stop-email': w('Change of email address stopped', "Changement d'adresse de courriel arrêté"),
  'account.undo-email': w('Change of email address undone', "Changement d'adresse de courriel annulé"),
  'account.use-recovery-code': w('Recovery code used', 'Code de secours utilisé'),
  'data.correct': w('Correction asked for', 'Correction demandée'),
  'data.decide': w('Correction answered', 'Réponse à une demande de correction'),
  'data.export': w('Copy of the data taken', 'Copie des renseignements obtenue'),
  'family.acting-stated': w(
    'The principal applicant answered that they act',
    "Le demandeur principal a répondu qu'il agit",
  ),
  'family.approve-account': w(
    'Own account approved by a second agent',
    'Propre compte approuvé par un deuxième agent',
  ),
  'family.ask-account': w('Own account asked for by our staff', 'Propre compte demandé par notre personnel'),
  'family.come-of-age': w('Came of age', 'Âge adulte atteint'),
  'family.consent': w('Somebody else let act', "Quelqu'un d'autre autorisé à agir"),
  'family.hide-address': w('Address made private', 'Adresse rendue privée'),
  'family.offer-account': w('Own account offered', 'Propre compte offert'),
  'family.own-account': w('Own account made', 'Propre compte créé'),
  'family.refuse-account': w('Own account not approved', 'Propre compte non approuvé'),
  'family.show-address': w('Address shown again', 'Adresse visible de nouveau'),
  'family.wish': w('Own account wished for', 'Propre compte souhaité'),
  'family.withdraw': w('Consent taken back', 'Consentement retiré'),
  'intake.take-in': w('Application taken in', 'Demande reçue'),
  'invitation.answer': w('Answers to the invitation sent', "Réponses à l'invitation soumises"),
  'invitation.decline': w('Answered not to use the portal', 'Réponse : ne pas utiliser le portail'),
  'invitation.enter': w('Invitation opened', 'Invitation ouverte'),
  'invitation.expire': w('Invitation expired', 'Invitation expirée'),
  'invitation.receive': w('Answers to the invitation received', "Réponses à l'invitation reçues"),
  'invitation.remind': w('Reminder of the invitation sent', "Rappel de l'invitation envoyé"),
  'invitation.rest': w(
    'Invitation paused after wrong details',
    'Invitation suspendue après des renseignements inexacts',
  ),
  'invitation.send': w('Invitation sent', 'Invitation envoyée'),
  'photo.keep': w('Photo kept to be checked later', 'Photo conservée pour être vérifiée plus tard'),
  'photo.unusable': w('Photo could not be used', 'Photo inutilisable'),
  'production.batch': w('Batch of cards begun', 'Lot de cartes commencé'),
  'representative.copy': w('Notice to a representative', 'Avis à un représentant'),
  'representative.invite': w('Representative named', 'Représentant nommé'),
  'representative.revoke': w('Representative ended', "Accès d'un représentant terminé"),
  'support.ask-clearing': w(
    'Lost second step reported at the support desk',
    'Deuxième étape perdue signalée au soutien',
  ),
  'support.correct-email': w('Email address corrected', 'Adresse de courriel corrigée'),
  'support.finish-request': w('Request for help finished', "Demande d'aide terminée"),
  'support.own-account': w('Own account asked for at the support desk', 'Propre compte demandé au soutien'),
  'support.resend-invitation': w('Invitation sent again', 'Invitation renvoyée'),
  'support.search': w('Search at the support desk', 'Recherche au soutien'),
  'support.send-access': w('Access sent again', 'Accès renvoyé'),
};

const ACTS: Readonly<Record<Exclude<ActName, LookAct>, Both>> = { ...caseActs, ...OWN };

/** What was done, in words. A name that the portal has no more stays as it was recorded. */
export function actSays(act: string): Both {
  return Object.hasOwn(ACTS, act) ? ACTS[act as keyof typeof ACTS] : lookActSays(act);
}
