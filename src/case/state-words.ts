import type { ActName } from './acts.ts';
import type { State } from './case.ts';
import { type Both, both } from '../platform/i18n.ts';

/** Where a case is, in an officer's words. */
export const stateWords: Readonly<Record<State, Both>> = {
  approved: both({ en: 'Approved', fr: 'Approuvé' }),
  invited: both({ en: 'Invited', fr: 'Invité' }),
  answered: both({ en: 'Has answered', fr: 'A répondu' }),
  'account-ready': both({ en: 'Account ready', fr: 'Compte prêt' }),
  'signed-in': both({ en: 'Signed in, not declared', fr: 'Session ouverte, non déclaré' }),
  declared: both({ en: 'Declared', fr: 'Déclaré' }),
  confirmed: both({ en: 'Confirmed', fr: 'Confirmé' }),
  declined: both({ en: 'Does not use the portal', fr: "N'utilise pas le portail" }),
  away: both({ en: 'Outside Canada', fr: "À l'extérieur du Canada" }),
  'on-hold': both({ en: 'On hold', fr: 'Suspendu' }),
  closed: both({ en: 'Closed', fr: 'Fermé' }),
  none: both({ en: 'No photo', fr: 'Aucune photo' }),
  submitted: both({ en: 'Photo submitted', fr: 'Photo soumise' }),
  accepted: both({ en: 'Photo accepted', fr: 'Photo acceptée' }),
  returned: both({ en: 'Photo returned', fr: 'Photo renvoyée' }),
  waiting: both({ en: 'No card yet', fr: 'Pas encore de carte' }),
  ordered: both({ en: 'Card ordered', fr: 'Carte commandée' }),
  printed: both({ en: 'Card printed', fr: 'Carte imprimée' }),
  mailed: both({ en: 'Card mailed', fr: 'Carte postée' }),
  delivered: both({ en: 'Card received', fr: 'Carte reçue' }),
  'returned-mail': both({ en: 'Card came back', fr: 'Carte revenue' }),
  'not-received': both({ en: 'Card not received', fr: 'Carte non reçue' }),
  replaced: both({ en: 'Card to be replaced', fr: 'Carte à remplacer' }),
};

/** The acts that officers and the person both read. */
export const caseActs = {
  'landing.invite': both({ en: 'Invitation sent', fr: 'Invitation envoyée' }),
  'landing.answer': both({ en: 'Invitation answered', fr: "Réponse à l'invitation" }),
  'landing.decline': both({
    en: 'Chose not to use the portal',
    fr: 'A choisi de ne pas utiliser le portail',
  }),
  'landing.reopen': both({ en: 'Invited again', fr: 'Invité de nouveau' }),
  'landing.make-account': both({ en: 'Account made', fr: 'Compte créé' }),
  'landing.sign-in': both({ en: 'Signed in for the first time', fr: 'Première session ouverte' }),
  'landing.declare': both({ en: 'Declared to be in Canada', fr: 'A déclaré être au Canada' }),
  'landing.leave': both({ en: 'Said to be outside Canada', fr: "A dit être à l'extérieur du Canada" }),
  'landing.return': both({ en: 'Said to be back in Canada', fr: 'A dit être de retour au Canada' }),
  'change.tell': both({ en: 'Told us of a change', fr: 'A signalé un changement' }),
  'change.consider': both({ en: 'Reported change read', fr: 'Changement signalé lu' }),
  'proof.proofread': both({
    en: 'Said that every line of the document is right',
    fr: 'A dit que chaque ligne du document est exacte',
  }),
  'proof.report-error': both({
    en: 'Reported an error in a line of the document',
    fr: 'A signalé une erreur dans une ligne du document',
  }),
  'scan.add': both({ en: 'Scan added', fr: 'Numérisation ajoutée' }),
  'landing.hold': both({ en: 'Put on hold', fr: 'Dossier suspendu' }),
  'landing.release': both({ en: 'Hold ended', fr: 'Suspension levée' }),
  'review.release': both({ en: 'Hold ended', fr: 'Suspension levée' }),
  'landing.confirm': both({ en: 'Permanent residence confirmed', fr: 'Résidence permanente confirmée' }),
  'landing.close': both({ en: 'Case closed', fr: 'Dossier fermé' }),
  'photo.draft': both({ en: 'Photo uploaded, not submitted', fr: 'Photo téléversée, non soumise' }),
  'photo.handoff': both({ en: 'Photo code shown for a phone', fr: 'Code affiché pour un téléphone' }),
  'photo.handoff.wrong-digits': both({
    en: 'Wrong digits typed on a phone',
    fr: 'Mauvais chiffres inscrits sur un téléphone',
  }),
  'photo.handoff.connected': both({ en: 'Phone connected', fr: 'Téléphone connecté' }),
  'photo.handoff.received': both({ en: 'Photo came from the phone', fr: 'Photo reçue du téléphone' }),
  'photo.crop': both({ en: 'Crop of the photo changed', fr: 'Cadrage de la photo changé' }),
  'photo.submit': both({ en: 'Photo submitted', fr: 'Photo soumise' }),
  'photo.accept': both({ en: 'Photo accepted', fr: 'Photo acceptée' }),
  'photo.return': both({ en: 'Photo returned', fr: 'Photo renvoyée' }),
  'address.change': both({ en: 'Address changed', fr: 'Adresse changée' }),
  'card.order': both({ en: 'Card ordered', fr: 'Carte commandée' }),
  'card.print': both({ en: 'Card printed', fr: 'Carte imprimée' }),
  'card.mail': both({ en: 'Card mailed', fr: 'Carte postée' }),
  'card.mail-back': both({ en: 'Card came back', fr: 'Carte revenue' }),
  'card.mail-again': both({ en: 'Card mailed again', fr: 'Carte postée de nouveau' }),
  'card.receive': both({ en: 'Card received', fr: 'Carte reçue' }),
  'card.report-missing': both({ en: 'Card reported as not received', fr: 'Carte signalée comme non reçue' }),
  'card.replace': both({ en: 'Card to be replaced', fr: 'Carte à remplacer' }),
  'card.order-again': both({ en: 'Card ordered again', fr: 'Carte commandée de nouveau' }),
} satisfies Partial<Record<ActName, Both>>;

/** A recorded act in words; one that has none yet keeps its code. */
export function actWords(act: string): Both {
  const known: Readonly<Record<string, Both>> = caseActs;
  return known[act] ?? both({ en: `Recorded: ${act}`, fr: `Consigné : ${act}` });
}

const actors: Readonly<Record<string, Both>> = {
  system: both({ en: 'the portal', fr: 'le portail' }),
  invitee: both({ en: 'the person, by the invitation', fr: "la personne, par l'invitation" }),
};

/** Who did it: a name, or what stands for one. */
export function actorWords(row: { readonly actorKind: string; readonly actorName: string | null }): Both {
  if (row.actorName !== null) return { en: row.actorName, fr: row.actorName };
  return actors[row.actorKind] ?? { en: row.actorKind, fr: row.actorKind };
}
