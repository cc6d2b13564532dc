import { type Both, both } from '../platform/i18n.ts';
import type { IdentityQuestion } from './support.ts';

/** What an agent asks to know whom they talk to. */
export const identityWords: Readonly<Record<IdentityQuestion, Both>> = {
  number: both({ en: 'Application number', fr: 'Numéro de demande' }),
  uci: both({ en: 'UCI', fr: 'IUC' }),
  birth: both({ en: 'Date of birth', fr: 'Date de naissance' }),
  passport: both({ en: 'Passport number', fr: 'Numéro de passeport' }),
  entry: both({
    en: 'Date and place of the last entry to Canada',
    fr: 'Date et lieu de la dernière entrée au Canada',
  }),
  authority: both({ en: 'Number of an authority', fr: "Numéro d'une autorisation" }),
  dates: both({
    en: 'First and last day of an authority',
    fr: "Premier et dernier jour d'une autorisation",
  }),
  'client-number': both({ en: 'Application number of a client', fr: "Numéro de demande d'un client" }),
  'client-birth': both({ en: 'Date of birth of a client', fr: "Date de naissance d'un client" }),
  licence: both({ en: 'Licence or membership number', fr: 'Numéro de permis ou de membre' }),
};
