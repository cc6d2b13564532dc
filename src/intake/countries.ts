import { formerCountry, formerCountryName } from './former-countries.ts';
import { type Both, type Lang, LOCALES } from '../platform/i18n.ts';

/** ISO 3166-1 alpha-2, and XK (Kosovo), which Canada recognizes. */
const CODES = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF
GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
VN VU WF WS YE YT ZA ZM ZW XK`
  .trim()
  .split(/\s+/);

/** In place of a citizenship, for somebody who has none (the ISO code that is free for private use). */
const STATELESS = 'XX';

const KNOWN: ReadonlySet<string> = new Set(CODES);

/** Whether this is the code of a country that exists now. */
export const isCountry = (code: string): boolean => KNOWN.has(code);

/** The code that a country of birth is kept under, also of one that is no more (ISO 3166-3); undefined when it is none. */
export const birthCountry = (code: string): string | undefined =>
  isCountry(code) ? code : formerCountry(code);

/** Whether this may stand as a citizenship: a country, or stateless. */
export const isCitizenship = (code: string): boolean => code === STATELESS || isCountry(code);

const names = {
  en: new Intl.DisplayNames(LOCALES.en, { type: 'region', fallback: 'code' }),
  fr: new Intl.DisplayNames(LOCALES.fr, { type: 'region', fallback: 'code' }),
};
const STATELESS_WORDS: Both = { en: 'Stateless', fr: 'Apatride' };

/** The name of a country, or of a former one, in both languages; an unknown code stays as it is. */
export function countryName(code: string): Both {
  if (code === STATELESS) return STATELESS_WORDS;
  const former = formerCountryName(code);
  if (former) return former;
  if (!isCountry(code)) return { en: code, fr: code };
  return { en: names.en.of(code) ?? code, fr: names.fr.of(code) ?? code };
}

const choices = (lang: Lang) =>
  CODES.map((value) => ({ value, label: names[lang].of(value) ?? value })).toSorted((a, b) =>
    a.label.localeCompare(b.label, LOCALES[lang]),
  );
const ready = { en: choices('en'), fr: choices('fr') };

/** Every country for a drop-down list, in the order of the language's alphabet. */
export function countryChoices(lang: Lang): readonly { readonly value: string; readonly label: string }[] {
  return ready[lang];
}
