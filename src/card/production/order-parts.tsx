import { displayName } from '../../case/names.ts';
import type { Visit } from '../../case/page.ts';
import type { Profile, ProfileLimits } from '../../config/profile.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Select } from '../../platform/html/choice.tsx';
import { DateField, typedDay } from '../../platform/html/date.tsx';
import { Notice, Tag, type TagKind } from '../../platform/html/feedback.tsx';
import { type Day, formatDay } from '../../platform/i18n.ts';
import { daysBetween, type Lateness, latenessOf } from '../card.ts';
import { envelopeOf, linesOf } from './production-file.ts';
import { makerWords } from './production-words.ts';
import type { CardOutcomes } from './actions.ts';
import type { Order } from '../store.ts';

/** What pages with marks are made from. */
export type MarkProps = {
  readonly visit: Visit;
  readonly profile: Profile;
  readonly today: Day;
  readonly outcomes: CardOutcomes;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

const TAGS: Readonly<Record<Lateness, TagKind>> = { calm: 'wait', amber: 'turn', red: 'bad', overdue: 'bad' };
const WAITS: readonly Order['card'][] = ['ordered', 'printed'];

type DueProps = {
  readonly visit: Visit;
  readonly order: Order;
  readonly today: Day;
  readonly limits: ProfileLimits;
};

/** The day it is due; while it waits here, how much time is left in words and colour. */
export function Due({ visit, order, today, limits }: DueProps) {
  const { lang } = visit;
  const w = makerWords(lang);
  const left = daysBetween(today, order.dueOn);
  const words = left < 0 ? w.late({ n: -left }) : left === 0 ? w.dueToday : w.left({ n: left });
  return (
    <>
      <time datetime={order.dueOn}>{formatDay(lang, order.dueOn)}</time>{' '}
      {WAITS.includes(order.card) && !order.replacedAt && (
        <Tag kind={TAGS[latenessOf(order.dueOn, today, limits)]}>{words}</Tag>
      )}
    </>
  );
}

/** The name as the card has it, and whether a card can have it. */
export function NameLine({ visit, order }: { readonly visit: Visit; readonly order: Order }) {
  const { family, given, printable } = linesOf(order);
  return (
    <>
      <span translate={false}>{[family, given].filter(Boolean).join(', ')}</span>
      {!printable && (
        <>
          {' '}
          <Tag kind="bad">{makerWords(visit.lang).notLatin}</Tag>
        </>
      )}
    </>
  );
}

/** What marking did, so that a double click or a colleague's mark is plain to see. */
export function Marked({ visit, outcomes }: { readonly visit: Visit; readonly outcomes: CardOutcomes }) {
  const w = makerWords(visit.lang);
  const lines = [
    outcomes.done > 0 && w.done({ n: outcomes.done }),
    outcomes.asked > 0 && w.askedOfTwo({ n: outcomes.asked }),
    outcomes.same > 0 && w.sameProducer,
    outcomes.already > 0 && w.already({ n: outcomes.already }),
    outcomes.state > 0 && w.stopped({ n: outcomes.state }),
    outcomes.name > 0 && w.nameFirst({ n: outcomes.name }),
    outcomes.address > 0 && w.addressFirst({ n: outcomes.address }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  const good =
    outcomes.done + outcomes.asked > 0 &&
    outcomes.name + outcomes.address + outcomes.state + outcomes.same === 0;
  return (
    <Notice
      kind={good ? 'success' : 'warn'}
      heading={outcomes.done + outcomes.asked > 0 ? w.did : w.didNothing}
      status
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}

/** The accepted photo. */
export function OrderPhoto({
  visit,
  order,
  width,
}: {
  readonly visit: Visit;
  readonly order: Order;
  readonly width: number;
}) {
  const alt = makerWords(visit.lang).photoOf({ name: displayName(order) });
  const src = visit.href('production.photo', { orderId: order.id });
  return <img src={src} alt={alt} width={width} height={Math.round(width * 1.4)} loading="lazy" />;
}

// Never broken, and two blanks before it, as Canada Post wants it.
const POSTAL_CODE = / {2}(\S{3}) (\S{3})$/;

/** The address label in a table's cell. */
export function Envelope({ visit, order }: { readonly visit: Visit; readonly order: Order }) {
  const lines = envelopeOf(order);
  if (lines.length === 0) return <>{makerWords(visit.lang).noAddress}</>;
  return (
    <span translate={false}>
      {lines.map((line, index) => (
        <span key={line}>
          {index > 0 && <br />}
          {line.replace(POSTAL_CODE, '\u00a0\u00a0$1\u00a0$2')}
        </span>
      ))}
    </span>
  );
}

/** Carrier and day of mailing. */
export function MailingFields({ visit, profile, today, entered, problems }: MarkProps) {
  const w = makerWords(visit.lang);
  const { lang } = visit;
  return (
    <>
      <Select
        lang={lang}
        name="carrier"
        label={w.carrier}
        options={profile.carriers.map(({ code, label }) => ({ value: code, label: label[lang] }))}
        value={entered.text('carrier') || profile.carriers[0]?.code}
        width="medium"
        problems={problems}
      />
      <DateField
        lang={lang}
        name="mailed"
        label={w.mailedOn}
        value={entered.hasDay('mailed') ? typedDay(entered, 'mailed') : today}
        problems={problems}
      />
    </>
  );
}
