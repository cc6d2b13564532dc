import type { ApprovedPerson } from '../intake/intake.ts';
import { signIn } from './steps/account.ts';
import { giveAddress } from './steps/declaration-and-address.ts';
import { documentNumber, mailCards, printCards } from './steps/card.ts';
import { type PictureFile, sendPhoto } from './steps/photo.ts';
import { acceptPhoto, confirmResidence, returnPhoto } from './steps/review.ts';
import type { DemoFamilies, DemoFamily } from './families.ts';
import { portraits } from './portrait/portrait.ts';
import { DEMO_PASSWORD, DEMO_STAFF } from './staff.ts';
import {
  answer,
  caseOf,
  declareFor,
  type DemoContext,
  enter,
  invite,
  returnLater,
  type SignedInMember,
} from './steps/family.ts';
import type { Visitor } from './visitor.ts';

/** Everything that the families and the staff of the demonstration did, each family to another stage. */
export function stories(demo: DemoContext, families: DemoFamilies): readonly StoryEvent[] {
  const pictures = openPictures();
  const { language } = families.diallo.application;
  return [
    ...cardsMailed(demo, families.wulandari, pictures),
    ...cardOrdered(demo, families.gutierrez, pictures),
    ...inTheMiddle(demo, families.haddad, pictures),
    ...invitedAndAnswered(demo, families.nguyen, 6, 4),
    {
      ago: 2,
      at: MORNING,
      says: 'Mariama Diallo is invited.',
      act: () => invite(demo, language, families.diallo),
    },
  ];
}

/** A mother and her daughter of 16, to cards in the mail. */
function cardsMailed(demo: DemoContext, family: DemoFamily, pictures: Pictures): readonly StoryEvent[] {
  const { number } = family.application;
  const [mother, daughter] = [personAt(family, 0), personAt(family, 1)];
  let member: SignedInMember;
  let cards: Cards;
  const begin = async () => {
    member = await motherAndDaughter(demo, family, pictures);
  };
  const approve = async () => {
    const officer = await staff(demo, 'second');
    for (const person of [mother, daughter]) {
      await confirmResidence(officer, 'en', { number, person });
      await acceptPhoto(officer, 'en', { number, person });
    }
  };
  const print = async () => {
    cards = await printFor(
      demo,
      member,
      [mother, daughter].map((person) => caseOf(member, person)),
    );
  };
  const mail = async () => mailCards(await staff(demo, 'producer'), 'en', cards.batch, cards.documents);
  return [
    ...invitedAndAnswered(demo, family, 23, 22),
    {
      ago: 21,
      at: EVENING,
      says: 'Wulandari and her daughter Dewi declare, and send their photos.',
      act: begin,
    },
    { ago: 16, at: NOON, act: approve },
    { ago: 8, at: MORNING, says: 'The cards of Wulandari and Dewi are printed and mailed.', act: print },
    { ago: 7, at: NOON, act: mail },
  ];
}

/** Both declare, give their address and send their photos; the mother, signed in. */
async function motherAndDaughter(
  demo: DemoContext,
  family: DemoFamily,
  pictures: Pictures,
): Promise<SignedInMember> {
  const [mother, daughter] = [personAt(family, 0), personAt(family, 1)];
  const { Wulandari, Dewi } = await pictures();
  const member = await enters(demo, family, mother);
  for (const [person, age] of [
    [mother, 41],
    [daughter, 16],
  ] as const) {
    await declareFor(member, 'en', person, age);
    await giveAddress(member.who, 'en', caseOf(member, person), family.address);
  }
  await photoFor(member, mother, Wulandari);
  await photoFor(member, daughter, Dewi);
  return member;
}

/** One person alone, to a card that is ordered. */
function cardOrdered(demo: DemoContext, family: DemoFamily, pictures: Pictures): readonly StoryEvent[] {
  const { number } = family.application;
  const person = personAt(family, 0);
  let member: SignedInMember;
  const begin = async () => {
    const { Fernanda } = await pictures();
    member = await enters(demo, family, person);
    await declareFor(member, 'en', person, 53);
    await giveAddress(member.who, 'en', caseOf(member, person), family.address);
    await photoFor(member, person, Fernanda);
  };
  const approve = async () => {
    const officer = await staff(demo, 'officer');
    await confirmResidence(officer, 'en', { number, person });
    await acceptPhoto(officer, 'en', { number, person });
  };
  return [
    ...invitedAndAnswered(demo, family, 15, 14),
    { ago: 13, at: EVENING, says: 'María Fernanda declares, and sends her photo.', act: begin },
    { ago: 5, at: NOON, act: approve },
  ];
}

/** A couple with two accounts and two children: declared, one photo with us, one returned. */
function inTheMiddle(demo: DemoContext, family: DemoFamily, pictures: Pictures): readonly StoryEvent[] {
  const { number } = family.application;
  const [mother, father, son, daughter] = [0, 1, 2, 3].map((index) => personAt(family, index)) as [
    Person,
    Person,
    Person,
    Person,
  ];
  const begin = async () => {
    const { Amina, Yusuf } = await pictures();
    const member = await enters(demo, family, mother);
    for (const [person, age] of [
      [mother, 36],
      [son, 9],
      [daughter, 4],
    ] as const) {
      await declareFor(member, 'en', person, age);
    }
    for (const person of [mother, son])
      await giveAddress(member.who, 'en', caseOf(member, person), family.address);
    await photoFor(member, mother, Amina);
    await photoFor(member, son, Yusuf);
  };
  const returned = async () =>
    returnPhoto(await staff(demo, 'officer'), 'en', { number, person: son }, ['shadow']);
  return [
    ...invitedAndAnswered(demo, family, 13, 12),
    { ago: 11, at: EVENING, says: 'Amina Haddad declares for herself and her children.', act: begin },
    { ago: 9, at: EVENING, act: () => enters(demo, family, father) },
    { ago: 6, at: NOON, says: 'An officer returns one photo.', act: returned },
  ];
}

type Person = ReturnType<typeof personAt>;
type Cards = { readonly batch: string; readonly documents: readonly string[] };

/** The cards of these cases are printed; their documents' numbers are read by the family, as the batch lists them. */
async function printFor(demo: DemoContext, member: SignedInMember, cases: readonly string[]): Promise<Cards> {
  const { who } = await returnLater(demo, 'en', member, DEMO_PASSWORD);
  const documents: string[] = [];
  for (const caseId of cases) documents.push(await documentNumber(who, 'en', caseId));
  return { documents, batch: await printCards(await staff(demo, 'producer'), 'en', documents) };
}

/** Something that happened so many working days ago, at an hour and minute (UTC). */
export type StoryEvent = {
  readonly ago: number;
  readonly at: readonly [hour: number, minute: number];
  /** What the terminal says meanwhile. */
  readonly says?: string;
  readonly act: () => Promise<unknown>;
};

const MORNING = [14, 12] as const;
const NOON = [16, 40] as const;
const EVENING = [23, 25] as const;

/** The portraits of the demonstration, drawn when the first is needed. */
function openPictures() {
  let drawn: ReturnType<typeof draw> | undefined;
  return () => {
    drawn ??= draw();
    return drawn;
  };
}
type Pictures = ReturnType<typeof openPictures>;
const draw = () => portraits(['Amina', 'Yusuf', 'Fernanda', 'Wulandari', 'Dewi'], { Yusuf: 'shadow' });

/** The family is invited on one day, and the principal applicant answers on another. */
function invitedAndAnswered(
  demo: DemoContext,
  family: DemoFamily,
  invited: number,
  answered: number,
): readonly StoryEvent[] {
  let link = '';
  const inviting = async () => {
    link = await invite(demo, family.application.language, family);
  };
  return [
    { ago: invited, at: MORNING, act: inviting },
    { ago: answered, at: EVENING, act: () => answer(demo, link, family) },
  ];
}

function personAt({ application }: DemoFamily, index: number): ApprovedPerson {
  const person = application.people[index];
  if (!person) throw new Error('a family with fewer people');
  return person;
}

/** The first sign-in of one of the family. */
const enters = (demo: DemoContext, family: DemoFamily, person: ApprovedPerson): Promise<SignedInMember> =>
  enter(demo, family.application.language, { family, person, password: DEMO_PASSWORD });

const photoFor = (member: SignedInMember, person: ApprovedPerson, picture: PictureFile): Promise<string> =>
  sendPhoto(member.who, 'en', caseOf(member, person), picture);

/** One of the staff, signed in. */
async function staff(demo: DemoContext, role: keyof typeof DEMO_STAFF): Promise<Visitor> {
  const who = demo.visitor();
  await signIn(who, 'en', DEMO_STAFF[role].userName, DEMO_STAFF[role].password);
  return who;
}
