import type { VNode } from 'preact';
import type { Visit } from '../../case/visit.ts';
import type { Problem } from '../../platform/form.ts';
import { Button, ButtonRow } from '../../platform/html/button.tsx';
import { Card } from '../../platform/html/card.tsx';
import { EmptyState, Notice, Tag } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { DataTable, type Row } from '../../platform/html/table.tsx';
import { formatInstant } from '../../platform/i18n.ts';
import { ZONE } from '../../platform/zone.ts';
import type { OpenDeskChange } from '../email/store.ts';
import type { OpenClearing, StaffAccount } from './store.ts';
import { roleWords, words } from './words.ts';

type Props = {
  readonly visit: Visit;
  readonly problems: readonly Problem[];
  readonly open: readonly OpenClearing[];
  /** The account of who looks. */
  readonly self: string;
};

/** The form that each line's button sends: forms may not stand inside a table's cells. */
const ONE = 'one';

type CodesProps = Props & { readonly addresses: readonly OpenDeskChange[] };

export function CodesView(props: CodesProps): VNode {
  const w = words(props.visit.lang);
  return (
    <>
      <h1>{w.codesTitle}</h1>
      <p class="lead">{w.codesLead}</p>
      <p>{w.codesHow}</p>
      <Deciding {...props} page="support.clearings" />
      <h2>{w.addresses}</h2>
      {props.addresses.length === 0 && <EmptyState title={w.none} />}
      {props.addresses.map((one) => (
        <Address key={one.id} {...props} one={one} />
      ))}
    </>
  );
}

/** The whole new address: whoever approves compares it with what the person says. */
function Address({ visit, one, self }: Props & { readonly one: OpenDeskChange }) {
  const w = words(visit.lang);
  const at = (instant: Date) => formatInstant(visit.lang, instant, ZONE);
  const mine = one.askedBy === self;
  const until = one.approved ? w.addressUntil : w.until;
  return (
    <Card id={`address-${one.id}`} title={one.displayName} note={one.userName} level={3}>
      <ul>
        <li translate={false}>{w.address({ email: one.newEmail })}</li>
        <li>{w.askedBy({ name: one.askedByName, at: at(one.askedAt) })}</li>
        <li>{one.dueAt ? w.addressDue({ at: at(one.dueAt) }) : until({ at: at(one.expiresAt) })}</li>
        {mine && !one.approved && <li>{w.own}</li>}
      </ul>
      <ButtonRow>
        {!mine && !one.approved && (
          <Button form={ONE} name="approve-address" value={one.id}>
            {w.approve}
            <span class="sr"> {one.displayName}</span>
          </Button>
        )}
        <Button kind="quiet" form={ONE} name="stop-address" value={one.id}>
          {w.stop}
          <span class="sr"> {one.displayName}</span>
        </Button>
      </ButtonRow>
    </Card>
  );
}

/** What waits, each with who asked and what may be done about it now. */
function Deciding(props: Props & { readonly page: string }) {
  const { visit, problems, open, page } = props;
  const { lang, token } = visit;
  const w = words(lang);
  return (
    <>
      {visit.query.has('saved') && (
        <Notice kind="success" status>
          <p>{w.saved}</p>
        </Notice>
      )}
      <Form action={visit.href(page)} token={token} problems={problems} formId={ONE} />
      <h2>{w.waiting}</h2>
      {open.length === 0 && <EmptyState title={w.none} />}
      {open.map((one) => (
        <Waiting key={one.id} {...props} one={one} />
      ))}
    </>
  );
}

function Waiting({ visit, one, self }: Props & { readonly one: OpenClearing }) {
  const { lang } = visit;
  const w = words(lang);
  const at = (instant: Date) => formatInstant(lang, instant, ZONE);
  const mine = one.askedBy === self;
  return (
    <Card id={`clearing-${one.id}`} title={one.displayName} note={one.userName} level={3}>
      <ul>
        <li>{w.askedBy({ name: one.askedByName, at: at(one.askedAt) })}</li>
        <li>{one.dueAt ? w.due({ at: at(one.dueAt) }) : w.until({ at: at(one.expiresAt) })}</li>
        {mine && !one.dueAt && <li>{w.own}</li>}
      </ul>
      <ButtonRow>
        {!mine && !one.dueAt && (
          <Button form={ONE} name="approve" value={one.id}>
            {w.approve}
            <span class="sr"> {one.displayName}</span>
          </Button>
        )}
        <Button kind="quiet" form={ONE} name="stop" value={one.id}>
          {w.stop}
          <span class="sr"> {one.displayName}</span>
        </Button>
      </ButtonRow>
    </Card>
  );
}

/** Shown once, to the administrator who approved. */
export function CodeView({ visit, code }: { readonly visit: Visit; readonly code: string }): VNode {
  const w = words(visit.lang);
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

export function StaffView(props: StaffProps): VNode {
  const w = words(props.visit.lang);
  const columns = [w.name, w.roles, w.passkeys, w.sessions, w.acts].map((head) => ({ head }));
  return (
    <>
      <h1>{w.staffTitle}</h1>
      <p class="lead">{w.staffLead}</p>
      <Deciding {...props} page="staff.accounts" />
      <h2>{w.staff}</h2>
      <DataTable caption={w.staff} captionHidden columns={columns} rows={rowsOf(props)} />
    </>
  );
}

function rowsOf({ visit, accounts, self }: StaffProps): readonly Row[] {
  const w = words(visit.lang);
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
