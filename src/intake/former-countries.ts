import type { Both } from '../platform/i18n.ts';

/**
 * Countries and territories that ISO 3166 listed once, and in which people who live were born (ISO 3166-3): the code of
 * four letters, the former code of three as passports have it, the name in English and in French. Former codes of two
 * letters are not taken: some are another country's today (CS, GE, SK).
 */
const FORMER = [
  ['AIDJ', 'AFI', 'French Afars and Issas', 'Afars et Issas'],
  ['ANHH', 'ANT', 'Netherlands Antilles', 'Antilles néerlandaises'],
  ['BQAQ', 'ATB', 'British Antarctic Territory', 'Territoire antarctique britannique'],
  ['BUMM', 'BUR', 'Burma', 'Birmanie'],
  ['BYAA', 'BYS', 'Byelorussian SSR', 'RSS de Biélorussie'],
  ['CSHH', 'CSK', 'Czechoslovakia', 'Tchécoslovaquie'],
  ['CSXX', 'SCG', 'Serbia and Montenegro', 'Serbie-et-Monténégro'],
  ['CTKI', 'CTE', 'Canton and Enderbury Islands', 'Îles Canton et Enderbury'],
  ['DDDE', 'DDR', 'German Democratic Republic', 'République démocratique allemande'],
  ['DYBJ', 'DHY', 'Dahomey', 'Dahomey'],
  // Its code of three letters is that of the French Southern Territories today.
  [
    'FQHH',
    'FQHH',
    'French Southern and Antarctic Territories',
    'Terres australes et antarctiques françaises',
  ],
  ['FXFR', 'FXX', 'Metropolitan France', 'France métropolitaine'],
  ['GEHH', 'GEL', 'Gilbert and Ellice Islands', 'Îles Gilbert et Ellice'],
  ['HVBF', 'HVO', 'Upper Volta', 'Haute-Volta'],
  ['JTUM', 'JTN', 'Johnston Island', 'Île Johnston'],
  ['MIUM', 'MID', 'Midway Islands', 'Îles Midway'],
  ['NHVU', 'NHB', 'New Hebrides', 'Nouvelles-Hébrides'],
  ['NQAQ', 'ATN', 'Dronning Maud Land', 'Terre de la Reine-Maud'],
  ['NTHH', 'NTZ', 'Neutral Zone (Saudi Arabia and Iraq)', 'Zone neutre (Arabie saoudite et Iraq)'],
  ['PCHH', 'PCI', 'Trust Territory of the Pacific Islands', 'Territoire sous tutelle des îles du Pacifique'],
  ['PUUM', 'PUS', 'U.S. Miscellaneous Pacific Islands', 'Îles diverses du Pacifique (États-Unis)'],
  ['PZPA', 'PCZ', 'Panama Canal Zone', 'Zone du canal de Panama'],
  ['RHZW', 'RHO', 'Southern Rhodesia', 'Rhodésie du Sud'],
  ['SKIN', 'SKM', 'Sikkim', 'Sikkim'],
  ['SUHH', 'SUN', 'Union of Soviet Socialist Republics', 'Union des républiques socialistes soviétiques'],
  ['TPTL', 'TMP', 'East Timor', 'Timor oriental'],
  ['VDVN', 'VDR', 'Democratic Republic of Vietnam', 'République démocratique du Vietnam'],
  ['WKUM', 'WAK', 'Wake Island', 'Île de Wake'],
  ['YDYE', 'YMD', 'Democratic Yemen', 'Yémen démocratique'],
  ['YUCS', 'YUG', 'Yugoslavia', 'Yougoslavie'],
  ['ZRCD', 'ZAR', 'Zaire', 'Zaïre'],
] as const;

const NAMES: ReadonlyMap<string, Both> = new Map(FORMER.map(([, code, en, fr]) => [code, { en, fr }]));
const CODES: ReadonlyMap<string, string> = new Map(
  FORMER.flatMap(([four, code]) => [
    [four, code],
    [code, code],
  ]),
);

/** The code that a former country is kept under, from either of its codes; undefined for what is none. */
export const formerCountry = (code: string): string | undefined => CODES.get(code);

/** The name of a former country in both languages, by the code that it is kept under. */
export const formerCountryName = (code: string): Both | undefined => NAMES.get(code);
