import { emailFault } from './address.ts';
import { likelyMeant } from './lookalike.ts';
import type { Entered, Problem } from '../form.ts';
import { type Both, both } from '../i18n.ts';

/** Says which of two addresses is right, where one looks like the other. */
export const meantField = (field: string): string => `${field}-meant`;

/** The settings of the mail server, as far as they say which addresses it can send to. */
export type MailReach = { readonly SMTP_URL?: string | undefined; readonly SMTP_UTF8: boolean };

/** Letters of other scripts before the @ need a mail server that speaks SMTPUTF8 (RFC 6531); a domain is written otherwise. */
export const unreachable = (email: string, { SMTP_URL, SMTP_UTF8 }: MailReach): Both | undefined =>
  SMTP_URL && !SMTP_UTF8 && /[^\p{ASCII}].*@/u.test(email) ? noSuchLetters : undefined;

const noSuchLetters = both({
  en: 'We cannot send email to an address with accents or letters of another script before the @. Give another address.',
  fr: "Nous ne pouvons pas écrire à une adresse qui a des accents ou des lettres d'un autre alphabet avant l'@. Donnez une autre adresse.",
});

/** What was typed into a field for an email address: the address that is meant, and what is wrong or unclear about it. */
export type EmailAnswer = { readonly email: string; readonly problem?: Problem };

/**
 * Reads an address. One that looks like a well-known one is asked about once: `problem` then stands at the choice
 * between the two, which the field shows (EmailField), and either is taken.
 */
export function readEmailAnswer(entered: Entered, mail: MailReach, field = 'email'): EmailAnswer {
  const email = entered.text(field);
  const fault = emailFault(email) ?? unreachable(email, mail);
  if (fault) return { email, problem: { field, says: fault } };
  const meant = likelyMeant(email);
  const choice = entered.text(meantField(field));
  if (meant === undefined || choice === email) return { email };
  if (choice === meant) return { email: meant };
  return { email, problem: { field: meantField(field), says: didYouMean(meant) } };
}

const didYouMean = (meant: string) =>
  both({
    en: `Check the email address. Did you mean ${meant}?`,
    fr: `Vérifiez l'adresse de courriel. Vouliez-vous écrire ${meant}?`,
  });
