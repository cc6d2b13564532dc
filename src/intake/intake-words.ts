import type { z } from 'zod';
import { dayFault } from '../platform/day-fault.ts';
import { Entered } from '../platform/form.ts';
import { both, type Both, fill } from '../platform/i18n.ts';
import type { IntakeProblem, Path } from './intake.ts';

/** What is wrong between fields. Values from the file are quoted as they stand. */
export const ruleWords = {
  future: quoting<{ day: string }>(
    '{day} is in the future; write the day it was approved',
    "{day} est dans le futur; écrivez la date d'approbation",
  ),
  afterApproval: quoting<{ madeOn: string; approvedOn: string }>(
    '{madeOn} is after approvedOn {approvedOn}; one of them is wrong',
    "{madeOn} est après approvedOn {approvedOn}; l'une des deux dates est fausse",
  ),
  birth: quoting<{ birthDate: string; madeOn: string }>(
    '{birthDate} must be after 1900 and not after madeOn {madeOn}',
    '{birthDate} doit être après 1900 et pas après madeOn {madeOn}',
  ),
  passport: quoting<{ birthDate: string }>(
    'must be after birthDate {birthDate}',
    'doit être après birthDate {birthDate}',
  ),
  principalEmail: w(
    'is missing; the principal applicant needs one to be invited',
    'manque; il en faut une pour inviter le demandeur principal',
  ),
  emailUnreachable: w(
    'has letters before the @ that our mail server cannot send to (SMTP_UTF8); give another address of this person',
    "a avant l'@ des lettres que notre serveur de courriel ne peut pas joindre (SMTP_UTF8); donnez une autre adresse de cette personne",
  ),
  emailMeant: quoting<{ email: string; meant: string }>(
    '{email}: did you mean {meant}? It is taken as it is written',
    '{email} : vouliez-vous dire {meant}? Elle est prise telle quelle',
  ),
  onePrincipal: quoting<{ count: number }>(
    'holds {count} people with role principal; write exactly one',
    'compte {count} personnes dont le role est principal; écrivez-en exactement une',
  ),
  oneSpouse: quoting<{ count: number }>(
    'holds {count} people with role spouse; write one at most',
    'compte {count} personnes dont le role est spouse; écrivez-en une au plus',
  ),
  numberTwice: quoting<{ number: string }>(
    '{number} stands in this file twice; keep one',
    '{number} figure deux fois dans ce fichier; gardez-en un',
  ),
  uciTwice: quoting<{ uci: string; number: string }>(
    '{uci} stands in this file twice, also in application {number}; one of them is wrong',
    "{uci} figure deux fois dans ce fichier, aussi dans la demande {number}; l'un des deux est faux",
  ),
  uciKnown: quoting<{ uci: string; number: string }>(
    '{uci} is already on file under application {number}',
    '{uci} est déjà au dossier sous la demande {number}',
  ),
  differs: quoting<{ number: string; fields: string }>(
    '{number} is already on file, and this differs: {fields}. Nothing was changed; correct the file, or the case with support',
    "{number} est déjà au dossier, et ceci diffère : {fields}. Rien n'a été changé; corrigez le fichier, ou le dossier avec le soutien",
  ),
};

/** What is wrong with a file before its fields can be read. */
export const intakeFileWords = {
  syntax: quoting<{ found: string }>('is no JSON here: {found}', "n'est pas du JSON ici : {found}"),
  cutOff: w('the file ends before it is complete', "le fichier s'arrête avant d'être complet"),
  twiceKey: quoting<{ key: string }>(
    '{key} is written twice; keep one',
    '{key} est écrit deux fois; gardez-en un',
  ),
  quote: w('a quotation mark that opens here is never closed', "un guillemet ouvert ici n'est jamais fermé"),
  row: w(
    'this row cannot be read; check its quotation marks',
    'cette ligne ne peut être lue; vérifiez ses guillemets',
  ),
  empty: w('the file is empty', 'le fichier est vide'),
  noRows: w('there is a header but no row below it', 'il y a un en-tête, mais aucune ligne dessous'),
  noColumn: quoting<{ column: string }>(
    'the column {column} is missing from the header',
    "la colonne {column} manque dans l'en-tête",
  ),
  strangeColumn: quoting<{ column: string }>(
    'the column {column} is not known; remove it or correct its name',
    "la colonne {column} n'est pas connue; retirez-la ou corrigez son nom",
  ),
  twiceColumn: quoting<{ column: string }>(
    'the column {column} stands twice',
    'la colonne {column} figure deux fois',
  ),
  cells: quoting<{ found: number; due: number }>(
    'this row has {found} cells, the header has {due}',
    "cette ligne a {found} cellules, l'en-tête en a {due}",
  ),
  disagrees: quoting<{ value: string; line: number; first: string }>(
    '{value} differs from {first} on line {line} of the same application',
    '{value} diffère de {first} à la ligne {line} de la même demande',
  ),
};

/** What another system sent and what no form of a field would tell. */
export const receivedWords = {
  lost: w(
    'holds a sign that stands for lost characters; send it again as it was written',
    'contient un signe qui remplace des caractères perdus; envoyez-le de nouveau tel qu’il était écrit',
  ),
  scientific: quoting<{ text: string }>(
    '{text} is not what was written: a spreadsheet changed this number. Format the column as text and enter it again',
    "{text} n'est pas ce qui était écrit : un tableur a changé ce numéro. Donnez à la colonne le format texte et entrez-le de nouveau",
  ),
  numberAsNumber: quoting<{ text: string }>(
    '{text} is a number; write it in quotation marks, so that no digit is lost',
    "{text} est un nombre; écrivez-le entre guillemets droits pour qu'aucun chiffre ne se perde",
  ),
  mojibake: quoting<{ text: string }>(
    '{text} was damaged on its way: UTF-8 was read as another encoding. Export it again as UTF-8',
    "{text} a été abîmé en route : de l'UTF-8 a été lu dans un autre codage. Exportez-le de nouveau en UTF-8",
  ),
  entity: quoting<{ text: string }>(
    '{text} holds a code of web pages; write the letter itself',
    '{text} contient un code de page Web; écrivez la lettre elle-même',
  ),
  formula: quoting<{ text: string }>(
    '{text} begins like a formula of a spreadsheet; write the name as the passport has it',
    "{text} commence comme une formule de tableur; écrivez le nom tel qu'il est dans le passeport",
  ),
  webAddress: quoting<{ text: string }>(
    '{text} holds the address of a web page; write the name as the passport has it',
    "{text} contient l'adresse d'une page Web; écrivez le nom tel qu'il est dans le passeport",
  ),
};

function w(en: string, fr: string): Both {
  return both({ en, fr });
}

/** Words with places for values, which are put in as they stand: typography is for our words, never for theirs. */
function quoting<Values extends Readonly<Record<string, string | number>>>(en: string, fr: string) {
  const words = w(en, fr);
  return (values: Values): Both => fill(words, values);
}

const form: Readonly<Record<string, Both>> = {
  date: w('is no real date; write YYYY-MM-DD', "n'est pas une vraie date; écrivez AAAA-MM-JJ"),
  birth: w(
    'is no date of birth; write YYYY-MM-DD, with XX for a day or month that the passport does not have',
    "n'est pas une date de naissance; écrivez AAAA-MM-JJ, avec XX pour un jour ou un mois que le passeport n'indique pas",
  ),
  number: w(
    'is no application number; write one or two letters and 8 to 10 digits',
    "n'est pas un numéro de demande; écrivez une ou deux lettres et 8 à 10 chiffres",
  ),
  uci: w(
    'is no client identifier; write 8 or 10 digits, with or without hyphens',
    "n'est pas un identificateur unique de client; écrivez 8 ou 10 chiffres, avec ou sans traits d'union",
  ),
  name: w(
    'is no name that can be kept; write 1 to 50 letters on one line',
    "n'est pas un nom qui peut être gardé; écrivez de 1 à 50 lettres sur une ligne",
  ),
  email: w(
    'is no email address; write one like name@example.com',
    "n'est pas une adresse de courriel; écrivez par exemple nom@example.com",
  ),
  birthCountry: w(
    'is no country code; write two capital letters such as IN or PH, or SUN, YUG, … for a country that is no more',
    "n'est pas un code de pays; écrivez deux majuscules, par exemple IN ou PH, ou SUN, YUG, … pour un pays qui n'existe plus",
  ),
  citizenship: w(
    'is no country code; write two capital letters such as IN or PH, or XX for stateless',
    "n'est pas un code de pays; écrivez deux majuscules, par exemple IN ou PH, ou XX pour apatride",
  ),
  line: w('must be 1 to 100 characters on one line', 'doit compter de 1 à 100 caractères sur une ligne'),
  people: w('must be a list of 1 to 30 people', 'doit être une liste de 1 à 30 personnes'),
  applications: w(
    'must be a list with at least one application',
    "doit être une liste d'au moins une demande",
  ),
  record: w('must be an object with named fields', 'doit être un objet avec des champs nommés'),
};

const FORM_OF: Readonly<Record<string, string>> = {
  madeOn: 'date',
  approvedOn: 'date',
  birthDate: 'birth',
  validUntil: 'date',
  familyName: 'name',
  givenNames: 'name',
  birthCountry: 'birthCountry',
  citizenship: 'citizenship',
  country: 'citizenship',
  uci: 'uci',
  email: 'email',
  birthPlace: 'line',
  otherNames: 'line',
  people: 'people',
  applications: 'applications',
};

/** What Zod found, in words that say how to fix it: one problem, or one for each unknown field. */
export function issueSays(issue: z.core.$ZodIssue, input: unknown): IntakeProblem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      says: w(
        'is not known here; remove it or correct its name',
        "n'est pas connu ici; retirez-le ou corrigez son nom",
      ),
    }));
  }
  const value = valueAt(input, path);
  if (value === undefined || value === null || value === '')
    return [{ path, says: w('is missing', 'manque') }];
  if (issue.code === 'invalid_value') {
    const known = issue.values.join(', ');
    return [{ path, says: quoted(value, w(`is not one of ${known}`, `n'est aucun de ceux-ci : ${known}`)) }];
  }
  return [{ path, says: quoted(value, causeOf(value, path) ?? formOf(path)) }];
}

const DATES: readonly (string | undefined)[] = ['date', 'birth'];

/** Why a date is none: 'is no real date. June has 30 days. …'; undefined for other fields and other causes. */
function causeOf(value: unknown, path: Path): Both | undefined {
  if (typeof value !== 'string' || !DATES.includes(FORM_OF[String(path.at(-1))])) return undefined;
  const cause = dayFault(Entered.of({ day: value }), 'day');
  return cause && w(`is no real date. ${cause.en}`, `n'est pas une vraie date. ${cause.fr}`);
}

function formOf(path: Path): Both {
  const field = path.at(-1);
  const key = field === 'number' ? (path.at(-2) === 'passport' ? 'line' : 'number') : FORM_OF[String(field)];
  return form[key ?? 'record'] as Both;
}

/** Short values are quoted; records and long texts are not. */
function quoted(value: unknown, says: Both): Both {
  const text =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  if (text === '' || text.length > 60 || /\p{Cc}/u.test(text)) return says;
  return { en: `${text} ${says.en}`, fr: `${text} ${says.fr}` };
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | null | undefined)?.[part],
    input,
  );
}
