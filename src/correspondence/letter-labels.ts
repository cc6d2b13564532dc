import { type Both, inBoth } from '../platform/i18n.ts';

/** Every letter that a room registers; test/journeys/data-words.test.ts fails for one that is missing. */
const TITLES: Readonly<Record<string, Both>> = {
  invitation: inBoth('Invitation', 'Invitation'),
  'invitation.reminder': inBoth('Reminder of the invitation', "Rappel de l'invitation"),
  'invitation.received': inBoth('Your answers to the invitation', "Vos réponses à l'invitation"),
  'account.made': inBoth('User name of a new account', "Nom d'utilisateur d'un nouveau compte"),
  'account.temporary-password': inBoth('Temporary password', 'Mot de passe temporaire'),
  'account.reissued': inBoth('New temporary password', 'Nouveau mot de passe temporaire'),
  'account.reset': inBoth('Link for a new password', 'Lien pour un nouveau mot de passe'),
  'account.password-changed': inBoth('Password changed', 'Mot de passe changé'),
  'account.email-changed': inBoth('Email address changed', 'Adresse de courriel changée'),
  'account.email-confirm': inBoth(
    'Confirm a new email address',
    'Confirmer une nouvelle adresse de courriel',
  ),
  'account.email-asked': inBoth(
    'Change of email address asked for',
    "Changement d'adresse de courriel demandé",
  ),
  'account.email-reported': inBoth(
    'Change of email address asked for by support',
    "Changement d'adresse de courriel demandé au soutien",
  ),
  'account.email-soon': inBoth(
    'Email address about to change',
    'Adresse de courriel sur le point de changer',
  ),
  'account.email-moved': inBoth('New email address in use', 'Nouvelle adresse de courriel en usage'),
  'account.email-stopped': inBoth(
    'Change of email address stopped',
    "Changement d'adresse de courriel arrêté",
  ),
  'account.passkey-added': inBoth('Passkey added', "Clé d'accès ajoutée"),
  'account.passkey-removed': inBoth('Passkey removed', "Clé d'accès retirée"),
  'account.app-added': inBoth('Codes from an app switched on', "Codes d'une application activés"),
  'account.app-removed': inBoth('Codes from an app switched off', "Codes d'une application désactivés"),
  'account.codes-made': inBoth('New recovery codes', 'Nouveaux codes de secours'),
  'account.code-used': inBoth('Recovery code used', 'Code de secours utilisé'),
  'account.many-tries': inBoth('Many tries to sign in', "Nombreux essais d'ouvrir une session"),
  'account.clearing-asked': inBoth('Lost second step reported', 'Deuxième étape perdue signalée'),
  'account.clearing-approved': inBoth(
    'Switching off a lost second step approved',
    "Désactivation d'une deuxième étape perdue approuvée",
  ),
  'account.clearing-stopped': inBoth(
    'Switching off a lost second step stopped',
    "Désactivation d'une deuxième étape perdue arrêtée",
  ),
  'account.clearing-cleared': inBoth('Lost second step switched off', 'Deuxième étape perdue désactivée'),
  'family.acting-ended': inBoth(
    'Acting for a family member ended',
    "Fin du droit d'agir au nom d'un membre de la famille",
  ),
  'family.acting-began': inBoth(
    'You may act for a family member',
    "Vous pouvez agir au nom d'un membre de la famille",
  ),
  'family.of-age': inBoth('A family member came of age', "Un membre de la famille a atteint l'âge adulte"),
  'family.acting-alone': inBoth('From now on only you act', 'Désormais, vous seul agissez'),
  'family.consent-given': inBoth('You let somebody else act', "Vous avez laissé quelqu'un d'autre agir"),
  'family.address-shown': inBoth('Address shown again', 'Adresse visible de nouveau'),
  'family.own-account': inBoth(
    'You can have an account of your own',
    'Vous pouvez avoir votre propre compte',
  ),
  'family.acted-for': inBoth('Somebody does your steps', "Quelqu'un fait vos étapes"),
  'family.new-address': inBoth(
    'New address for your own account',
    'Nouvelle adresse pour votre propre compte',
  ),
  'family.wish-kept': inBoth('Your wish for your own account', 'Votre demande de votre propre compte'),
  'representative.added': inBoth('A client named a representative', 'Un client a nommé un représentant'),
  'representative.notice': inBoth('Notice to a representative', 'Avis à un représentant'),
  'representative.ended': inBoth('Access of a representative ended', "Accès d'un représentant terminé"),
  'representative.on-record': inBoth('A representative is on record', 'Un représentant est au dossier'),
  'declaration.change-received': inBoth('Reported change received', 'Changement signalé reçu'),
  'data.correction-received': inBoth('Correction request received', 'Demande de correction reçue'),
  'data.correction-answered': inBoth('Correction request answered', 'Réponse à une demande de correction'),
  'address.changed': inBoth('Address changed', 'Adresse changée'),
  'photo.checked': inBoth('Photo checked', 'Photo vérifiée'),
  'photo.unchecked': inBoth('Photo not checked', 'Photo non vérifiée'),
  'photo.unusable': inBoth('Photo could not be used', 'Photo inutilisable'),
  'photo.accepted': inBoth('Photo accepted', 'Photo acceptée'),
  'photo.returned': inBoth('Photo returned', 'Photo renvoyée'),
  'declaration.received': inBoth('Receipt of a declaration', "Reçu d'une déclaration"),
  'review.name-corrected': inBoth('Name corrected', 'Nom corrigé'),
  'review.held': inBoth('Case on hold', 'Dossier suspendu'),
  'review.released': inBoth('Hold ended', 'Suspension levée'),
  'proof.ready': inBoth(
    'Confirmation of permanent residence ready',
    'Confirmation de résidence permanente prête',
  ),
  'card.mailed': inBoth('Card mailed', 'Carte postée'),
  'card.came-back': inBoth('Card came back', 'Carte revenue'),
};

/** What an email was about. Its words are written when it is sent, and kept nowhere. */
export const letterLabel = (letter: string): Both => TITLES[letter] ?? { en: letter, fr: letter };
