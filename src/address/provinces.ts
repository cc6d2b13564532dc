import { both, LOCALES } from '../platform/i18n.ts';
import type { Both, Lang } from '../platform/i18n.ts';

/** The provinces and territories of Canada by the two-letter symbols Canada Post uses, with their official names. */
export const PROVINCES = {
  AB: both({ en: 'Alberta', fr: 'Alberta' }),
  BC: both({ en: 'British Columbia', fr: 'Colombie-Britannique' }),
  MB: both({ en: 'Manitoba', fr: 'Manitoba' }),
  NB: both({ en: 'New Brunswick', fr: 'Nouveau-Brunswick' }),
  NL: both({ en: 'Newfoundland and Labrador', fr: 'Terre-Neuve-et-Labrador' }),
  NS: both({ en: 'Nova Scotia', fr: 'Nouvelle-Écosse' }),
  NT: both({ en: 'Northwest Territories', fr: 'Territoires du Nord-Ouest' }),
  NU: both({ en: 'Nunavut', fr: 'Nunavut' }),
  ON: both({ en: 'Ontario', fr: 'Ontario' }),
  PE: both({ en: 'Prince Edward Island', fr: 'Île-du-Prince-Édouard' }),
  QC: both({ en: 'Quebec', fr: 'Québec' }),
  SK: both({ en: 'Saskatchewan', fr: 'Saskatchewan' }),
  YT: both({ en: 'Yukon', fr: 'Yukon' }),
} as const satisfies Record<string, Both>;

export type Province = keyof typeof PROVINCES;

export const PROVINCE_CODES = Object.keys(PROVINCES) as readonly Province[];

/** Whether `code` is one of the 13 symbols, in upper case. */
export function isProvince(code: string): code is Province {
  return Object.hasOwn(PROVINCES, code);
}

type ProvinceChoice = { readonly code: Province; readonly name: string };

function sorted(lang: Lang): readonly ProvinceChoice[] {
  const order = new Intl.Collator(LOCALES[lang]);
  return PROVINCE_CODES.map((code) => ({ code, name: PROVINCES[code][lang] })).sort((a, b) =>
    order.compare(a.name, b.name),
  );
}

// Sorted once: a collator costs more than the rest of an address form.
const CHOICES: Readonly<Record<Lang, readonly ProvinceChoice[]>> = { en: sorted('en'), fr: sorted('fr') };

/** The choices of the province field, in the alphabetical order of the reader's language. */
export const provinceChoices = (lang: Lang): readonly ProvinceChoice[] => CHOICES[lang];

const key = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
const byName = new Map<string, Province>(
  PROVINCE_CODES.flatMap((code) =>
    [code, PROVINCES[code].en, PROVINCES[code].fr].map((name) => [key(name), code]),
  ),
);

/** The province a person means by a symbol or a name in either language; undefined when it is none. */
export function findProvince(typed: string): Province | undefined {
  return byName.get(key(typed));
}
