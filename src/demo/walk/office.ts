import { displayName } from '../../case/names.ts';
import type { ApprovedPerson } from '../../intake/intake.ts';
import type { Lang } from '../../platform/i18n.ts';
import { awaitMail, type DemoLetter } from '../mail.ts';
import { portraits } from '../portrait/portrait.ts';
import { DEMO_STAFF } from '../staff.ts';
import { signIn } from '../steps/account.ts';
import { documentNumber, downloadProof, mailCards, printCards, receiveCard } from '../steps/card.ts';
import { expect, landed, withoutMarkup, UnexpectedPage } from '../steps/expected-page.ts';
import { accountEmail, caseOf, type SignedInMember } from '../steps/family.ts';
import { sendPhoto } from '../steps/photo.ts';
import { acceptPhoto, confirmResidence, holdCase, releaseCase, returnPhoto } from '../steps/review.ts';
import { casePath, pathOf, type Visitor } from '../visitor.ts';
import type { Parents } from './arrival.ts';
import { actors } from './declarations.ts';
import type { WalkFamily } from './walk-family.ts';
import type { Walk } from './walk.ts';

/** Review, the replaced photo, the confirmation and the cards. */
export async function walkOffice(walk: Walk, family: WalkFamily, parents: Parents): Promise<void> {
  const { report, lang } = walk;
  const officer = await report.step({ en: 'officer signed in', fr: "session d'agent ouverte" }, () =>
    staff(walk, 'officer'),
  );
  await walkHold(walk, family, parents, officer);
  for (const [, person] of actors(family, parents)) {
    await report.step(
      { en: 'permanent residence confirmed', fr: 'résidence permanente confirmée' },
      () => confirmResidence(officer, lang, { number: family.application.number, person }),
      () => displayName(person),
    );
  }
  await walkReview(walk, family, parents, officer);
  const documents: string[] = [];
  for (const [member, person] of actors(family, parents)) {
    documents.push(await proofOf(walk, member, person));
  }
  await walkProduction(walk, documents);
  for (const [member, person] of actors(family, parents))
    await cardArrives(walk, member, person, accountEmail(family, member.person));
}

/** The cards of these documents are printed and mailed. */
async function walkProduction(walk: Walk, documents: readonly string[]): Promise<void> {
  const { report, lang } = walk;
  const producer = await report.step({ en: 'producer signed in', fr: 'session de production ouverte' }, () =>
    staff(walk, 'producer'),
  );
  const batch = await report.step(
    { en: 'cards in a batch, marked as printed', fr: 'cartes dans un lot, marquées comme imprimées' },
    () => printCards(producer, lang, documents),
    (number) => `${number} · ${documents.length}`,
  );
  await report.step({ en: 'cards marked as mailed', fr: 'cartes marquées comme postées' }, () =>
    mailCards(producer, lang, batch, documents),
  );
}

async function cardArrives(
  { report, lang, demo }: Walk,
  member: SignedInMember,
  person: ApprovedPerson,
  email: string,
): Promise<void> {
  const caseId = caseOf(member, person);
  await report.step(
    { en: 'email: the card is in the mail', fr: 'courriel : la carte est à la poste' },
    () => newsAbout(demo, email, casePath('card', caseId, lang)),
    ({ subject }) => `${subject} (${displayName(person)})`,
  );
  await report.step(
    { en: 'card received', fr: 'carte reçue' },
    () => receiveCard(member.who, lang, caseId),
    (receipt) => `${receipt} (${displayName(person)})`,
  );
}

async function staff({ demo, lang }: Walk, role: 'officer' | 'producer'): Promise<Visitor> {
  const who = demo.visitor();
  await signIn(who, lang, DEMO_STAFF[role].userName, DEMO_STAFF[role].password);
  return who;
}

/** One photo comes back with a reason and is replaced; all are accepted. */
async function walkReview(
  { report, lang, demo }: Walk,
  family: WalkFamily,
  { mother, father }: Parents,
  officer: Visitor,
): Promise<void> {
  const { number } = family.application;
  const caseId = caseOf(mother, family.mother);
  const page = casePath('photo', caseId, lang);
  await report.step(
    { en: 'photo returned by the officer', fr: "photo renvoyée par l'agent" },
    () => returnPhoto(officer, lang, { number, person: family.mother }, ['shadow']),
    () => displayName(family.mother),
  );
  await report.step(
    { en: 'email about the returned photo', fr: 'courriel au sujet de la photo renvoyée' },
    () => newsAbout(demo, accountEmail(family, family.mother), page),
    ({ subject }) => subject,
  );
  await report.step(
    { en: 'the reason is shown, with what to do', fr: 'la raison est montrée, avec la marche à suivre' },
    async () => reasonsOn(landed(await mother.who.get(page), page, 'the photo page')),
    (reasons) => reasons,
  );
  const { Grace } = await portraits(['Grace']);
  await report.step(
    { en: 'another photo submitted', fr: 'une autre photo soumise' },
    () => sendPhoto(mother.who, lang, caseId, Grace),
    (receipt) => receipt,
  );
  for (const person of [family.mother, ...family.children, father.person]) {
    await report.step(
      { en: 'photo accepted', fr: 'photo acceptée' },
      () => acceptPhoto(officer, lang, { number, person }),
      () => displayName(person),
    );
  }
}

function reasonsOn(seen: Visitor['seen']): string {
  const lines = seen.html.querySelectorAll('main li, main .notice').map((one) => withoutMarkup(one.text));
  if (lines.length === 0) throw new UnexpectedPage('the reasons of the return', seen.text.slice(0, 300));
  return (lines[0] ?? '').slice(0, 100);
}

async function proofOf(
  { report, lang }: Walk,
  member: SignedInMember,
  person: ApprovedPerson,
): Promise<string> {
  const caseId = caseOf(member, person);
  return report
    .step(
      {
        en: 'confirmation of permanent residence seen and downloaded',
        fr: 'confirmation de résidence permanente vue et téléchargée',
      },
      async () => {
        const { bytes } = await downloadProof(member.who, lang, caseId);
        return { number: await documentNumber(member.who, lang, caseId), size: bytes.length };
      },
      ({ number, size }) => `${number}, %PDF, ${Math.round(size / 1024)} kB (${displayName(person)})`,
    )
    .then(({ number }) => number);
}

/** The email to an address that leads to a page. */
function newsAbout(demo: Walk['demo'], to: string, page: string): Promise<DemoLetter> {
  return awaitMail(demo, to, `an email that leads to ${page}`, (mails) =>
    mails.find(({ links }) => links.some((link) => new URL(link).pathname === page)),
  );
}

const WHY = { en: 'medical exam', fr: 'examen médical' } as const;

/** The father's file is put on hold and freed again: the emails keep quiet about why, his own page says it. */
async function walkHold(
  { report, lang, demo }: Walk,
  family: WalkFamily,
  { father }: Parents,
  officer: Visitor,
): Promise<void> {
  const { person } = father;
  const whose = { number: family.application.number, person };
  const to = accountEmail(family, person);
  const mailAfter = (count: number, what: string) =>
    awaitMail(demo, to, what, (mails) => (mails.length > count ? mails[0] : undefined));
  const before = (await demo.mailbox(to)).length;
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
