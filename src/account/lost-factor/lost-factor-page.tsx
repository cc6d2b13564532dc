import type { VNode } from 'preact';
import { noteAccesses, SAME_SHIFT_MS } from '../../case/access-log.ts';
import type { Staff } from '../../case/actor.ts';
import { staffOf } from '../../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import {
  type PendingApproval,
  PendingApprovalCards,
  PendingApprovalForm,
} from '../../platform/html/pending-approvals.tsx';
import { refuse, type Refused, type Reply, seeOther } from '../../platform/http/page.ts';
import { formatInstant } from '../../platform/i18n.ts';
import { isUuid } from '../../platform/ids.ts';
import { approveChange, dropChange } from '../email-change/email-change.ts';
import { type OpenDeskChange, openDeskChanges } from '../email-change/store.ts';
import { approveClearing, dropClearing } from './actions.ts';
import { lostFactorRefusals, lostFactorWords } from './lost-factor-words.ts';
import { type LostFactor, type OpenClearing, openClearings } from './store.ts';

/** Where the second agent decides about people's codes and addresses. */
export const lostFactorDeskPages = (services: Services): readonly Page[] => [codesPage(services)];

/** Approves or stops what the form names; undefined when it does neither. */
export async function decide(
  services: Services,
  actor: Staff,
  what: LostFactor,
  entered: Entered,
): Promise<Refused | 'done' | { readonly code: string } | undefined> {
  const name = ['approve', 'stop'].find((one) => isUuid(entered.raw(one)));
  if (!name) return undefined;
  const one = { id: entered.raw(name), what };
  const decided = await (name === 'approve' ? approveClearing : dropClearing)(services, actor, one);
  if (decided === 'done' || typeof decided === 'object') return decided;
  return refuse([{ field: 'form', says: lostFactorRefusals[decided] }]);
}

/** The same about an address that another agent asked for. */
async function decideAddress(
  services: Services,
  actor: Staff,
  entered: Entered,
): Promise<Refused | 'done' | undefined> {
  const name = ['approve-address', 'stop-address'].find((one) => isUuid(entered.raw(one)));
  if (!name) return undefined;
  const decideOn = name === 'approve-address' ? approveChange : dropChange;
  const decided = await decideOn(services, actor, entered.raw(name));
  return decided === 'done' ? 'done' : refuse([{ field: 'form', says: lostFactorRefusals[decided] }]);
}

function codesPage(services: Services): Page {
  const id = 'support.clearings';
  return pageAbout({
    id,
    path: { en: '/staff/support/lost-codes', fr: '/personnel/soutien/codes-perdus' },
    does: 'support.clear',
    load: (visit) => staffOf(visit),
    async show(visit, actor, { problems }) {
      const now = services.clock.now();
      const open = await openClearings(services.db, 'codes', now);
      const addresses = await openDeskChanges(services.db, now);
      const caseIds = [...open, ...addresses].flatMap(({ caseId }) => caseId ?? []);
      const look = {
        act: 'support.list' as const,
        actor,
        caseIds,
        reason: 'clearing',
        within: SAME_SHIFT_MS,
      };
      await noteAccesses(services, look);
      const body = <LostCodesView {...{ visit, problems, open, addresses }} self={actor.accountId} />;
      const w = lostFactorWords(visit.lang);
      return {
        kind: 'page',
        title: w.codesTitle,
        body,
        back: { href: visit.href('support'), label: w.support },
      };
    },
    async act(visit, actor, entered) {
      const done =
        (await decide(services, actor, 'codes', entered)) ?? (await decideAddress(services, actor, entered));
      return answerTo(visit, id, done);
    },
  });
}

type Done = Refused | 'done' | { readonly code: string } | undefined;

export function answerTo(visit: Visit, id: string, done: Done): Reply | Refused {
  if (done === 'done') return seeOther(`${visit.href(id)}?saved=1`);
  if (!done) return refuse([{ field: 'form', says: lostFactorRefusals.gone }]);
  if ('kind' in done) return done;
  const w = lostFactorWords(visit.lang);
  const body = <LostCodeView visit={visit} code={done.code} />;
  return { kind: 'page', title: w.codeTitle, body, back: { href: visit.href(id), label: w.staffTitle } };
}

export type DeskProps = {
  readonly visit: Visit;
  readonly problems: readonly Problem[];
  readonly open: readonly OpenClearing[];
  /** The account of who looks. */
  readonly self: string;
};

type CodesProps = DeskProps & { readonly addresses: readonly OpenDeskChange[] };

function LostCodesView(props: CodesProps): VNode {
  const { visit, self, open, addresses } = props;
  const { lang } = visit;
  const w = lostFactorWords(lang);
  return (
    <>
      <h1>{w.codesTitle}</h1>
      <p class="lead">{w.codesLead}</p>
      <p>{w.codesHow}</p>
      <Decide {...props} page="support.clearings" pressable={open.length + addresses.length > 0} />
      <Clearings {...props} />
      <h2>{w.addresses}</h2>
      <PendingApprovalCards
        {...{ lang, zone: visit.zone, self }}
        level={3}
        waiting={addresses.map((one) => waitingAddress(visit, one))}
        approve="approve-address"
        stop={{ name: 'stop-address', label: w.stop }}
      />
    </>
  );
}

type Named = Pick<OpenClearing, 'id' | 'displayName' | 'userName' | 'askedBy' | 'askedByName' | 'askedAt'>;

const waitingOf = ({ id, displayName, userName, askedBy, askedByName, askedAt }: Named) => ({
  id,
  name: displayName,
  note: userName,
  askedBy: { accountId: askedBy, name: askedByName, at: askedAt },
});

/** The whole new address: whoever approves compares it with what the person says. */
function waitingAddress({ lang, zone }: Visit, one: OpenDeskChange): PendingApproval {
  const w = lostFactorWords(lang);
  const at = (instant: Date) => ({ at: formatInstant(lang, instant, zone) });
  const until = one.approved ? w.addressUntil : w.until;
  return {
    ...waitingOf(one),
    approved: one.approved,
    what: w.address({ email: one.newEmail }),
    until: one.dueAt ? w.addressDue(at(one.dueAt)) : until(at(one.expiresAt)),
  };
}

export function Decide({
  visit,
  problems,
  page,
  pressable,
}: DeskProps & { readonly page: string; readonly pressable: boolean }) {
  const { lang, token } = visit;
  const saved = visit.query.has('saved');
  return <PendingApprovalForm {...{ lang, token, problems, pressable, saved }} action={visit.href(page)} />;
}

/** Second steps that wait, each with who asked and what may be done about it now. */
export function Clearings({ visit: { lang, zone }, self, open }: DeskProps) {
  const w = lostFactorWords(lang);
  const at = (instant: Date) => ({ at: formatInstant(lang, instant, zone) });
  const waiting = open.map((one) => ({
    ...waitingOf(one),
    note: one.kind === 'representative' ? `${one.userName} (${w.representative})` : one.userName,
    approved: one.dueAt !== null,
    until: one.dueAt ? w.due(at(one.dueAt)) : w.until(at(one.expiresAt)),
  }));
  const stop = { name: 'stop', label: w.stop };
  return (
    <>
      <h2>{w.waiting}</h2>
      <PendingApprovalCards {...{ lang, zone, self, waiting, stop }} level={3} approve="approve" />
    </>
  );
}

/** Shown once, to the administrator who approved. */
function LostCodeView({ visit, code }: { readonly visit: Visit; readonly code: string }): VNode {
  const w = lostFactorWords(visit.lang);
  return (
    <>
      <h1>{w.codeTitle}</h1>
      <p class="lead">{w.codeSays}</p>
      <p class="secret" translate={false}>
        <code>{code}</code>
      </p>
    </>
  );
}
