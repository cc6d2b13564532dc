import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { seal, unseal } from '../crypto/seal.ts';
import { Entered, type Problem } from '../form.ts';
import type { Refused, Visit } from './page.ts';

/** Carries a refused form from its answer to the page that shows it again; taken away when that page is shown. */
export const REFUSED_COOKIE = 'refused';

/** How long it may take a browser to follow, in days: five minutes. */
export const REFUSED_DAYS = 5 / 1440;

/** Browsers keep cookies of 4,096 bytes, name and attributes included. */
const LONGEST = 3_800;

/** All that a form may hold (200,000 characters) and its problems; more is not ours. */
const MOST_BYTES = 1_000_000;

/** Sealed for the session and the page's address: in any other hands, or on any other page, it is nothing. */
const sealedFor = (holder: string, { url }: Pick<Visit<unknown>, 'url'>) => ({
  purpose: 'refused form',
  about: `${holder} ${url}`,
});

type RefusedForm = { readonly entered: Entered; readonly problems: Refused['problems'] };

/** What was typed and what is wrong with it, for a cookie; undefined when it is too long for one. */
export function sealRefused(
  secret: Buffer,
  holder: string,
  visit: Pick<Visit<unknown>, 'url'>,
  { entered, problems }: RefusedForm,
): string | undefined {
  const text = JSON.stringify([entered.entries(), problems]);
  const sealed = seal(secret, sealedFor(holder, visit), deflateRawSync(text)).toString('base64url');
  return sealed.length <= LONGEST ? sealed : undefined;
}

/** The refused form of this session and address; undefined for any other. */
export function openRefused(
  secret: Buffer,
  holder: string,
  visit: Pick<Visit<unknown>, 'url'>,
  sealed: string,
): RefusedForm | undefined {
  const opened = unseal(secret, sealedFor(holder, visit), Buffer.from(sealed, 'base64url'));
  if (!opened) return undefined;
  const text = inflateRawSync(opened, { maxOutputLength: MOST_BYTES }).toString();
  const [fields, problems] = JSON.parse(text) as [Record<string, readonly string[]>, readonly Problem[]];
  return { entered: Entered.of(fields), problems };
}
