import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Entered } from '../platform/form.ts';
import { draftMark, EMPTY_DRAFT, isComplete, sharesEmail, answerStepsOf, withAnswer } from './draft.ts';
import {
  type AnswerDraft,
  type InvitedFamily,
  type InvitedMember,
  restsUntil,
  invitationStatusOf,
} from './invitation.ts';
import { readAbroad, readDetails, readLastEntry } from './questions.ts';
import { everywhere } from '../../test/fixtures/portal/everywhere.ts';

const NOW = new Date('2026-03-02T15:00:00Z');
const WHEN = { today: '2026-03-02', ages: { dependantActsForSelfAge: 18, signsSelfAge: 14 } };

const member = (personId: string, change: Partial<InvitedMember>): InvitedMember => ({
  personId,
  caseId: `case-${personId}`,
  role: 'dependant',
  familyName: 'Haddad',
  givenNames: personId,
  birthDate: '1990-03-27',
  email: null,
  language: 'en',
  ...change,
});

const AMINA = member('amina', { role: 'principal', email: 'amina@example.com' });
const OMAR = member('omar', { role: 'spouse' });
/** 17 when the application was made, 18 now. */
const SAMI = member('sami', { birthDate: '2007-01-15' });

const family = (
  change: Partial<InvitedFamily['invitation']> = {},
  members: readonly InvitedMember[] = [AMINA, OMAR, SAMI],
): InvitedFamily => ({
  applicationNumber: 'E301234567',
  madeOn: '2024-05-01',
  principalBirthDate: '1990-03-27',
  declined: false,
  members,
  invitation: {
    id: 'i',
    applicationId: 'a',
    createdAt: NOW,
    replyBy: '2026-04-01',
    expiresAt: new Date('2026-05-01T15:00:00Z'),
    reminders: 0,
    wrongTries: 0,
    wrongSince: null,
    draft: null,
    answeredAt: null,
    receipt: null,
    supersededAt: null,
    ...change,
  },
});

const asked = (draft: AnswerDraft) =>
  answerStepsOf(family(), draft, WHEN).map(({ question, place }) => `${place} ${question}`);

test('adults are asked who acts for them; whoever was a minor at the application is not, even as an adult now', () => {
  assert.deepEqual(asked(EMPTY_DRAFT), [
    '0 portal',
    '1 email',
    '1 where',
    '1 entry',
    '2 email',
    '2 account',
    '2 where',
    '2 entry',
    '3 email',
    '3 where',
    '3 entry',
  ]);
});

test('being abroad opens the question where, and only there may the last entry be empty', () => {
  const abroad = withAnswer(EMPTY_DRAFT, 'amina', { inCanada: false, lastEntryOn: null });
  assert.deepEqual(asked(abroad).slice(1, 5), ['1 email', '1 where', '1 abroad', '1 entry']);
  const entryDone = (draft: AnswerDraft) =>
    answerStepsOf(family(), draft, WHEN).find((s) => s.question === 'entry' && s.place === 1)?.done;
  assert.equal(entryDone(abroad), true);
  assert.equal(entryDone(withAnswer(abroad, 'amina', { inCanada: true })), false);
});

test('two accounts need two addresses, also when an address changes later', () => {
  const separate = withAnswer(EMPTY_DRAFT, 'omar', { email: 'Amina@example.com', ownAccount: true });
  assert.equal(sharesEmail(OMAR, 'Amina@example.com', family(), separate), AMINA);
  const account = (draft: AnswerDraft) =>
    answerStepsOf(family(), draft, WHEN).find((s) => s.question === 'account')?.done;
  assert.equal(account(separate), false);
  const own = withAnswer(separate, 'omar', { email: 'omar@example.com' });
  assert.equal(account(own), true);
  assert.equal(account(withAnswer(own, 'amina', { email: 'OMAR@example.com' })), false);
  assert.equal(sharesEmail(SAMI, 'x@example.com', family(), own), undefined);
});

test('a draft is complete when every question is answered, and its mark changes with every answer', () => {
  let draft: AnswerDraft = { ...EMPTY_DRAFT, usesPortal: true };
  for (const { personId } of [AMINA, OMAR, SAMI]) {
    assert.equal(isComplete(answerStepsOf(family(), draft, WHEN)), false);
    const before = draftMark(draft);
    const answer = {
      email: `${personId}@example.com`,
      ownAccount: false,
      inCanada: true,
      lastEntryOn: '2025-01-05',
      lastEntryPlace: 'Montréal',
    };
    draft = withAnswer(draft, personId, answer);
    assert.notEqual(draftMark(draft), before);
  }
  assert.equal(isComplete(answerStepsOf(family(), draft, WHEN)), true);
  assert.equal(isComplete(answerStepsOf(family(), { ...draft, usesPortal: false }, WHEN)), false);
});

test('an invitation stands in one place: superseded before answered before expired', () => {
  const past = new Date('2026-03-02T14:00:00Z');
  assert.equal(invitationStatusOf(family(), NOW), 'open');
  assert.equal(invitationStatusOf(family({ expiresAt: NOW }), NOW), 'expired');
  assert.equal(invitationStatusOf(family({ expiresAt: past, answeredAt: past }), NOW), 'answered');
  assert.equal(invitationStatusOf(family({ answeredAt: past, supersededAt: past }), NOW), 'superseded');
  assert.equal(invitationStatusOf(family({}, [OMAR]), NOW), 'closed');
});

test('a link rests for a day after ten wrong tries', () => {
  const since = new Date('2026-03-02T14:00:00Z');
  assert.equal(restsUntil({ wrongTries: 9, wrongSince: since }, NOW), undefined);
  assert.deepEqual(restsUntil({ wrongTries: 10, wrongSince: since }, NOW), new Date('2026-03-03T14:00:00Z'));
  assert.equal(
    restsUntil({ wrongTries: 10, wrongSince: since }, new Date('2026-03-03T14:00:00Z')),
    undefined,
  );
});

const fields = (checked: {
  readonly ok: boolean;
  readonly problems?: readonly { readonly field: string }[];
}) => (checked.problems ?? []).map(({ field }) => field);

test('details, stays abroad and entries are read, and each fault stands at its field', () => {
  assert.deepEqual(fields(readDetails(Entered.of({ number: 'E301234567' }))), ['birth']);
  assert.deepEqual(fields(readDetails(Entered.of({ birth: '1990-03-27' }))), ['number']);
  assert.deepEqual(fields(readAbroad(Entered.of({ country: 'CA' }), everywhere('2026-03-02'))), ['country']);
  assert.deepEqual(
    fields(readAbroad(Entered.of({ country: 'TN', return: '2026-03-01' }), everywhere('2026-03-02'))),
    ['return'],
  );
  assert.ok(readAbroad(Entered.of({ country: 'TN' }), everywhere('2026-03-02')).ok);
  const about = { inCanada: true, birthDate: '2020-01-01', today: everywhere('2026-03-02') };
  assert.deepEqual(fields(readLastEntry(Entered.none, about)), ['entry', 'place']);
  assert.deepEqual(fields(readLastEntry(Entered.of({ entry: '2026-03-03', place: 'YUL' }), about)), [
    'entry',
  ]);
  assert.deepEqual(fields(readLastEntry(Entered.of({ entry: '2019-12-31', place: 'YUL' }), about)), [
    'entry',
  ]);
  assert.ok(readLastEntry(Entered.none, { ...about, inCanada: false }).ok);
  assert.deepEqual(fields(readLastEntry(Entered.of({ place: 'YUL' }), { ...about, inCanada: false })), [
    'entry',
  ]);
});
