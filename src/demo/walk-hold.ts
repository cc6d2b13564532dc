import { displayName } from '../case/names.ts';
import { pathOf } from './deeds/paths.ts';
import { holdCase, releaseCase } from './deeds/review.ts';
import { awaitMail, type Mail } from './mail.ts';
import { expect, landed } from './miss.ts';
import { accountEmail } from './party.ts';
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
  const whose = { number: family.application.number, person: father.person };
  const to = accountEmail(family, father.person);
  const home = pathOf('home', lang);
  const mailAfter = (count: number, step: string) =>
    awaitMail(stage, to, step, (mails) => (mails.length > count ? mails[0] : undefined));

  const before = (await stage.mailbox(to)).length;
  await report.step(
    { en: 'file put on hold by the officer', fr: "dossier suspendu par l'agent" },
    () => holdCase(officer, lang, whose, 'medical'),
    () => displayName(father.person),
  );
  const told = await report.step(
    { en: 'email about the hold, without the reason', fr: 'courriel sur la suspension, sans la raison' },
    () => mailAfter(before, 'the email about the hold'),
    ({ subject }: Mail) => subject,
  );
  await report.step(
    {
      en: 'the reason is shown after signing in',
      fr: "la raison est montrée après l'ouverture de la session",
    },
    async () => {
      const seen = landed(await father.who.get(home), home, 'the family page');
      return expect(seen, seen.text.includes(WHY[lang]) && !told.text.includes(WHY[lang]), 'the reason');
    },
    () => displayName(father.person),
  );
  await report.step(
    { en: 'hold ended, and told by email', fr: 'suspension levée, et annoncée par courriel' },
    async () => {
      await releaseCase(officer, lang, whose);
      return mailAfter(before + 1, 'the email that the hold is over');
    },
    ({ subject }: Mail) => subject,
  );
}
