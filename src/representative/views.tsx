import type { VNode } from 'preact';
import type { Visit } from '../case/visit.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Card } from '../platform/html/card.tsx';
import { Checkboxes, Radios } from '../platform/html/choice.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { EmptyState, Tag } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { TextField } from '../platform/html/text.tsx';
import type { Entered, Problem } from '../platform/form.ts';
import { type Day, formatDay } from '../platform/i18n.ts';
import {
  LICENCE_BODIES,
  licenceWords,
  type OnRecord,
  SIGHTS,
  representationStatusOf,
} from './representative.ts';
import { mayEnd } from './actions.ts';
import { sightWords, representationStatusWords, representativeWords } from './words.ts';

type ListProps = {
  readonly visit: Visit;
  readonly caseId: string;
  readonly name: string;
  readonly rows: readonly OnRecord[];
  readonly today: Day;
};

/** Who is on record for a person, and one press to end it. */
export function ListView({ visit, caseId, name, rows, today }: ListProps): VNode {
  const w = representativeWords(visit.lang);
  return (
    <>
      <h1>{w.title({ name })}</h1>
      <p class="lead">{w.lead}</p>
      {rows.length === 0 && (
        <EmptyState title={w.none}>
          <p>{w.noneSays}</p>
        </EmptyState>
      )}
      {rows.map((row) => (
        <RecordCard key={row.id} visit={visit} row={row} today={today} />
      ))}
      <ButtonRow>
        <LinkButton href={visit.href('representatives.new', { caseId })} kind="quiet">
          {w.add}
        </LinkButton>
        <a href={visit.href('representatives')}>{w.limits}</a>
      </ButtonRow>
    </>
  );
}

type RecordProps = { readonly visit: Visit; readonly row: OnRecord; readonly today: Day };

function RecordCard({ visit, row, today }: RecordProps) {
  const { lang, token } = visit;
  const w = representativeWords(lang);
  const { id, caseId, name, firm } = row;
  const standing = representationStatusOf(row, today);
  const open = standing === 'on' || standing === 'later';
  const day = (on: Day) => formatDay(lang, on);
  return (
    <Card
      id={`authority-${id}`}
      title={name}
      note={firm}
      tag={<Tag kind={open ? 'wait' : 'done'}>{representationStatusWords[standing][lang]}</Tag>}
    >
      <SummaryList
        lang={lang}
        rows={[
          { key: w.licence, value: licenceWords(lang, row) },
          { key: w.authority, value: <span translate={false}>{row.number}</span> },
          { key: w.dates, value: w.fromTo({ from: day(row.fromOn), to: day(row.toOn) }) },
          { key: w.sees, value: row.sees.map((sight) => sightWords[sight].what[lang]).join('; ') },
        ]}
      />
      {open && visit.actor.kind === 'applicant' && mayEnd(visit.actor, row) && (
        <Form
          action={visit.href('representatives.of', { caseId })}
          token={token}
          formId={`end-${row.number}`}
          hidden={{ end: id }}
        >
          <Button kind="danger">{w.end({ name })}</Button>
        </Form>
      )}
    </Card>
  );
}

type NewProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
  readonly caseId: string;
  readonly name: string;
  /** Others for whom the visitor acts. */
  readonly others: readonly { readonly caseId: string; readonly name: string }[];
  readonly today: Day;
};

/** The whole authority on one page: who, proof of who, what they see, how long. */
export function NewView(props: NewProps): VNode {
  const { visit, entered, problems, caseId, name, others } = props;
  const { lang, token } = visit;
  const w = representativeWords(lang);
  return (
    <>
      <h1>{w.newTitle}</h1>
      <p class="lead">{w.newLead({ name })}</p>
      <Form action={visit.href('representatives.new', { caseId })} token={token} problems={problems}>
        <Who {...props} />
        {others.length > 0 && (
          <Checkboxes
            lang={lang}
            name="also"
            label={w.also}
            optional
            options={others.map((other) => ({ value: other.caseId, label: other.name }))}
            values={entered.all('also')}
            problems={problems}
          />
        )}
        <Checkboxes
          lang={lang}
          name="sees"
          label={w.seesAsk}
          hint={w.seesHint}
          options={SIGHTS.map((sight) => ({
            value: sight,
            label: sightWords[sight].what[lang],
            hint: sightWords[sight].about[lang],
          }))}
          values={entered.all('sees')}
          problems={problems}
        />
        <HowLong {...props} />
        <Button>{w.send}</Button>
      </Form>
    </>
  );
}

function Who({ visit, entered, problems }: NewProps) {
  const { lang } = visit;
  const w = representativeWords(lang);
  const field = (name: string) => ({ lang, name, problems, value: entered.text(name) });
  return (
    <>
      <TextField {...field('name')} label={w.name} autocomplete="off" />
      <TextField {...field('firm')} label={w.firm} optional autocomplete="off" />
      <Radios
        {...field('body')}
        label={w.body}
        hint={w.bodyHint}
        options={Object.entries(LICENCE_BODIES).map(([value, label]) => ({ value, label: label[lang] }))}
      />
      <TextField {...field('licence')} label={w.licenceNumber} hint={w.licenceHint} width="medium" />
      <TextField {...field('email')} label={w.email} type="email" autocomplete="off" />
      <Radios
        {...field('language')}
        label={w.language}
        inline
        options={[
          { value: 'en', label: 'English' },
          { value: 'fr', label: 'Français' },
        ]}
      />
    </>
  );
}

function HowLong({ visit, entered, problems, today }: NewProps) {
  const { lang } = visit;
  const w = representativeWords(lang);
  const untouched = entered.empty && problems.length === 0;
  const from = untouched ? today : typedDay(entered, 'from');
  return (
    <>
      <DateField lang={lang} name="from" label={w.from} value={from} problems={problems} />
      <DateField
        lang={lang}
        name="to"
        label={w.to}
        hint={w.toHint}
        value={typedDay(entered, 'to')}
        problems={problems}
      />
    </>
  );
}
