import { actSays, letterSays } from '../data/data.ts';
import type { Visit } from '../case/visit.ts';
import { type Column, DataTable, type Row } from '../platform/html/table.tsx';
import { formatInstant, formatInstantDay, type Lang } from '../platform/i18n.ts';
import { ZONE } from '../platform/zone.ts';
import type { Invited, SentLetter, SupportReceipt } from './store.ts';
import { maskEmail } from './support.ts';
import { supportWords } from './words.ts';

type Props = {
  readonly visit: Visit;
  readonly invitations: readonly Invited[];
  readonly mails: readonly SentLetter[];
  readonly receipts: readonly SupportReceipt[];
};

/** What was sent to a family and what came from it: invitations, emails, receipts. */
export function FamilyRecords({ visit, invitations, mails, receipts }: Props) {
  const w = supportWords(visit.lang);
  const when = (instant: Date) => formatInstant(visit.lang, instant, ZONE);
  return (
    <>
      <h2>{w.invitations}</h2>
      <Table
        none={w.nothing}
        caption={w.invitations}
        columns={[{ head: w.sent }, { head: w.state }]}
        rows={invitations.map((one) => ({
          key: one.id,
          cells: [when(one.createdAt), invitationState(visit.lang, one)],
        }))}
      />
      <Emails visit={visit} mails={mails} />
      <h2>{w.receipts}</h2>
      <Table
        none={w.nothing}
        caption={w.receipts}
        columns={[{ head: w.number }, { head: w.act }, { head: w.when }]}
        rows={receipts.map((one) => ({
          key: one.number,
          cells: [one.number, actSays(one.act)[visit.lang], when(one.at)],
        }))}
      />
    </>
  );
}

function Emails({ visit, mails }: Pick<Props, 'visit' | 'mails'>) {
  const w = supportWords(visit.lang);
  return (
    <>
      <h2>{w.emails}</h2>
      <Table
        none={w.nothing}
        caption={w.emails}
        columns={[{ head: w.when }, { head: w.letter }, { head: w.to }, { head: w.state }]}
        rows={mails.map((mail) => ({
          key: mail.id,
          cells: [
            formatInstant(visit.lang, mail.createdAt, ZONE),
            letterSays(mail.letter)[visit.lang],
            maskEmail(mail.toAddress),
            mailState(visit.lang, mail),
          ],
        }))}
      />
    </>
  );
}

function invitationState(lang: Lang, { answeredAt, supersededAt, expiresAt }: Invited): string {
  const w = supportWords(lang);
  if (answeredAt) return w.answered;
  return supersededAt ? w.superseded : w.expires({ at: formatInstantDay(lang, expiresAt, ZONE) });
}

function mailState(lang: Lang, { sentAt, gaveUpAt, lastError, attempts }: SentLetter): string {
  const w = supportWords(lang);
  if (sentAt) return w.mailSent({ at: formatInstant(lang, sentAt, ZONE) });
  return gaveUpAt ? w.mailFailed({ why: replyCode(lastError) }) : w.mailWaits({ n: attempts });
}

/** A mail server's answer may repeat the whole address; its code says enough. */
const replyCode = (error: string | null) =>
  /\b[45]\d\d\b(?: \d\.\d{1,3}\.\d{1,3})?/.exec(error ?? '')?.[0] ?? '–';

type TableProps = {
  readonly none: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

function Table({ none, caption, columns, rows }: TableProps) {
  return rows.length === 0 ? (
    <p>{none}</p>
  ) : (
    <DataTable caption={caption} captionHidden columns={columns} rows={rows} />
  );
}
