import { labelLines } from '../address/address.ts';
import { displayName } from '../case/names.ts';
import { LinkButton } from '../platform/html/button.tsx';
import { PostalLabel } from '../platform/html/card.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { DataTable } from '../platform/html/table.tsx';
import { formatDay } from '../platform/i18n.ts';
import { localDayOf } from './card.ts';
import { nameLines, nameNoteWords } from './nameline.ts';
import type { CardPageProps } from './props.ts';
import { cardWords } from './words.ts';

/** The two name lines as the card has them, and what the notes mean. */
export function NameOnCard({ visit, holder, order }: CardPageProps) {
  const w = cardWords(visit.lang);
  const planned = nameLines(holder);
  const line = order?.nameLine ?? planned;
  const printed = Boolean(order?.nameLine);
  return (
    <>
      <h2>{w.nameTitle}</h2>
      <p>{printed ? w.nameWas : w.nameWill}</p>
      <SummaryList
        lang={visit.lang}
        rows={[
          { key: w.family, value: <b translate={false}>{line.family}</b> },
          { key: w.given, value: line.given ? <b translate={false}>{line.given}</b> : w.empty },
        ]}
      />
      {planned.notes.map((note) => (
        <p key={note}>{nameNoteWords[note][visit.lang]}</p>
      ))}
      {!printed && (
        <p>
          {w.nameWrong} <a href={visit.href('contact')}>{w.contact}</a>
        </p>
      )}
    </>
  );
}

/** The envelope as it will be printed, and how to change it. */
export function Destination({ visit, caseId, holder, order }: CardPageProps) {
  const w = cardWords(visit.lang);
  if (holder.card === 'delivered') return null;
  const href = visit.href('address', { caseId });
  const again = holder.card === 'returned-mail';
  const mayChange = again || !order?.printedAt;
  return (
    <>
      <h2>{w.addressTitle}</h2>
      {order?.address ? (
        <>
          <PostalLabel
            label={w.label}
            lines={labelLines(order.address, displayName(order), order.language)}
          />
          <p>{again ? w.addressAgain : mayChange ? w.addressOpen : w.addressFixed}</p>
        </>
      ) : (
        !holder.hasAddress && <p>{w.noAddress}</p>
      )}
      {mayChange && (
        <p>
          <LinkButton href={href} kind="quiet">
            {holder.hasAddress ? w.change : w.give}
          </LinkButton>
        </p>
      )}
    </>
  );
}

/** Everything that happened to the card, with its day. */
export function CardHistory({ visit, events }: CardPageProps) {
  const w = cardWords(visit.lang);
  const said: Readonly<Record<string, unknown>> = w;
  const rows = events.flatMap(({ act, at, mailedOn }, index) => {
    const step = said[act];
    if (typeof step !== 'string') return [];
    const day = mailedOn ?? localDayOf(at);
    return [
      {
        key: String(index),
        cells: [
          step,
          <time key="at" datetime={day}>
            {formatDay(visit.lang, day)}
          </time>,
        ],
      },
    ];
  });
  if (rows.length === 0) return null;
  return <DataTable caption={w.historyTitle} columns={[{ head: w.step }, { head: w.date }]} rows={rows} />;
}
