import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import type { Visitor } from '../../src/demo/visitor.ts';
import type { TestPortal } from '../support/portal.ts';
import type { Alone } from '../support/stages.ts';
import { allFresh, dateFields, firstSignIn } from './family-stage.ts';

export const newEmail = () => `claude${randomInt(1e9)}@firm.test`;

/** What a person types about a consultant, from 2 March to 30 June 2026. */
export const authority = (email: string, sees: readonly string[]) => ({
  name: 'Claude Roy',
  firm: 'Roy and Roy',
  body: 'cicc',
  licence: 'R123456',
  email,
  language: 'en',
  sees,
  ...dateFields('from', '2026-03-02'),
  ...dateFields('to', '2026-06-30'),
});

type Named = Pick<Alone, 'caseId' | 'number'>;

/** Names a representative for a person, and signs the representative in. */
export async function represented(
  portal: TestPortal,
  who: Visitor,
  { caseId, number }: Named,
  sees: readonly string[],
  more = {},
) {
  const email = newEmail();
  await allFresh(portal);
  await who.get(`/en/people/${caseId}/representatives/new`);
  const receipt = await who.submit({ ...authority(email, sees), ...more });
  assert.match(receipt.text, /Your representative is on record/, receipt.text);
  await portal.work();
  return { email, claude: await firstSignIn(portal, { number, email }) };
}
