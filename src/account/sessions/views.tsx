import type { VNode } from 'preact';
import type { Visit } from '../../case/visit.ts';
import { Button } from '../../platform/html/button.tsx';
import { Notice, Tag } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { DataTable, type Row } from '../../platform/html/table.tsx';
import { formatInstant } from '../../platform/i18n.ts';
import { ZONE } from '../../platform/zone.ts';
import type { OwnSession } from './own-store.ts';
import { sessionsWords } from './words.ts';

/** The form that each line's button sends: forms may not stand inside a table's cells. */
const ONE = 'one';

type Props = {
  readonly visit: Visit;
  readonly sessions: readonly OwnSession[];
  readonly here: string;
  /** How many may be open at once. */
  readonly most: number;
};

function rowsOf({ visit, sessions, here }: Props): readonly Row[] {
  const { lang } = visit;
  const w = sessionsWords(lang);
  const when = (at: Date) => formatInstant(lang, at, ZONE);
  return sessions.map((session) => ({
    key: session.id,
    cells: [
      nameOf(visit, session),
      when(session.createdAt),
      when(session.seenAt),
      <span translate={false}>{session.network}</span>,
      session.id === here ? (
        <Tag kind="done">{w.here}</Tag>
      ) : (
        <Button kind="quiet" form={ONE} name="session" value={session.id}>
          {w.end}
          <span class="sr"> {nameOf(visit, session)}</span>
        </Button>
      ),
    ],
  }));
}

export function SessionsView(props: Props): VNode {
  const { visit, sessions, most } = props;
  const { lang, token } = visit;
  const w = sessionsWords(lang);
  const columns = [w.title, w.began, w.used, w.network, w.end].map((head) => ({ head }));
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      {visit.query.has('ended') && (
        <Notice kind="success" status>
          <p>{w.ended}</p>
        </Notice>
      )}
      <Form action={visit.href('account.sessions')} token={token} formId={ONE} />
      <DataTable caption={w.title} captionHidden columns={columns} rows={rowsOf(props)} />
      <p class="hint">
        {w.zone} {w.most({ n: most })}
      </p>
      {sessions.length > 1 ? (
        <Form action={visit.href('account.sessions')} token={token} formId="others" hidden={{ others: '1' }}>
          <Button>{w.endOthers}</Button>
        </Form>
      ) : (
        <p>{w.alone}</p>
      )}
    </>
  );
}

function nameOf({ lang }: Visit, { browser, system }: OwnSession): string {
  const w = sessionsWords(lang);
  if (browser !== '' && system !== '') return w.browserOn({ browser, system });
  return browser || system || w.unknown;
}
