import { type Both, both } from '../platform/i18n.ts';

/**
 * The titles of pages whose headings name somebody. Browsers keep titles in their history and in the files from which
 * they open windows again, also on a computer that others use: no title holds a name or a number of a person.
 */
const TITLES: Readonly<Record<string, Both>> = {
  home: both({ en: 'Your family', fr: 'Votre famille' }),
  declare: both({ en: 'Declaration of being in Canada', fr: 'Déclaration de présence au Canada' }),
  away: both({ en: 'A stay outside Canada', fr: "Séjour à l'extérieur du Canada" }),
  back: both({ en: 'Back in Canada', fr: 'De retour au Canada' }),
  address: both({ en: 'Addresses', fr: 'Adresses' }),
  'address.home': both({ en: 'Home address', fr: 'Adresse résidentielle' }),
  'address.mailing': both({ en: 'Mailing address', fr: 'Adresse postale' }),
  photo: both({ en: 'Photo for the card', fr: 'Photo pour la carte' }),
  proof: both({ en: 'Confirmation of permanent residence', fr: 'Confirmation de résidence permanente' }),
  'proof.pdf': both({ en: 'Confirmation as a PDF', fr: 'Confirmation en PDF' }),
  'acting.agree': both({ en: 'Let somebody act for you', fr: "Laisser quelqu'un agir en votre nom" }),
  'own-account.for': both({
    en: 'An account for a family member',
    fr: 'Un compte pour un membre de la famille',
  }),
  'representatives.of': both({ en: 'Representatives on record', fr: 'Représentants au dossier' }),
  data: both({ en: 'Data held of a person', fr: 'Renseignements sur une personne' }),
  'data.export': both({ en: 'Take a copy of the data', fr: 'Obtenir une copie des renseignements' }),
  'support.correction': both({ en: 'A correction request', fr: 'Une demande de correction' }),
  client: both({ en: 'The file of a client', fr: "Le dossier d'un client" }),
  'support.lost': both({ en: 'Lost codes', fr: 'Codes perdus' }),
  'support.lost-representative': both({
    en: 'Lost codes of a representative',
    fr: "Codes perdus d'un représentant",
  }),
  'support.own-account': both({ en: 'An account for somebody', fr: "Un compte pour quelqu'un" }),
  card: both({ en: 'Permanent resident card', fr: 'Carte de résident permanent' }),
  'invitation.email': both({ en: 'Email address of a person', fr: "Adresse de courriel d'une personne" }),
  'invitation.account': both({ en: 'An account of their own', fr: 'Avoir son propre compte' }),
  'invitation.where': both({ en: 'In Canada now or not', fr: 'Au Canada maintenant ou non' }),
  'invitation.abroad': both({ en: 'A person outside Canada', fr: "Une personne à l'extérieur du Canada" }),
  'invitation.entry': both({ en: 'Last entry to Canada', fr: 'Dernière entrée au Canada' }),
  'review.case': both({ en: 'A case to decide', fr: 'Un dossier à trancher' }),
  'review.accept': both({ en: 'Accept the photo', fr: 'Accepter la photo' }),
  'review.return': both({ en: 'Return the photo', fr: 'Renvoyer la photo' }),
  'review.confirm': both({ en: 'Confirm permanent residence', fr: 'Confirmer la résidence permanente' }),
  'review.hold': both({ en: 'Put a case on hold', fr: 'Suspendre un dossier' }),
  'review.release': both({ en: 'Release a case', fr: 'Reprendre un dossier' }),
  'production.order': both({ en: 'A card order', fr: 'Une commande de carte' }),
  'support.person': both({ en: 'The file of a family', fr: "Le dossier d'une famille" }),
  'support.access': both({ en: 'Send access again', fr: "Renvoyer l'accès" }),
  'support.email': both({ en: 'Correct an address', fr: 'Corriger une adresse' }),
};

/** What stands in `<title>`: without a name where the heading has one. */
export function pageTitle(pageId: string | undefined, heading: string, lang: keyof Both): string {
  return (pageId === undefined ? undefined : TITLES[pageId]?.[lang]) ?? heading;
}
