import type { Lang } from '../../platform/i18n.ts';
import { expect, landed, problemsOn, receiptOn, UnexpectedPage } from './expected-page.ts';
import { casePath, type Seen, type Visitor } from '../visitor.ts';

/** A picture as somebody chooses it on their machine. */
export type PictureFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** Uploads a file on the photo's page of a case, whatever comes of it. */
export async function uploadPhoto(
  who: Visitor,
  lang: Lang,
  caseId: string,
  file: PictureFile,
): Promise<Seen> {
  const page = casePath('photo', caseId, lang);
  landed(await who.get(page), page, 'the page of the photo');
  return who.submit({}, { file });
}

/** Uploads a file that cannot be a photo of a person; gives the reason that is shown. */
export async function uploadBadPhoto(
  who: Visitor,
  lang: Lang,
  caseId: string,
  file: PictureFile,
): Promise<string> {
  const seen = await uploadPhoto(who, lang, caseId, file);
  const [reason] = problemsOn(seen);
  expect(seen, seen.status === 422 && reason !== undefined, `a reason why ${file.name} is refused`);
  return reason ?? '';
}

/** Uploads a photo, looks at it, says who took it and submits it; gives the number of the receipt. */
export async function sendPhoto(
  who: Visitor,
  lang: Lang,
  caseId: string,
  file: PictureFile,
): Promise<string> {
  const draft = landed(
    await uploadPhoto(who, lang, caseId, file),
    casePath('photo', caseId, lang),
    'the preview of the photo',
  );
  const picture = draft.html.querySelector('main img')?.getAttribute('src');
  if (!picture) throw new UnexpectedPage('a preview of the photo', draft.text.slice(0, 300));
  const image = await who.get(picture);
  expect(image, image.headers.get('content-type') === 'image/jpeg', 'the picture that is kept');
  await who.get(casePath('photo', caseId, lang));
  const ask = await who.follow(lang === 'en' ? '/photo/submit' : '/photo/soumettre');
  landed(ask, /\/photo\/(submit|soumettre)$/, 'the question who took the photo');
  const answer = await who.submit({ takenBy: 'professional' });
  // A fault that was found is asked about once; the person sends it to the officer all the same.
  const insists = answer.html.querySelector('input[name=insist]') !== null;
  const sent = insists ? await who.submit({ takenBy: 'professional', insist: 'yes' }) : answer;
  return receiptOn(sent, 'the receipt of the photo');
}
