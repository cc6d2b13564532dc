import { displayName } from '../case/names.ts';
import { pathOf } from './deeds/paths.ts';
import { holdCase, releaseCase } from './deeds/review.ts';
import { awaitMail, type DemoLetter } from './mail.ts';
import { expect, landed } from './miss.ts';
import { accountEmail } from './party.ts';
import type { Lang } from '../platform/i18n.ts';
import type { Visitor } from './visitor.ts';
import type { Parents } from './walk-arrival.ts';
import type { Walk } from './walk.ts';
import type { WalkFamily } from './walk-family.ts';

const WHY = { en: 'medical exam', fr: 'examen médical' } as const;

/** The father's file is put on hold and freed again: the emails keep quiet about why, his own page says it. */
export async function walkHold(
  { report, lang, stage }: Walk,
  family: WalkFamily,
  { father }: Parents,
  officer: Visitor,
): Promise<void> {
  const { person } = father;
  const whose = { number: family.application.number, person };
  const to = accountEmail(family, person);
  const mailAfter = (count: number, what: string) =>
    awaitMail(stage, to, what, (mails) => (mails.length > count ? mails[0] : undefined));
  const before = (await stage.mailbox(to)).length;
  await report.step(
    { en: 'file put on hold by the officer', fr: "dossier suspendu par l'agent" },
    () => holdCase(officer, lang, whose, 'medical'),
    () => displayName(person),
  );
  const told = await report.step(
    { en: 'email about the hold, without the reason', fr: 'courriel sur la suspension, sans la raison' },
    () => mailAfter(before, 'the email about the hold'),
    ({ subject }) => subject,
  );
  await report.step(
    {
      en: 'the reason is shown after signing in',
      fr: "la raison est montrée après l'ouverture de la session",
    },
    () => readReason(father.who, lang, told),
    () => displayName(person),
  );
  await report.step(
    { en: 'hold ended, and told by email', fr: 'suspension levée, et annoncée par courriel' },
    async () => {
      await releaseCase(officer, lang, whose);
      return mailAfter(before + 1, 'the email that the hold is over');
    },
    ({ subject }) => subject,
  );
}

async function readReason(who: Visitor, lang: Lang, told: DemoLetter): Promise<void> {
  const home = pathOf('home', lang);
  const seen = landed(await who.get(home), home, 'the family page');
  expect(seen, seen.text.includes(WHY[lang]) && !told.text.includes(WHY[lang]), 'the reason, here only');
}
