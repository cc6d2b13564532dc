import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Actor } from '../case/actor.ts';
import type { Profile } from '../config/profile.ts';
import { type Clock, todayInCountry } from '../platform/clock.ts';
import type { MailReach } from '../platform/email-address.ts';
import { both, type Lang, plural } from '../platform/i18n.ts';
import { type IntakeServices, takeIn } from './actions.ts';
import { doubtsAbout } from './intake.ts';
import { type FileProblem, problemText, readIntake } from './read.ts';

/** What to print, and how to end: 0 taken in (or nothing new), 1 the file has problems, 2 it cannot be read. */
export type CommandResult = { readonly code: 0 | 1 | 2; readonly out: string; readonly err: string };

export type IntakeOptions = {
  /** One JSON object instead of sentences. */
  readonly json?: boolean | undefined;
  /** Checks the file and takes nothing in. */
  readonly checkOnly?: boolean | undefined;
  readonly lang?: Lang | undefined;
};

type Needs = IntakeServices & {
  readonly clock: Clock;
  readonly profile: Profile;
  readonly settings: MailReach;
};

/** Takes in the approved applications of a .json or .csv file, or says everything that is wrong with it. */
export async function intakeCommand(
  services: Needs,
  file: string,
  actor: Actor,
  options: IntakeOptions = {},
): Promise<CommandResult> {
  const lang = options.lang ?? 'en';
  const kind = /\.(json|csv)$/i.exec(file)?.[1]?.toLowerCase() as 'json' | 'csv' | undefined;
  if (!kind) return unusable(w.kind[lang]);
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return unusable(w.noFile(file)[lang]);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unusable(w.notUtf8(file)[lang]);
  }
  const read = readIntake(
    kind,
    text,
    services.profile,
    todayInCountry(services.clock, services.profile.countryZones),
    services.settings,
  );
  if (!read.ok) return wrong(file, read.problems, options);
  const doubts = { file, doubts: doubtsAbout(read.applications).map(read.place) };
  const { length } = read.applications;
  if (options.checkOnly) return fine({ applications: length }, w.checked(length)[lang], doubts, options);
  const { taken, unchanged, problems } = await takeIn(services, read.applications, actor);
  if (problems.length > 0) return wrong(file, problems.map(read.place), options);
  return fine({ taken, unchanged }, w.done(taken, unchanged)[lang], doubts, options);
}

function unusable(says: string): CommandResult {
  return { code: 2, out: '', err: `${says}\n` };
}

/** What is asked about goes along, and stops nothing. */
type Doubts = { readonly file: string; readonly doubts: readonly FileProblem[] };

function fine(
  facts: Readonly<Record<string, number>>,
  says: string,
  { file, doubts }: Doubts,
  { json, lang = 'en' }: IntakeOptions,
): CommandResult {
  const asked = doubts.length > 0 ? { doubts } : {};
  if (json) return { code: 0, out: `${JSON.stringify({ ok: true, ...facts, ...asked })}\n`, err: '' };
  const lines = doubts.map((doubt) => problemText(basename(file), doubt, lang));
  return { code: 0, out: [says, ...lines, ''].join('\n'), err: '' };
}

function wrong(
  file: string,
  problems: readonly FileProblem[],
  { json, lang = 'en' }: IntakeOptions,
): CommandResult {
  if (json) return { code: 1, out: `${JSON.stringify({ ok: false, problems })}\n`, err: '' };
  const lines = problems.map((problem) => problemText(basename(file), problem, lang));
  return { code: 1, out: '', err: [...lines, w.nothing(problems.length)[lang], ''].join('\n') };
}

const s = (n: number, one: string, other: string) =>
  plural('en', n, { one: `${n} ${one}`, other: `${n} ${other}` });
const f = (n: number, one: string, other: string) =>
  plural('fr', n, { one: `${n} ${one}`, other: `${n} ${other}` });

const w = {
  kind: both({
    en: 'Give a file whose name ends in .json or .csv.',
    fr: 'Donnez un fichier dont le nom se termine par .json ou .csv.',
  }),
  noFile: (file: string) =>
    both({
      en: `${file} cannot be read. Is the name right?`,
      fr: `${file} ne peut être lu. Le nom est-il juste?`,
    }),
  notUtf8: (file: string) =>
    both({
      en: `${file} is not UTF-8. Save it as UTF-8 and try again.`,
      fr: `${file} n'est pas en UTF-8. Enregistrez-le en UTF-8 et réessayez.`,
    }),
  checked: (n: number) =>
    both({
      en: `${s(n, 'application is', 'applications are')} in good form. Nothing was taken in.`,
      fr: `${f(n, 'demande est', 'demandes sont')} en bonne forme. Rien n'a été pris en charge.`,
    }),
  done: (n: number, same: number) =>
    both({
      en: `Taken in: ${s(n, 'application', 'applications')}. Already on file and the same: ${same}.`,
      fr: `Prises en charge : ${f(n, 'demande', 'demandes')}. Déjà au dossier et identiques : ${same}.`,
    }),
  nothing: (n: number) =>
    both({
      en: `${s(n, 'problem', 'problems')}. Nothing was taken in.`,
      fr: `${f(n, 'problème', 'problèmes')}. Rien n'a été pris en charge.`,
    }),
};
