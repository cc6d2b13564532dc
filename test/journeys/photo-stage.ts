import sharp from 'sharp';
import assert from 'node:assert/strict';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import type { Seen, Visitor } from '../../src/demo/visitor.ts';
import type { Photo } from '../../src/photo/photo.ts';
import { photosOf } from '../../src/photo/store.ts';
import type { SignedInFamily } from '../support/family.ts';
import type { TestPortal } from '../support/portal.ts';

const wall = '#f0f0ee';

/** A drawn portrait as it is; with room around it; leaning, with room; and a wall without anybody. */
export type Pictures = Readonly<Record<'portrait' | 'roomy' | 'leaning' | 'empty', Buffer>>;

export async function drawPictures(): Promise<Pictures> {
  const portrait = await drawPortrait({ look: 0 });
  const room = { top: 500, bottom: 300, left: 500, right: 700, extendWith: 'copy' } as const;
  const roomy = await sharp(portrait).extend(room).jpeg({ quality: 93 }).toBuffer();
  const turned = await sharp(roomy).rotate(8, { background: wall }).toBuffer({ resolveWithObject: true });
  const size = { width: 2000, height: 2100 };
  const left = Math.round((turned.info.width - size.width) / 2);
  const top = Math.round((turned.info.height - size.height) / 2);
  const leaning = await sharp(turned.data)
    .extract({ left, top, ...size })
    .jpeg({ quality: 93 })
    .toBuffer();
  const nobody = { width: 900, height: 1260, channels: 3, background: wall } as const;
  return { portrait, roomy, leaning, empty: await sharp({ create: nobody }).jpeg().toBuffer() };
}

export const photoPath = (family: SignedInFamily): string => `/en/people/${family.caseOf('Amina')}/photo`;

/** Uploads a picture on the photo's page. */
export async function uploadPicture(visitor: Visitor, family: SignedInFamily, bytes: Buffer): Promise<Seen> {
  await visitor.get(photoPath(family));
  return visitor.submit({}, { file: { name: 'me.jpg', bytes, type: 'image/jpeg' } });
}

/** The newest photo of the principal applicant. */
export async function newestPhoto({ services }: TestPortal, family: SignedInFamily): Promise<Photo> {
  const [newest] = await photosOf(services.db, family.caseOf('Amina'));
  assert.ok(newest);
  return newest;
}
