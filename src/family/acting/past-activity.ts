import { type Both, both } from '../../platform/i18n.ts';

/** One thing that was done while somebody acted in a case. `at` is an ISO instant. */
export type PastAct = { readonly act: string; readonly at: string };

/**
 * What somebody may still see of a case in which they acted, in a few words each: that it happened, and no content. Acts
 * that are not here are not shown.
 */
const FACTS: Readonly<Record<string, Both>> = {
  'landing.declare': both({ en: 'Declaration signed', fr: 'Déclaration signée' }),
  'landing.leave': both({ en: 'Paused: outside Canada', fr: "En pause : à l'extérieur du Canada" }),
  'landing.return': both({ en: 'Back in Canada', fr: 'De retour au Canada' }),
  'landing.confirm': both({ en: 'Permanent residence confirmed', fr: 'Résidence permanente confirmée' }),
  'address.change': both({ en: 'Address given', fr: 'Adresse donnée' }),
  'photo.submit': both({ en: 'Photo sent', fr: 'Photo soumise' }),
  'photo.accept': both({ en: 'Photo accepted', fr: 'Photo acceptée' }),
  'photo.return': both({ en: 'Photo returned', fr: 'Photo renvoyée' }),
  'card.order': both({ en: 'Card ordered', fr: 'Carte commandée' }),
  'card.print': both({ en: 'Card printed', fr: 'Carte imprimée' }),
  'card.mail': both({ en: 'Card mailed', fr: 'Carte postée' }),
  'card.mail-back': both({ en: 'Card came back by mail', fr: 'Carte revenue par la poste' }),
  'card.report-missing': both({ en: 'Card reported missing', fr: 'Carte signalée manquante' }),
  'card.receive': both({ en: 'Card received', fr: 'Carte reçue' }),
};

/** The acts that a glimpse tells of. */
export const PAST_ACTIVITY: readonly string[] = Object.keys(FACTS);

/** A fact in words; undefined for one that is not shown. */
export const pastActWords = (act: string): Both | undefined => FACTS[act];
