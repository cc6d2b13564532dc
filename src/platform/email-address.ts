import { bad, type Checked, type Entered, good } from './form.ts';
import { type Both, both, fill } from './i18n.ts';
import { likelyMeant } from './likely-email.ts';

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

/** Whether our mail server takes letters to addresses whose part before the @ is not ASCII (SMTPUTF8, RFC 6531). */
export type MailReach = { readonly SMTP_UTF8: boolean };

const unreachable = both({
  en: 'We cannot send email to an address with this letter before the @: our mail server takes only a to z, digits and signs there. Use another address.',
  fr: "Nous ne pouvons pas envoyer de courriel à une adresse avec cette lettre avant l'@ : notre serveur n'y accepte que a à z, les chiffres et les signes. Utilisez une autre adresse.",
});

/** Why no letter of ours gets to an address that is right in itself. What stands behind the @ always goes as `xn--`. */
export function reachFault(email: string, { SMTP_UTF8 }: MailReach): Both | undefined {
  const local = email.slice(0, email.lastIndexOf('@'));
  return SMTP_UTF8 || /^\p{ASCII}*$/u.test(local) ? undefined : unreachable;
}

/** 'a•••@example.ca': enough to recognise an address, too little to copy it. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '•••' : `${[...email][0] ?? ''}•••${email.slice(at)}`;
}

/** The field that holds which of two addresses is meant, beside the one in which an address was typed. */
export const meantName = (name: string) => `${name}-meant`;

// An address stands in it as it was typed, never typeset.
const didYouMean = both({ en: 'Did you mean {email}?', fr: 'Vouliez-vous dire {email}?' });

type EmailReading = {
  readonly name?: string;
  readonly mail: MailReach;
  /** What to say when nothing was typed. */
  readonly missing?: Both;
  /** Kept after it was asked about: it is not asked about again. */
  readonly kept?: string | undefined;
};

/**
 * Reads an address to which we are to write, from the field of `EmailField`. One that looks like a slip is asked about,
 * and taken once the person has said which of the two is meant. An answer counts only for the address that was asked about.
 */
export function readEmail(
  entered: Entered,
  { name = 'email', mail, missing, kept }: EmailReading,
): Checked<string> {
  const typed = entered.text(name);
  if (typed === '' && missing) return bad({ field: name, says: missing });
  const suggestion = typed === kept ? undefined : likelyMeant(typed);
  const said = suggestion === undefined ? typed : entered.text(meantName(name));
  if (suggestion !== undefined && said !== suggestion && said !== typed)
    return bad({ field: meantName(name), says: fill(didYouMean, { email: suggestion }) });
  const email = said === suggestion ? suggestion : typed;
  const fault = emailFault(email) ?? reachFault(email, mail);
  return fault ? bad({ field: name, says: fault }) : good(email);
}
