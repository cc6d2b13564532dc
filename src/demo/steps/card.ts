import type { Lang } from '../../platform/i18n.ts';
import { describe, expect, landed, withoutMarkup, receiptOn, UnexpectedPage } from './expected-page.ts';
import { casePath, pathOf, type Seen, type Visitor } from '../visitor.ts';

/** The file of the confirmation of permanent residence; throws a Miss when it is no PDF. */
export async function downloadProof(who: Visitor, lang: Lang, caseId: string): Promise<Seen> {
  const page = casePath('proof', caseId, lang);
  landed(await who.get(page), page, 'the page of the confirmation');
  const file = await who.get(casePath('pdf', caseId, lang));
  const type = file.headers.get('content-type') ?? '';
  const isPdf =
    file.status === 200 && type.includes('pdf') && file.bytes.subarray(0, 5).toString() === '%PDF-';
  if (!isPdf) throw new UnexpectedPage('a PDF file', `${file.status} ${type}: ${describe(file)}`);
  return file;
}

/** The number of the document of a case, as its file is named. */
export async function documentNumber(who: Visitor, lang: Lang, caseId: string): Promise<string> {
  const { headers } = await downloadProof(who, lang, caseId);
  const name = headers.get('content-disposition') ?? '';
  const [, number] = /(?:ecopr|crpe)-([\w-]+)\.pdf/.exec(name) ?? [];
  if (!number) throw new UnexpectedPage('a file that is named by the number of the document', name);
  return number;
}

/** A producer makes a batch with everything that is due, and marks the cards of these documents as printed; gives its number. */
export async function printCards(who: Visitor, lang: Lang, documents: readonly string[]): Promise<string> {
  landed(await who.get(pathOf('production', lang)), pathOf('production', lang), 'the list of cards to make');
  const batch = await who.submit({ size: '200' }, { form: 'form' });
  landed(batch, /\/(batches|lots)\//, 'the batch that was made');
  await who.submit({}, { press: { order: ordersOf(batch, documents), mark: 'print' } });
  expect(who.seen, markedIn(who.seen) === documents.length, `${documents.length} cards marked as printed`);
  return /\bB-[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(who.seen.text)?.[0] ?? '';
}

/** So many cards are marked now: by this form, or by the same form when its first answer got lost. */
function markedIn({ url }: Seen): number {
  const { searchParams } = new URL(url);
  return Number(searchParams.get('done') ?? 0) + Number(searchParams.get('already') ?? 0);
}

/** Marks cards of a batch (by its number) as mailed today. */
export async function mailCards(
  who: Visitor,
  lang: Lang,
  batch: string,
  documents: readonly string[],
): Promise<void> {
  await who.get(pathOf('production', lang));
  const seen = await who.follow(batch);
  await who.submit({}, { press: { order: ordersOf(seen, documents), mark: 'mail' } });
  expect(who.seen, markedIn(who.seen) === documents.length, `${documents.length} cards marked as mailed`);
}

/** The orders of a batch for these documents, which its rows name. */
function ordersOf(batch: Seen, documents: readonly string[]): string[] {
  const boxes = batch.html.querySelectorAll('input[name=order]').map((box) => ({
    id: box.getAttribute('value') ?? '',
    says: withoutMarkup(box.closest('tr')?.text ?? ''),
  }));
  return documents.map((document) => {
    const box = boxes.find(({ says }) => says.includes(document));
    if (!box) throw new UnexpectedPage(`a card for ${document} in the batch`, describe(batch));
    return box.id;
  });
}

/** The person says that the card has come; gives the number of the receipt. */
export async function receiveCard(who: Visitor, lang: Lang, caseId: string): Promise<string> {
  const page = casePath('card', caseId, lang);
  landed(await who.get(page), page, 'the page of the card');
  return receiptOn(await who.submit({}), 'the receipt for the card that came');
}
