import type { ApprovedPerson } from '../intake/intake.ts';
import { signIn } from './deeds/account.ts';
import { type PictureFile, sendPhoto } from './deeds/photo.ts';
import type { DemoFamily } from './household.ts';
import { answer, caseOf, enter, invite, type SignedInMember } from './party.ts';
import { portraits } from './portraits.ts';
import { DEMO_PASSWORD, DEMO_STAFF } from './staff.ts';
import type { DemoContext } from './stage.ts';
import type { Visitor } from './visitor.ts';

/** Something that happened so many working days ago, at an hour and minute (UTC). */
export type StoryEvent = {
  readonly ago: number;
  readonly at: readonly [hour: number, minute: number];
  /** What the terminal says meanwhile. */
  readonly says?: string;
  readonly act: () => Promise<unknown>;
};

export const MORNING = [14, 12] as const;
export const NOON = [16, 40] as const;
export const EVENING = [23, 25] as const;

/** The portraits of the demonstration, drawn when the first is needed. */
export function openPictures() {
  let drawn: ReturnType<typeof draw> | undefined;
  return () => {
    drawn ??= draw();
    return drawn;
  };
}
export type Pictures = ReturnType<typeof openPictures>;
const draw = () => portraits(['Amina', 'Yusuf', 'Fernanda', 'Wulandari', 'Dewi'], { Yusuf: 'shadow' });

/** The family is invited on one day, and the principal applicant answers on another. */
export function invitedAndAnswered(
  stage: DemoContext,
  family: DemoFamily,
  invited: number,
  answered: number,
): readonly StoryEvent[] {
  let link = '';
  const inviting = async () => {
    link = await invite(stage, family.application.language, family);
  };
  return [
    { ago: invited, at: MORNING, act: inviting },
    { ago: answered, at: EVENING, act: () => answer(stage, link, family) },
  ];
}

export function personAt({ application }: DemoFamily, index: number): ApprovedPerson {
  const person = application.people[index];
  if (!person) throw new Error('a family with fewer people');
  return person;
}

/** The first sign-in of one of the family. */
export const enters = (
  stage: DemoContext,
  family: DemoFamily,
  person: ApprovedPerson,
): Promise<SignedInMember> =>
  enter(stage, family.application.language, { family, person, password: DEMO_PASSWORD });

export const photoFor = (
  member: SignedInMember,
  person: ApprovedPerson,
  picture: PictureFile,
): Promise<string> => sendPhoto(member.who, 'en', caseOf(member, person), picture);

/** One of the staff, signed in. */
export async function staff(stage: DemoContext, role: keyof typeof DEMO_STAFF): Promise<Visitor> {
  const who = stage.visitor();
  await signIn(who, 'en', DEMO_STAFF[role].userName, DEMO_STAFF[role].password);
  return who;
}
