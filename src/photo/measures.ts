import type { Lang } from '../platform/i18n.ts';

type Measured = number | string | undefined;

/** `600x800` in words: "600 by 800", « 600 sur 800 ». */
export const pixels = (lang: Lang, value: Measured): string =>
  String(value ?? '').replace('x', lang === 'en' ? ' by ' : ' sur ');

const inMegabytes = {
  en: new Intl.NumberFormat('en-CA', { maximumFractionDigits: 1 }),
  fr: new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 1 }),
};

/** Bytes as megabytes of 2^20, the way file managers of most phones round them: "5.2 MB", « 5,2 Mo ». */
export function megabytes(lang: Lang, bytes: Measured): string {
  const number = inMegabytes[lang].format(Number(bytes) / 1024 ** 2);
  return lang === 'en' ? `${number} MB` : `${number} Mo`;
}
