import { displayName } from '../../case/names.ts';
import type { ApprovedPerson } from '../../intake/intake.ts';
import { portraits } from '../portrait/portrait.ts';
import { giveAddress } from '../steps/declaration-and-address.ts';
import { caseOf, declareFor, type SignedInMember } from '../steps/family.ts';
import { type PictureFile, sendPhoto, uploadBadPhoto } from '../steps/photo.ts';
import type { WalkFamily } from './walk-family.ts';
import type { Parents } from './arrival.ts';
import type { Walk } from './walk.ts';

type Pictures = Record<'Grace' | 'Daniel' | 'Ama' | 'Kojo', PictureFile>;

/** Who acts for whom: the mother for herself and the children, the father for himself. */
export function actors(
  { mother, father, children }: WalkFamily,
  parents: Parents,
): readonly (readonly [SignedInMember, ApprovedPerson])[] {
  return [
    [parents.mother, mother],
    ...children.map((child) => [parents.mother, child] as const),
    [parents.father, father],
  ];
}

/** Declarations, addresses and photos of all four. */
export async function walkDeclarations(walk: Walk, family: WalkFamily, parents: Parents): Promise<void> {
  const { report, lang } = walk;
  for (const [member, person] of actors(family, parents)) {
    await report.step(
      { en: 'declaration signed', fr: 'déclaration signée' },
      () => declareFor(member, lang, person, 0),
      (receipt) => `${receipt} (${displayName(person)})`,
    );
  }
  for (const [member, person] of actors(family, parents)) {
    await report.step(
      { en: 'address given', fr: 'adresse donnée' },
      () => giveAddress(member.who, lang, caseOf(member, person), family.address),
      ({ receipt, doubts }) =>
        `${receipt} (${displayName(person)})${doubts.length > 0 ? ` « ${doubts.join(' ')} »` : ''}`,
    );
  }
  await walkPhotos(walk, family, parents);
}

const NOTES: PictureFile = {
  name: 'notes.jpg',
  type: 'image/jpeg',
  bytes: Buffer.from('This is a letter to a friend, and no photo.\n'.repeat(20)),
};

async function walkPhotos({ report, lang }: Walk, family: WalkFamily, parents: Parents): Promise<void> {
  const { mother } = parents;
  await report.step(
    {
      en: 'a file that is no photo is refused, with the reason',
      fr: "un fichier qui n'est pas une photo est refusé, avec la raison",
    },
    () => uploadBadPhoto(mother.who, lang, caseOf(mother, family.mother), NOTES),
    (reason) => reason,
  );
  const pictures = await portraits(['Grace', 'Daniel', 'Ama', 'Kojo'], { Grace: 'shadow' });
  for (const [member, person] of actors(family, parents)) {
    await report.step(
      { en: 'photo submitted', fr: 'photo soumise' },
      () =>
        sendPhoto(member.who, lang, caseOf(member, person), pictures[person.givenNames as keyof Pictures]),
      (receipt) => `${receipt} (${displayName(person)})`,
    );
  }
}
