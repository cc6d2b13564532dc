import type { Lang } from '../../platform/i18n.ts';
import { landed, receiptOn } from './expected-page.ts';
import { casePath, type Visitor } from '../visitor.ts';

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
