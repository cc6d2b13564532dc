import type { VNode } from 'preact';
import { noteAccesses, SAME_ACCESS_MS } from '../../case/access-log.ts';
import { displayName } from '../../case/names.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { ActResult } from '../../case/receipts.ts';
import { type Checked, type Entered, good } from '../../platform/form.ts';
import { type FormState, refuse, type Refused, type Reply, seeOther } from '../../platform/http/page.ts';
import { hasOpenedLately } from '../actions.ts';
import {
  type DecisionServices,
  loadReviewCase,
  type OpenCase,
  readOpenCase,
  type ReviewCase,
} from './open-case.ts';
import type { DecisionContext } from '../decisions.ts';
import { readExpectedVersion } from '../review.ts';
import { claimOf } from '../store.ts';
import { CaseView, isDecidable, NotOpenView } from './case-view.tsx';
import { decisionWords } from './decision-words.ts';

/** Where a page of a case stands. */
export const caseHref = (path: string, fr: string) => ({
  en: `/staff/review/:caseId${path}`,
  fr: `/personnel/examen/:caseId${fr}`,
});

type CaseBody = {
  readonly body: VNode;
  readonly title?: string;
  readonly wide?: boolean;
  /** False when the page shows nothing to fill in. */
  readonly form?: boolean;
};
type CaseBodyOf = (openCase: OpenCase, form: FormState) => CaseBody;

/** Shows the case to the officer who has it; to others, whose it is. */
export async function showCase(
  room: DecisionServices,
  visit: Visit,
  reviewCase: ReviewCase,
  form: FormState,
  bodyOf: CaseBodyOf,
): Promise<Reply> {
  const { actor, caseId } = reviewCase;
  const found = await readOpenCase(room, visit, reviewCase, form);
  const w = decisionWords(visit.lang);
  if (found.kind === 'not-open') {
    const opened = await hasOpenedLately(room, actor, caseId);
    const title = w.closedTitle({ name: found.subject.number });
    return { kind: 'page', title, body: <NotOpenView visit={visit} found={found} opened={opened} /> };
  }
  const relatives = found.relatives.map((relative) => relative.caseId);
  const look = { act: 'review.family' as const, actor, reason: 'claimed', within: SAME_ACCESS_MS };
  await noteAccesses(room, { ...look, caseIds: relatives });
  const { body, title, wide, form: fillable = true } = bodyOf(found, form);
  const back = wide
    ? { href: visit.href('review.queue'), label: w.toQueue }
    : { href: visit.href('review.case', { caseId }), label: w.toCase };
  return {
    kind: 'page',
    title: title ?? displayName(found.subject),
    body,
    back,
    form: fillable,
    scripts: ['keys'],
    wide: wide ?? false,
  };
}

/** The whole case, with the reasons that were ticked. */
export const wholeCase: CaseBodyOf = (openCase, { entered }) => ({
  body: <CaseView openCase={openCase} ticked={entered.all('reason')} />,
  wide: true,
  form: isDecidable(openCase),
});

/** A decision: the name of what it does, and how it is carried out. */
type Decision = {
  readonly act: string;
  /** The version of the case that the officer saw. */
  readonly seen: number;
  readonly decide: (who: DecisionContext) => Promise<ActResult>;
};

/** Decides, and goes on: with the same case while it is the officer's, else back to the queue. */
export async function carryOut(
  room: DecisionServices,
  visit: Visit,
  { actor, caseId }: ReviewCase,
  { act, seen, decide }: Decision,
): Promise<Reply | Refused> {
  const done = await decide({ actor, caseId, once: visit.once, seen });
  if (!done.ok) return refuse(done.problems);
  const claim = await claimOf(room.db, caseId, room.clock.now());
  const next =
    claim?.officerId === actor.accountId ? visit.href('review.case', { caseId }) : visit.href('review.queue');
  return seeOther(`${next}?done=${act}`);
}

/** A page on which a case is decided: how it is shown, what its form means, and what is done with that. */
type DecisionPage<Value> = Pick<Page, 'id' | 'path' | 'tabTitle'> & {
  /** The act, as the next page names it. */
  readonly done: string;
  readonly bodyOf: CaseBodyOf;
  readonly read: (
    entered: Entered,
    reviewCase: ReviewCase,
    visit: Visit,
  ) => Promise<Checked<Value>> | Checked<Value>;
  readonly decide: (who: DecisionContext, value: Value) => Promise<ActResult>;
};

export function decisionPage<Value>(room: DecisionServices, definition: DecisionPage<Value>): Page {
  const { done, bodyOf, read, decide, ...page } = definition;
  return pageAbout({
    ...page,
    does: 'review.decide',
    load: (visit) => loadReviewCase(room, visit),
    show: (visit, reviewCase, form) => showCase(room, visit, reviewCase, form, bodyOf),
    async read(entered, reviewCase, visit) {
      const checked = await read(entered, reviewCase, visit);
      return checked.ok ? good({ value: checked.value, seen: readExpectedVersion(entered).seen }) : checked;
    },
    act: (visit, reviewCase, { value, seen }) =>
      carryOut(room, visit, reviewCase, { act: done, seen, decide: (who) => decide(who, value) }),
  });
}
