import type { VNode } from 'preact';
import type { Visit } from '../../case/visit.ts';
import type { Problem } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Tag } from '../../platform/html/feedback.tsx';
import { DataTable, type Row } from '../../platform/html/table.tsx';
import {
  PendingApprovalForm,
  ONE,
  type PendingApproval,
  PendingApprovalCards,
} from '../../platform/html/waiting.tsx';
import { formatInstant, type Lang } from '../../platform/i18n.ts';
import { ZONE } from '../../platform/zone.ts';
import type { OpenDeskChange } from '../email/store.ts';
import type { OpenClearing, StaffAccount } from './store.ts';
import { roleWords, lostFactorWords } from './words.ts';

type Props = {
  readonly visit: Visit;
  readonly problems: readonly Problem[];
  readonly open: readonly OpenClearing[];
  /** The account of who looks. */
  readonly self: string;
};

type CodesProps = Props & { readonly addresses: readonly OpenDeskChange[] };

export function LostCodesView(props: CodesProps): VNode {
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
        {...{ lang, self }}
        level={3}
        waiting={addresses.map((one) => waitingAddress(lang, one))}
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
function waitingAddress(lang: Lang, one: OpenDeskChange): PendingApproval {
  const w = lostFactorWords(lang);
  const at = (instant: Date) => ({ at: formatInstant(lang, instant, ZONE) });
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
function Clearings({ visit: { lang }, self, open }: Props) {
  const w = lostFactorWords(lang);
  const at = (instant: Date) => ({ at: formatInstant(lang, instant, ZONE) });
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
      <PendingApprovalCards {...{ lang, self, waiting, stop }} level={3} approve="approve" />
    </>
  );
}

/** Shown once, to the administrator who approved. */
export function LostCodeView({ visit, code }: { readonly visit: Visit; readonly code: string }): VNode {
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

export function LostStaffView(props: StaffProps): VNode {
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
