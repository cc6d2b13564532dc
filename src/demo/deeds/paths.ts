import type { Both, Lang } from '../../platform/i18n.ts';

/** The few pages that nobody links to where a deed begins. */
const PATHS = {
  'sign-in': { en: '/sign-in', fr: '/ouvrir-une-session' },
  'first-sign-in': { en: '/first-sign-in', fr: '/premiere-session' },
  'choose-password': { en: '/choose-password', fr: '/choisir-un-mot-de-passe' },
  'passkey.offer': { en: '/passkey', fr: '/cle-d-acces' },
  home: { en: '/family', fr: '/famille' },
  people: { en: '/people', fr: '/personnes' },
  declaration: { en: '/declaration', fr: '/declaration' },
  address: { en: '/address', fr: '/adresse' },
  photo: { en: '/photo', fr: '/photo' },
  proof: { en: '/confirmation', fr: '/confirmation' },
  pdf: { en: '/confirmation/pdf', fr: '/confirmation/pdf' },
  card: { en: '/card', fr: '/carte' },
  find: { en: '/staff/review/find', fr: '/personnel/examen/chercher' },
  production: { en: '/staff/cards', fr: '/personnel/cartes' },
} as const satisfies Record<string, Both>;

/** '/en/sign-in' */
export const pathOf = (page: keyof typeof PATHS, lang: Lang): string => `/${lang}${PATHS[page][lang]}`;

/** '/en/people/7/photo' */
export const casePath = (page: keyof typeof PATHS, caseId: string, lang: Lang): string =>
  `${pathOf('people', lang)}/${caseId}${PATHS[page][lang]}`;
