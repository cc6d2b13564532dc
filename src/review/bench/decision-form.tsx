import type { VNode } from 'preact';
import { noteAccesses, SAME_ACCESS_MS } from '../../case/access-log.ts';
import { displayName } from '../../case/names.ts';
import type { Visit } from '../../case/page.ts';
import type { ActResult } from '../../case/receipts.ts';
import { findCase } from '../../case/store.ts';
import type { Checked, Entered, Problem } from '../../platform/form.ts';
import { notFound, refuse, type Refused, type Reply, seeOther } from '../../platform/http/page.ts';
import { hasOpenedLately } from '../actions.ts';
import type { DecisionContext } from '../decisions.ts';
import { readStamp } from '../review.ts';
import { claimOf } from '../store.ts';
import { CaseView, isDecidable, NotOpenView } from './case-view.tsx';
import { type BenchServices, officerAt, type OpenCase, readOpenCase } from './open-case.ts';
import { benchWords } from './bench-words.ts';

/** Where a page of a case stands. */
export const caseHref = (path: string, fr: string) => ({
  en: `/staff/review/:caseId${path}`,
  fr: `/personnel/examen/:caseId${fr}`,
});

type CaseVersion = {
  readonly body: VNode;
  readonly title?: string;
  readonly wide?: boolean;
  /** False when the page shows nothing to fill in. */
  readonly form?: boolean;
};
type Sees = (desk: OpenCase) => CaseVersion;
type Showing = { readonly visit: Visit; readonly entered: Entered; readonly problems: readonly Problem[] };

/** Shows the case to the officer who has it; to others, whose it is. */
export async function withOpenCase(
  room: BenchServices,
  { visit, entered, problems }: Showing,
  sees: Sees,
): Promise<Reply> {
  const found = await readOpenCase(room, visit, entered, problems);
  const who = officerAt(visit);
  if (!found || !who) return notFound;
  const w = benchWords(visit.lang);
  if (found.kind === 'not-open') {
    const opened = await hasOpenedLately(room, who.actor, who.caseId);
    const title = w.closedTitle({ name: found.subject.number });
    return { kind: 'page', title, body: <NotOpenView visit={visit} found={found} opened={opened} /> };
  }
  const relatives = found.relatives.map(({ caseId }) => caseId);
  const look = { act: 'review.family' as const, actor: who.actor, reason: 'claimed', within: SAME_ACCESS_MS };
  await noteAccesses(room, { ...look, caseIds: relatives });
  const { body, title, wide, form = true } = sees(found);
  const back = wide
    ? { href: visit.href('review.queue'), label: w.toQueue }
    : { href: visit.href('review.case', { caseId: who.caseId }), label: w.toCase };
  return {
    kind: 'page',
    title: title ?? displayName(found.subject),
    body,
    back,
    form,
    scripts: ['keys'],
    wide: wide ?? false,
  };
}

/** The whole case, with the reasons that were ticked. */
export const wholeCase =
  (entered: Entered): Sees =>
  (desk) => ({
    body: <CaseView desk={desk} ticked={entered.all('reason')} />,
    wide: true,
    form: isDecidable(desk),
  });

function decidingAt(visit: Visit, entered: Entered): DecisionContext | undefined {
  const who = officerAt(visit);
  return who && { ...who, once: visit.once, seen: readStamp(entered).seen };
}

/** After a decision: on with the same case while it is the officer's, else back to the queue. */
async function afterwards(
  room: BenchServices,
  visit: Visit,
  { actor, caseId }: DecisionContext,
  act: string,
  done: ActResult,
): Promise<Reply | Refused> {
  if (!done.ok) return refuse(done.problems);
  const claim = await claimOf(room.db, caseId, room.clock.now());
  const next =
    claim?.officerId === actor.accountId ? visit.href('review.case', { caseId }) : visit.href('review.queue');
  return seeOther(`${next}?done=${act}`);
}

/** A decision as its page reads it: what the form says, and what is done with it. */
export type DecisionForm<T> = {
  readonly act: string;
  readonly check: (entered: Entered, visit: Visit) => Promise<Checked<T>>;
  readonly decide: (who: DecisionContext, value: T) => Promise<ActResult>;
};

/** Reads the form, decides, and goes on. */
export async function carryOut<T>(
  room: BenchServices,
  visit: Visit,
  entered: Entered,
  decision: DecisionForm<T>,
): Promise<Reply | Refused> {
  const who = decidingAt(visit, entered);
  if (!who || !(await findCase(room.db, who.caseId))) return notFound;
  const checked = await decision.check(entered, visit);
  if (!checked.ok) return refuse(checked.problems);
  return afterwards(room, visit, who, decision.act, await decision.decide(who, checked.value));
}

/** The problems of a check; none when it is good. */
export const decisionProblems = (checked: Checked<unknown>): readonly Problem[] =>
  checked.ok ? [] : checked.problems;
