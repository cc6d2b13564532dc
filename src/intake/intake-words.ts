import type { z } from 'zod';
import { both, type Both } from '../platform/i18n.ts';
import type { IntakeProblem, Path } from './intake.ts';

/** What is wrong between fields. Values from the file are quoted as they stand. */
export const ruleWords = {
  future: (p: { day: string }) =>
    w(
      `${p.day} is in the future; write the day it was approved`,
      `${p.day} est dans le futur; écrivez la date d'approbation`,
    ),
  afterApproval: (p: { madeOn: string; approvedOn: string }) =>
    w(
      `${p.madeOn} is after approvedOn ${p.approvedOn}; one of them is wrong`,
      `${p.madeOn} est après approvedOn ${p.approvedOn}; l'une des deux dates est fausse`,
    ),
  birth: (p: { birthDate: string; madeOn: string }) =>
    w(
      `${p.birthDate} must be after 1900 and not after madeOn ${p.madeOn}`,
      `${p.birthDate} doit être après 1900 et pas après madeOn ${p.madeOn}`,
    ),
  passport: (p: { birthDate: string }) =>
    w(`must be after birthDate ${p.birthDate}`, `doit être après birthDate ${p.birthDate}`),
  principalEmail: w(
    'is missing; the principal applicant needs one to be invited',
    'manque; il en faut une pour inviter le demandeur principal',
  ),
  onePrincipal: (p: { count: number }) =>
    w(
      `holds ${p.count} people with role principal; write exactly one`,
      `compte ${p.count} personnes dont le role est principal; écrivez-en exactement une`,
    ),
  oneSpouse: (p: { count: number }) =>
    w(
      `holds ${p.count} people with role spouse; write one at most`,
      `compte ${p.count} personnes dont le role est spouse; écrivez-en une au plus`,
    ),
  numberTwice: (p: { number: string }) =>
    w(
      `${p.number} stands in this file twice; keep one`,
      `${p.number} figure deux fois dans ce fichier; gardez-en un`,
    ),
  uciTwice: (p: { uci: string; number: string }) =>
    w(
      `${p.uci} stands in this file twice, also in application ${p.number}; one of them is wrong`,
      `${p.uci} figure deux fois dans ce fichier, aussi dans la demande ${p.number}; l'un des deux est faux`,
    ),
  uciKnown: (p: { uci: string; number: string }) =>
    w(
      `${p.uci} is already on file under application ${p.number}`,
      `${p.uci} est déjà au dossier sous la demande ${p.number}`,
    ),
  differs: (p: { number: string; fields: string }) =>
    w(
      `${p.number} is already on file, and this differs: ${p.fields}. Nothing was changed; correct the file, or the case with support`,
      `${p.number} est déjà au dossier, et ceci diffère : ${p.fields}. Rien n'a été changé; corrigez le fichier, ou le dossier avec le soutien`,
    ),
};

/** What is wrong with a file before its fields can be read. */
export const intakeFileWords = {
  syntax: (p: { found: string }) => w(`is no JSON here: ${p.found}`, `n'est pas du JSON ici : ${p.found}`),
  cutOff: w('the file ends before it is complete', "le fichier s'arrête avant d'être complet"),
  twiceKey: (p: { key: string }) =>
    w(`${p.key} is written twice; keep one`, `${p.key} est écrit deux fois; gardez-en un`),
  quote: w('a quotation mark that opens here is never closed', "un guillemet ouvert ici n'est jamais fermé"),
  row: w(
    'this row cannot be read; check its quotation marks',
    'cette ligne ne peut être lue; vérifiez ses guillemets',
  ),
  empty: w('the file is empty', 'le fichier est vide'),
  noRows: w('there is a header but no row below it', 'il y a un en-tête, mais aucune ligne dessous'),
  noColumn: (p: { column: string }) =>
    w(`the column ${p.column} is missing from the header`, `la colonne ${p.column} manque dans l'en-tête`),
  strangeColumn: (p: { column: string }) =>
    w(
      `the column ${p.column || '(no name)'} is not known; remove it or correct its name`,
      `la colonne ${p.column || '(sans nom)'} n'est pas connue; retirez-la ou corrigez son nom`,
    ),
  twiceColumn: (p: { column: string }) =>
    w(`the column ${p.column} stands twice`, `la colonne ${p.column} figure deux fois`),
  cells: (p: { found: number; due: number }) =>
    w(
      `this row has ${p.found} cells, the header has ${p.due}`,
      `cette ligne a ${p.found} cellules, l'en-tête en a ${p.due}`,
    ),
  disagrees: (p: { value: string; line: number; first: string }) =>
    w(
      `${p.value || '(empty)'} differs from ${p.first || '(empty)'} on line ${p.line} of the same application`,
      `${p.value || '(vide)'} diffère de ${p.first || '(vide)'} à la ligne ${p.line} de la même demande`,
    ),
};

function w(en: string, fr: string): Both {
  return both({ en, fr });
}

const form: Readonly<Record<string, Both>> = {
  date: w('is no real date; write YYYY-MM-DD', "n'est pas une vraie date; écrivez AAAA-MM-JJ"),
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
  country: w(
    'is no country code; write two capital letters such as IN or PH',
    "n'est pas un code de pays; écrivez deux majuscules, par exemple IN ou PH",
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
  birthDate: 'date',
  validUntil: 'date',
  familyName: 'name',
  givenNames: 'name',
  birthCountry: 'country',
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
  return [{ path, says: quoted(value, formOf(path)) }];
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
