import type { Lang } from '../../platform/i18n.ts';
import type { DemoAddress } from '../families.ts';
import { casePath, type Seen, type Visitor } from '../visitor.ts';
import { describe, expect, landed, problemsOn, receiptOn, UnexpectedPage } from './expected-page.ts';

export type AddressReceipt = {
  /** The number of the receipt. */
  readonly receipt: string;
  /** What was asked about the address before it was insisted on. */
  readonly doubts: readonly string[];
};

/** Gives a home address of a case, and the same for the mail; keeps what is doubted. */
export async function giveAddress(
  who: Visitor,
  lang: Lang,
  caseId: string,
  address: DemoAddress,
): Promise<AddressReceipt> {
  const page = casePath('address', caseId, lang);
  landed(await who.get(page), page, 'the address page');
  const doubts: string[] = [];
  for (let pages = 0; pages < 10; pages += 1) {
    const seen = await step(who, address);
    if (/\/(receipts|recus)\//.test(seen.url))
      return { receipt: receiptOn(seen, 'the receipt of the address'), doubts };
    expect(seen, seen.status === 200 || seen.status === 422, 'the next page of the address');
    doubts.push(...problemsOn(seen));
  }
  throw new UnexpectedPage('the receipt of the address', describe(who.seen));
}

/** Fills in what the page asks for: a doubt to keep, an address that is known already, or a new one. */
function step(who: Visitor, address: DemoAddress): Promise<Seen> {
  const { html } = who.seen;
  const values = (selector: string) =>
    html.querySelectorAll(selector).map((one) => one.getAttribute('value') ?? '');
  const doubted = values('input[type=checkbox][name=insist]');
  if (doubted.length > 0)
    return who.submit({ insist: [...values('input[type=hidden][name=insist]'), ...doubted] });
  const known = values('input[name=same]').find((value) => value !== 'other');
  if (known !== undefined) return who.submit({ same: known });
  return who.submit(html.querySelector('input[name=line1]') ? { ...address } : {});
}

export type Signatures = {
  /** The full name of whoever signs. */
  readonly typedName: string;
  /** The full name of a person of 14 to 17, who signs too. */
  readonly childName?: string;
};

/** Signs the declaration of a case; gives the number of the receipt. */
export async function declare(who: Visitor, lang: Lang, caseId: string, names: Signatures): Promise<string> {
  const page = casePath('declaration', caseId, lang);
  landed(await who.get(page), page, 'the declaration');
  return receiptOn(await who.submit({ inCanada: 'yes', ...names }), 'the receipt of the declaration');
}
