import type { VNode } from 'preact';
import { sortingName } from '../case/names.ts';
import type { Visit } from '../case/visit.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { Card } from '../platform/html/card.tsx';
import { Radios } from '../platform/html/choice.tsx';
import { EmptyState, Tag } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { DataTable } from '../platform/html/table.tsx';
import { TextField } from '../platform/html/text.tsx';
import { formatDay, formatInstant } from '../platform/i18n.ts';
import { ZONE } from '../platform/zone.ts';
import type { FoundPerson, Request } from './store.ts';
import { REASONS, type Reason } from './support.ts';
import { kindWords, reasonWords, supportWords } from './words.ts';

export type SupportViewProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

type DeskProps = SupportViewProps & {
  readonly found: readonly FoundPerson[] | undefined;
  readonly reason: Reason | undefined;
};

export function SupportHomeView({ visit, entered, problems, found, reason }: DeskProps): VNode {
  const { lang, token } = visit;
  const w = supportWords(lang);
  return (
    <>
      <h1>{w.title}</h1>
      {found && reason && <FoundView visit={visit} found={found} reason={reason} />}
      <h2>{w.find}</h2>
      <Form action={visit.href('support')} token={token} problems={problems}>
        <TextField
          lang={lang}
          name="term"
          label={w.term}
          type="search"
          value={entered.text('term')}
          autocomplete="off"
          spellcheck={false}
          problems={problems}
        />
        <Radios
          lang={lang}
          name="reason"
          label={w.why}
          hint={w.whyHint}
          options={REASONS.map((value) => ({ value, label: reasonWords[value][lang] }))}
          value={entered.text('reason')}
          problems={problems}
        />
        <Button>{w.search}</Button>
      </Form>
      <DeskLinks visit={visit} />
    </>
  );
}

/** What else waits at the desk. */
function DeskLinks({ visit }: { readonly visit: Visit }) {
  const w = supportWords(visit.lang);
  return (
    <>
      <p>
        <a href={visit.href('support.requests')}>{w.toRequests}</a>
      </p>
      <p>
        <a href={visit.href('support.corrections')}>{w.toCorrections}</a>
      </p>
      <p>
        <a href={visit.href('support.clearings')}>{w.toLost}</a>
      </p>
      <p>
        <a href={visit.href('support.own-accounts')}>{w.toOwnAccounts}</a>
      </p>
    </>
  );
}

function FoundView({
  visit,
  found,
  reason,
}: {
  readonly visit: Visit;
  readonly found: readonly FoundPerson[];
  readonly reason: Reason;
}) {
  const w = supportWords(visit.lang);
  if (found.length === 0) {
    return (
      <EmptyState title={w.none}>
        <p>{w.noneSays}</p>
      </EmptyState>
    );
  }
  const rows = found.map((one, index) => ({
    key: String(index),
    cells: [
      <a href={`${visit.href('support.person', { applicationId: one.applicationId })}?reason=${reason}`}>
        {sortingName(one)}
      </a>,
      one.birthYear,
      one.number,
    ],
  }));
  return (
    <DataTable
      caption={w.results}
      columns={[{ head: w.name }, { head: w.born }, { head: w.application }]}
      rows={rows}
    />
  );
}

export function RequestsView({
  visit,
  requests,
  today,
}: {
  readonly visit: Visit;
  readonly requests: readonly Request[];
  readonly today: string;
}): VNode {
  const w = supportWords(visit.lang);
  return (
    <>
      <h1>{w.requests}</h1>
      {requests.length === 0 && <EmptyState title={w.noRequests} />}
      {requests.map((one) => (
        <RequestCard key={one.number} visit={visit} request={one} late={one.replyBy < today} />
      ))}
    </>
  );
}

type RequestProps = { readonly visit: Visit; readonly request: Request; readonly late: boolean };

function RequestCard({ visit, request, late }: RequestProps) {
  const { lang } = visit;
  const w = supportWords(lang);
  const { number, applicationNumber } = request;
  return (
    <Card
      id={number}
      title={kindWords[request.kind][lang]}
      note={number}
      tag={late ? <Tag kind="bad">{w.late}</Tag> : undefined}
    >
      <p lang={request.language}>{request.message}</p>
      <ul>
        <li>
          {w.replyBy} {formatDay(lang, request.replyBy)}
        </li>
        <li>
          {w.came} {formatInstant(lang, request.createdAt, ZONE)}
        </li>
        <li>
          {w.email}: {request.email}
        </li>
        {applicationNumber && (
          <li>
            {w.application}: {applicationNumber}
          </li>
        )}
      </ul>
      <Form
        action={visit.href('support.requests')}
        token={visit.token}
        formId={`done-${number}`}
        hidden={{ number }}
      >
        <Button kind="quiet">{w.markDone}</Button>
      </Form>
    </Card>
  );
}
