import { randomUUID } from 'node:crypto';
import type { Page } from '../../src/case/page.ts';
import type { Params } from '../../src/platform/http/page.ts';
import type { Person, Inventory } from '../asking/inventory.ts';

/** One way to fill in a path. */
export type Subject = {
  readonly params: Params;
  /** Whether it belongs to who asks; undefined where pages belong to nobody or to a role. */
  readonly theirs: boolean | undefined;
  /** Whether there is such a thing at all. */
  readonly real: boolean;
  /** Where a key opens the page, to whoever it may be: whether the right one is held. */
  readonly key?: 'held' | 'missing';
  /** What the browser holds beside a session. */
  readonly cookies?: Readonly<Record<string, string>>;
};

const NOWHERE = randomUUID();
/** Somebody else's cases tried at each page: of the same family and of others. */
const OTHERS = 4;

const missing = (name: string): Subject[] =>
  [NOWHERE, 'x', '..%2f', "'"].map((value) => ({ params: { [name]: value }, theirs: false, real: false }));

function ofCases({ cases }: Inventory, person: Person): Subject[] {
  const mine = cases.filter(({ caseId }) => person.cases.has(caseId));
  const rest = cases.filter(({ caseId }) => !person.cases.has(caseId));
  const others = person.role === 'officer' ? rest : rest.slice(0, OTHERS);
  const subject = (theirs: boolean) => (row: { caseId: string }) => ({
    params: { caseId: row.caseId },
    theirs,
    real: true,
  });
  return [...mine.map(subject(true)), ...others.map(subject(false)), ...missing('caseId')];
}

/** Own photos under own cases; and every mixture of an own case with another's photo, and the other way round. */
function ofPhotos({ photos, cases }: Inventory, person: Person): Subject[] {
  const right = photos.map(({ caseId, photoId }) => ({
    params: { caseId, photoId },
    theirs: person.cases.has(caseId),
    real: true,
  }));
  const mixed = [...person.cases].flatMap((caseId) =>
    photos
      .filter((photo) => photo.caseId !== caseId)
      .slice(0, OTHERS)
      .map(({ photoId }) => ({ params: { caseId, photoId }, theirs: false, real: true })),
  );
  const [some] = cases;
  const wrong = { params: { caseId: some?.caseId ?? NOWHERE, photoId: NOWHERE }, theirs: false, real: false };
  return [...right, ...mixed, wrong];
}

/** A line of the document of each case, and lines that no document has. */
function ofLines(inventory: Inventory, person: Person): Subject[] {
  const lines = ofCases(inventory, person).map((one) => ({
    ...one,
    params: { ...one.params, line: 'givenNames' },
  }));
  const [some] = person.cases;
  const wrong = { params: { caseId: some ?? NOWHERE, line: 'x' }, theirs: undefined, real: false };
  return some === undefined ? lines : [...lines, wrong];
}

/** What one account asked, as it is named in its case and in others. */
function ofAsked({ asked, cases }: Inventory, person: Person): Subject[] {
  const { caseId, accountId, number: about } = asked;
  const mine = { params: { caseId, about }, theirs: accountId === person.accountId, real: true };
  const others = cases.filter((one) => one.caseId !== caseId).slice(0, OTHERS);
  const wrong = others.map((one) => ({
    params: { caseId: one.caseId, about },
    theirs: false as const,
    real: false,
  }));
  return [mine, ...wrong, { params: { caseId, about: 'C-0000-0000' }, theirs: false, real: false }];
}

function ofReceipts({ receipts }: Inventory, person: Person): Subject[] {
  const mine = receipts.filter(({ accountId }) => accountId !== null && accountId === person.accountId);
  const others = receipts.filter((row) => !mine.includes(row)).slice(0, OTHERS);
  return [
    ...mine.slice(0, 2).map(({ number }) => ({ params: { number }, theirs: true, real: true })),
    ...others.map(({ number }) => ({ params: { number }, theirs: false, real: true })),
    ...missing('number'),
  ];
}

function ofPasskeys({ passkeys }: Inventory, person: Person): Subject[] {
  const known = passkeys.map(({ passkeyId, accountId }) => ({
    params: { passkeyId },
    theirs: accountId === person.accountId,
    real: true,
  }));
  return [...known, ...missing('passkeyId')];
}

/** A representative is found by the application of a client, and by no other. */
function ofRepresentatives({ cases, people }: Inventory): Subject[] {
  const [claude] = people.filter(({ kind }) => kind === 'representative');
  const accountId = claude?.accountId ?? NOWHERE;
  const params = cases.map(({ caseId, applicationId }) => ({
    params: { applicationId, accountId },
    real: claude?.cases.has(caseId) ?? false,
  }));
  const subjects = params.map((one) => ({ ...one, theirs: one.real ? undefined : false }));
  return [...new Map(subjects.map((one) => [`${one.params.applicationId} ${one.real}`, one])).values()];
}

const plain = (params: Params): Subject => ({ params, theirs: undefined, real: true });

type Finder = (inventory: Inventory, person: Person) => Subject[];

/** By the names of a path's parameters. A page with others is not covered, and the proof says so. */
const FINDERS: Readonly<Record<string, Finder>> = {
  '': () => [plain({})],
  caseId: ofCases,
  'caseId,photoId': ofPhotos,
  'caseId,line': ofLines,
  'caseId,about': ofAsked,
  scan: ({ asked }) => [plain({ scan: asked.scanId }), ...missing('scan')],
  number: ofReceipts,
  accountId: ({ people }) => [
    ...people
      .filter(({ kind }) => kind === 'staff')
      .map(({ accountId }) => plain({ accountId: accountId ?? NOWHERE })),
    ...missing('accountId'),
  ],
  passkeyId: ofPasskeys,
  token: ({ invitations }) => [...invitations, 'a'.repeat(43), 'x'].map((token) => plain({ token })),
  place: () => ['1', '2', '99', 'x'].map((place) => plain({ place })),
  request: ({ requests }) => [...requests.map((request) => plain({ request })), ...missing('request')],
  orderId: ({ orders }) => [...orders.map(({ orderId }) => plain({ orderId })), ...missing('orderId')],
  batchId: ({ orders }) => [
    ...[...new Set(orders.flatMap(({ batchId }) => batchId ?? []))].map((batchId) => plain({ batchId })),
    ...missing('batchId'),
  ],
  applicationId: ({ cases }) => [
    ...[...new Set(cases.map(({ applicationId }) => applicationId))].map((id) =>
      plain({ applicationId: id }),
    ),
    ...missing('applicationId'),
  ],
  'applicationId,accountId': ofRepresentatives,
  'applicationId,personId': ({ cases }) => [
    ...cases.map(({ applicationId, personId }) => plain({ applicationId, personId })),
    {
      params: { applicationId: cases[0]?.applicationId ?? '', personId: NOWHERE },
      theirs: false,
      real: false,
    },
  ],
};

const NO_TOKEN = 'a'.repeat(43);

const byToken = (right: string): Subject[] => [
  { ...plain({ token: right }), key: 'held' },
  ...[NO_TOKEN, 'x'].map(
    (token): Subject => ({ params: { token }, theirs: false, real: false, key: 'missing' }),
  ),
];

/** A phone's cookie is its key: the right one; another part of it or nothing; a cookie that is made up. */
function byCookie(right: Readonly<Record<string, string>>): Subject[] {
  const without = (cookies: Readonly<Record<string, string>>): Subject => ({
    ...plain({}),
    real: false,
    key: 'missing',
    cookies,
  });
  const madeUp = Object.entries(right).map(([name, value]) => {
    const [token, key] = value.split('.');
    return { [name]: key === undefined ? NO_TOKEN : `${token}.${NO_TOKEN}` };
  });
  return [{ ...plain({}), key: 'held', cookies: right }, without({}), ...madeUp.map(without)];
}

/** Pages that open to whoever holds a key, and to no kind of person. */
const BY_KEY: Readonly<Record<string, (keys: Inventory['keys']) => Subject[]>> = {
  'checker.result': ({ check }) => byToken(check),
  'checker.image': ({ check }) => byToken(check),
  'phone.open': ({ link }) => byToken(link),
  phone: ({ opened }) => byCookie(opened),
  'phone.photo': ({ connected }) => byCookie(connected),
};

const paramsOf = (page: Page): string => (page.path.en.match(/:\w+/g) ?? []).join().replaceAll(':', '');

/** What a page's path can name, seen from a person; undefined when nothing is known of its parameters. */
export const subjectsOf = (page: Page, inventory: Inventory, person: Person): Subject[] | undefined =>
  BY_KEY[page.id]?.(inventory.keys) ?? FINDERS[paramsOf(page)]?.(inventory, person);
