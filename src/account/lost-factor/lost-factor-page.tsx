import type { VNode } from 'preact';
import { noteAccesses, SAME_SHIFT_MS } from '../../case/access-log.ts';
import type { Staff } from '../../case/actor.ts';
import { staffOf } from '../../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import { inTransaction } from '../../platform/db/db.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Tag } from '../../platform/html/feedback.tsx';
import {
  ONE,
  type PendingApproval,
  PendingApprovalCards,
  PendingApprovalForm,
} from '../../platform/html/pending-approvals.tsx';
import { DataTable, type Row } from '../../platform/html/table.tsx';
import { refuse, type Refused, type Reply, seeOther } from '../../platform/http/page.ts';
import { formatInstant } from '../../platform/i18n.ts';
import { isUuid } from '../../platform/ids.ts';
import { approveChange, dropChange } from '../email-change/email-change.ts';
import { type OpenDeskChange, openDeskChanges } from '../email-change/store.ts';
import { sessionBounds } from '../sessions/session-bounds.ts';
import { endSessionsOf } from '../sessions/store.ts';
import { lockAccount } from '../store.ts';
import { approveClearing, dropClearing, requestClearing } from './actions.ts';
import { lostFactorRefusals, lostFactorWords, roleWords } from './lost-factor-words.ts';
import {
  type LostFactor,
  type OpenClearing,
  openClearings,
  type StaffAccount,
  staffAccounts,
} from './store.ts';

/** Where the second person decides: agents about people's codes, administrators about passkeys of staff. */
export const lostFactorDeskPages = (services: Services): readonly Page[] => [
  codesPage(services),
  staffPage(services),
];

/** Approves or stops what the form names; undefined when it does neither. */
async function decide(
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

function answerTo(visit: Visit, id: string, done: Done): Reply | Refused {
  if (done === 'done') return seeOther(`${visit.href(id)}?saved=1`);
  if (!done) return refuse([{ field: 'form', says: lostFactorRefusals.gone }]);
  if ('kind' in done) return done;
  const w = lostFactorWords(visit.lang);
  const body = <LostCodeView visit={visit} code={done.code} />;
  return { kind: 'page', title: w.codeTitle, body, back: { href: visit.href(id), label: w.staffTitle } };
}

/** The administrators' page: who is of the staff, and what may be taken from an account by two of them. */
function staffPage(services: Services): Page {
  const { db, clock, settings } = services;
  const id = 'staff.accounts';
  return pageAbout({
    id,
    path: { en: '/staff/accounts', fr: '/personnel/comptes' },
    does: 'staff.manage',
    load: (visit) => staffOf(visit),
    async show(visit, actor, { problems }) {
      const now = clock.now();
      const [open, accounts] = await Promise.all([
        openClearings(db, 'passkeys', now),
        staffAccounts(db, sessionBounds(settings, now)),
      ]);
      const body = <LostStaffView {...{ visit, problems, open, accounts, self: actor.accountId }} />;
      const w = lostFactorWords(visit.lang);
      return {
        kind: 'page',
        title: w.staffTitle,
        body,
        wide: true,
        back: { href: visit.href('staff'), label: w.staff },
      };
    },
    async act(visit, actor, entered) {
      const done =
        (await decide(services, actor, 'passkeys', entered)) ?? (await begin(services, actor, entered));
      return answerTo(visit, id, done);
    },
  });
}

/** Asks that the passkeys of a colleague be taken away, or ends the sessions of one at once. */
async function begin(
  services: Services,
  actor: Staff,
  entered: Entered,
): Promise<Refused | 'done' | undefined> {
  const [clear, end] = [entered.raw('clear'), entered.raw('end')];
  if (isUuid(clear)) {
    const asked = { accountId: clear, what: 'passkeys', actor } as const;
    const problems = await inTransaction(services.db, (trx) => requestClearing(services, trx, asked));
    return problems ? refuse(problems) : 'done';
  }
  if (!isUuid(end)) return undefined;
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, end);
    if (account?.kind !== 'staff') return undefined;
    await endSessionsOf(trx, account.id, services.clock.now());
    const details = { accountId: account.id };
    await services.record(trx, { act: 'account.end-sessions-of', actor, details });
    return 'done' as const;
  });
}

type Props = {
  readonly visit: Visit;
  readonly problems: readonly Problem[];
  readonly open: readonly OpenClearing[];
  /** The account of who looks. */
  readonly self: string;
};

type CodesProps = Props & { readonly addresses: readonly OpenDeskChange[] };

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

function Decide({
  visit,
  problems,
  page,
  pressable,
}: Props & { readonly page: string; readonly pressable: boolean }) {
  const { lang, token } = visit;
  const saved = visit.query.has('saved');
  return <PendingApprovalForm {...{ lang, token, problems, pressable, saved }} action={visit.href(page)} />;
}

/** Second steps that wait, each with who asked and what may be done about it now. */
function Clearings({ visit: { lang, zone }, self, open }: Props) {
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

type StaffProps = Props & { readonly accounts: readonly StaffAccount[] };

/** A colleague has something that can be taken away. */
const hasAny = ({ passkeys, sessions }: StaffAccount) => passkeys > 0 || sessions > 0;

function LostStaffView(props: StaffProps): VNode {
  const { open, accounts, self } = props;
  const pressable = open.length > 0 || accounts.some((one) => one.id !== self && hasAny(one));
  const w = lostFactorWords(props.visit.lang);
  const columns = [w.name, w.roles, w.passkeys, w.sessions, w.acts].map((head) => ({ head }));
  return (
    <>
      <h1>{w.staffTitle}</h1>
      <p class="lead">{w.staffLead}</p>
      <Decide {...props} page="staff.accounts" pressable={pressable} />
      <Clearings {...props} />
      <h2>{w.staff}</h2>
      <DataTable caption={w.staff} captionHidden columns={columns} rows={rowsOf(props)} />
    </>
  );
}

function rowsOf({ visit, accounts, self }: StaffProps): readonly Row[] {
  const w = lostFactorWords(visit.lang);
  const press = (name: string, label: string, one: StaffAccount) => (
    <Button kind="quiet" form={ONE} name={name} value={one.id}>
      {label}
      <span class="sr"> {one.displayName}</span>
    </Button>
  );
  return accounts.map((one) => ({
    key: one.id,
    cells: [
      <span translate={false}>
        {one.displayName} ({one.userName})
      </span>,
      one.roles.map((role) => roleWords[role][visit.lang]).join(', '),
      one.singleSignOn ? w.organization : String(one.passkeys),
      String(one.sessions),
      one.id === self ? (
        <Tag kind="done">{w.you}</Tag>
      ) : (
        <>
          {one.passkeys > 0 && press('clear', w.clear, one)} {one.sessions > 0 && press('end', w.end, one)}
        </>
      ),
    ],
  }));
}
