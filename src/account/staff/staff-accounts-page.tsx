import type { VNode } from 'preact';
import type { Staff } from '../../case/actor.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { staffOf } from '../../case/requested-case.ts';
import { type WaitingForSecond, waitingForSecond } from '../../case/staff/second-person-store.ts';
import type { Services } from '../../case/services.ts';
import { ROLES } from '../../config/settings.ts';
import { inTransaction } from '../../platform/db/db.ts';
import type { Entered } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Tag } from '../../platform/html/feedback.tsx';
import { ONE, PendingApprovalCards } from '../../platform/html/pending-approvals.tsx';
import { DataTable, type Row } from '../../platform/html/table.tsx';
import { refuse, type Refused } from '../../platform/http/page.ts';
import { formatInstant } from '../../platform/i18n.ts';
import { isUuid } from '../../platform/ids.ts';
import { requestClearing } from '../lost-factor/actions.ts';
import { answerTo, Clearings, Decide, decide, type DeskProps } from '../lost-factor/lost-factor-page.tsx';
import { lostFactorWords, roleWords } from '../lost-factor/lost-factor-words.ts';
import { openClearings, type StaffAccount, staffAccounts } from '../lost-factor/store.ts';
import { sessionBounds } from '../sessions/session-bounds.ts';
import { endSessionsOf } from '../sessions/store.ts';
import { lockAccount } from '../store.ts';
import { decideStaffRequest, STAFF_REQUESTS } from './manage.ts';
import { type StaffRecord, suspendedStaff } from './manage-store.ts';
import { staffWords } from './staff-words.ts';

/** The administrators' page: who is of the staff, and what may be taken from an account by two of them. */
export function staffAccountsPage(services: Services): Page {
  const { db, clock, settings } = services;
  const id = 'staff.accounts';
  return pageAbout({
    id,
    path: { en: '/staff/accounts', fr: '/personnel/comptes' },
    does: 'staff.manage',
    load: (visit) => staffOf(visit),
    async show(visit, actor, { problems }) {
      const now = clock.now();
      const [open, accounts, requests, suspended] = await Promise.all([
        openClearings(db, 'passkeys', now),
        staffAccounts(db, sessionBounds(settings, now)),
        waitingForSecond(db, STAFF_REQUESTS, now),
        suspendedStaff(db),
      ]);
      const lists = { open, accounts, requests, suspended };
      const body = <StaffAccountsView {...{ visit, problems, ...lists, self: actor.accountId }} />;
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
        (await decide(services, actor, 'passkeys', entered)) ??
        (await decideStaff(services, actor, entered)) ??
        (await begin(services, actor, entered));
      return answerTo(visit, id, done);
    },
  });
}

/** Confirms or drops an account, or roles, that another administrator asked for. */
async function decideStaff(
  services: Services,
  actor: Staff,
  entered: Entered,
): Promise<Refused | 'done' | { readonly code: string } | undefined> {
  const name = ['confirm', 'drop'].find((one) => isUuid(entered.raw(one)));
  if (!name) return undefined;
  const decision = { id: entered.raw(name), approved: name === 'confirm' };
  const decided = await decideStaffRequest(services, actor, decision);
  return decided === 'done' || 'code' in decided ? decided : refuse(decided);
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

type StaffProps = DeskProps & {
  readonly accounts: readonly StaffAccount[];
  readonly requests: readonly WaitingForSecond[];
  readonly suspended: readonly StaffRecord[];
};

/** A colleague has something that can be taken away. */
const hasAny = ({ passkeys, sessions }: StaffAccount) => passkeys > 0 || sessions > 0;

function StaffAccountsView(props: StaffProps): VNode {
  const { open, accounts, requests, self } = props;
  const pressable =
    open.length + requests.length > 0 || accounts.some((one) => one.id !== self && hasAny(one));
  const w = lostFactorWords(props.visit.lang);
  const columns = [w.name, w.roles, w.passkeys, w.sessions, w.acts].map((head) => ({ head }));
  return (
    <>
      <h1>{w.staffTitle}</h1>
      <p class="lead">{w.staffLead}</p>
      <Decide {...props} page="staff.accounts" pressable={pressable} />
      <Clearings {...props} />
      <StaffRequests {...props} />
      <h2>{w.staff}</h2>
      <p>
        <a href={props.visit.href('staff.new')}>{staffWords(props.visit.lang).toNew}</a>
      </p>
      <DataTable caption={w.staff} captionHidden columns={columns} rows={rowsOf(props)} />
      <SuspendedStaff {...props} />
    </>
  );
}

/** Accounts and roles that another administrator must confirm. */
function StaffRequests({ visit: { lang, zone }, self, requests, accounts, suspended }: StaffProps) {
  const w = staffWords(lang);
  const nameOf = (id: string) => [...accounts, ...suspended].find((one) => one.id === id)?.displayName ?? '–';
  const rolesOf = (text: string) =>
    ROLES.filter((role) => text.split(',').includes(role))
      .map((role) => roleWords[role][lang])
      .join(', ');
  const waiting = requests.map(({ id, subject, details, askedBy, askedByName, askedAt, expiresAt }) => {
    const { userName, name, email = '', roles = '' } = details;
    return {
      id,
      name: name ?? nameOf(subject),
      note: userName ?? '',
      askedBy: { accountId: askedBy, name: askedByName, at: askedAt },
      approved: false,
      what: userName
        ? w.wantedAccount({ userName, email, roles: rolesOf(roles) })
        : w.wantedRoles({ roles: rolesOf(roles) }),
      until: lostFactorWords(lang).until({ at: formatInstant(lang, expiresAt, zone) }),
    };
  });
  const stop = { name: 'drop', label: w.drop };
  return (
    <>
      <h2>{w.toConfirm}</h2>
      <PendingApprovalCards {...{ lang, zone, self, waiting, stop }} level={3} approve="confirm" />
    </>
  );
}

/** Those who may not come in for now. */
function SuspendedStaff({ visit, suspended }: StaffProps) {
  if (suspended.length === 0) return null;
  return (
    <>
      <h2>{staffWords(visit.lang).shutOut}</h2>
      <ul>
        {suspended.map((one) => (
          <li key={one.id}>
            <StaffLink visit={visit} one={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

type LinkProps = {
  readonly visit: Visit;
  readonly one: { readonly id: string; readonly displayName: string; readonly userName: string };
};

function StaffLink({ visit, one: { id, displayName, userName } }: LinkProps) {
  return (
    <a href={visit.href('staff.account', { accountId: id })} translate={false}>
      {displayName} ({userName})
    </a>
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
      <StaffLink key="to" visit={visit} one={one} />,
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
