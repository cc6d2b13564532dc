import { type Both, both } from './i18n.ts';

const ATOM = String.raw`[^\s\p{C}@<>"(),:;[\]\\.]+`;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u200C\u200D-]{0,61}[\p{L}\p{M}\p{N}])?`;

/**
 * An email address that mail can go to: RFC 5321 without quoted names and numeric hosts, and in every script (RFC 6531).
 * Whether it works only a letter tells.
 */
export const EMAIL_ADDRESS = new RegExp(
  String.raw`^(?=.{3,254}$)(?=[^@]{1,64}@)${ATOM}(?:\.${ATOM})*@(?:${LABEL}\.)+(?!\p{N}+$)(?=.{2,63}$)${LABEL}$`,
  'u',
);

const faults = {
  form: both({
    en: 'Enter an email address with an @ and a name behind it, like name@example.ca.',
    fr: 'Entrez une adresse de courriel avec un @ et un nom derrière, comme nom@exemple.ca.',
  }),
  long: both({
    en: 'This email address is too long: at most 64 characters before the @, and 254 in all.',
    fr: "Cette adresse de courriel est trop longue : 64 caractères au plus avant l'@, et 254 en tout.",
  }),
  dots: both({
    en: 'This email address has two dots in a row. Take one out.',
    fr: 'Cette adresse de courriel contient deux points de suite. Retirez-en un.',
  }),
  dotAtEnd: both({
    en: 'There is a dot too many at the beginning, at the end, or next to the @ of this email address. Take it out.',
    fr: "Il y a un point de trop au début, à la fin ou à côté de l'@ de cette adresse de courriel. Retirez-le.",
  }),
  hyphen: both({
    en: 'Behind the @ of an email address, no name begins or ends with a hyphen. Check it.',
    fr: "Après l'@ d'une adresse de courriel, aucun nom ne commence ni ne finit par un trait d'union. Vérifiez-la.",
  }),
  blank: both({
    en: 'An email address has no blanks. Take them out.',
    fr: "Une adresse de courriel n'a pas d'espaces. Retirez-les.",
  }),
};

/** What keeps a text from being an email address, in words that say what to do; undefined when it is one. */
export function emailFault(text: string): Both | undefined {
  if (EMAIL_ADDRESS.test(text)) return undefined;
  const [local = '', domain = ''] = text.split('@');
  if (local === '' || domain === '') return faults.form;
  if (/\s/u.test(text)) return faults.blank;
  if (text.includes('..')) return faults.dots;
  if ([local, domain].some((part) => part.startsWith('.') || part.endsWith('.'))) return faults.dotAtEnd;
  if (domain.split('.').some((label) => label.startsWith('-') || label.endsWith('-'))) return faults.hyphen;
  return local.length > 64 || text.length > 254 ? faults.long : faults.form;
}

/** 'a•••@example.ca': enough to recognise an address, too little to copy it. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '•••' : `${[...email][0] ?? ''}•••${email.slice(at)}`;
}
