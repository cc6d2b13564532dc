import { Fragment, type VNode } from 'preact';
import { displayName } from '../case/names.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import { ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Details } from '../platform/html/card.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { DataTable } from '../platform/html/table.tsx';
import type { Reply } from '../platform/http/page.ts';
import { both, type Day, type Lang } from '../platform/i18n.ts';
import { scanWords } from '../scan/scan-words.ts';
import type { DataServices } from './actions.ts';
import { CorrectionRequestCard, NotationText } from './correction-view.tsx';
import { correctLinePage, correctPage } from './correction-page.tsx';
import { isNotation } from './data.ts';
import { correctionDeskPages } from './correction-desk-page.tsx';
import { exportPage } from './export/export-page.tsx';
import { DATA_KINDS, readInventory } from './inventory/inventory.ts';
import { type Section, sectionsOf, type Sheet } from './export/sections.ts';
import type { CorrectionStanding, DataSubject } from './store.ts';
import { loadReading, type Reading } from './subject.ts';
import { dataWords } from './data-words.ts';

/** What somebody may see of all that we hold of them, take along, and have corrected. */
export function dataPages(services: DataServices): readonly Page[] {
  return [
    dataPage(services),
    exportPage(services),
    correctPage(services),
    correctLinePage(services),
    ...correctionDeskPages(services),
  ];
}

function dataPage(services: DataServices): Page {
  return pageAbout({
    id: 'data',
    tabTitle: both({ en: 'Data held of a person', fr: 'Renseignements sur une personne' }),
    path: { en: '/people/:caseId/data', fr: '/personnes/:caseId/renseignements' },
    does: 'data.see',
    load: (visit) => loadReading(services, visit, 'data.see'),
    show: (visit, reading) => showData(services, visit, reading),
  });
}

async function showData(
  { db, clock, profile }: DataServices,
  visit: Visit,
  { subject, who }: Reading,
): Promise<Reply> {
  const { lang } = visit;
  const inventory = await readInventory(db, who, DATA_KINDS);
  const asked = inventory.find(({ kind }) => kind.key === 'corrections')?.rows as
    | readonly CorrectionStanding[]
    | undefined;
  const w = dataWords(lang);
  const props = {
    visit,
    subject,
    own: who.own,
    sections: sectionsOf(inventory, lang, profile),
    asked: asked ?? [],
    today: clock.today(),
    years: profile.limits.retentionYears,
  };
  return {
    kind: 'page',
    title: who.own ? w.titleOwn : w.title({ name: displayName(subject) }),
    body: <DataView {...props} />,
    back: { href: visit.href('home'), label: w.back },
  };
}

export type DataProps = {
  readonly visit: Visit;
  readonly subject: DataSubject;
  readonly own: boolean;
  readonly sections: readonly Section[];
  readonly asked: readonly CorrectionStanding[];
  readonly today: Day;
  readonly years: number;
};

/** How many rows of one kind the page shows; all of them are in the copy. */
const MOST = 50;
const OPENLY = ['looks', 'corrections'];

/** Everything held of one person: first who looked and what was asked, then each part to unfold. */
function DataView(props: DataProps): VNode {
  const { visit, subject, own, sections, years } = props;
  const { lang } = visit;
  const w = dataWords(lang);
  const { caseId } = subject;
  const looks = sections.find(({ part }) => part === 'looks');
  return (
    <>
      <h1>{own ? w.titleOwn : w.title({ name: displayName(subject) })}</h1>
      <p class="lead">{w.lead({ years })}</p>
      <p>{w.law}</p>
      <ButtonRow>
        <LinkButton href={visit.href('data.export', { caseId })}>{w.export}</LinkButton>
        <LinkButton href={visit.href('data.correct', { caseId })} kind="quiet">
          {w.correct}
        </LinkButton>
      </ButtonRow>
      {looks && <Looks {...props} section={looks} />}
      <Corrections {...props} />
      <h2 id="held">{w.all}</h2>
      {sections
        .filter(({ part }) => !OPENLY.includes(part))
        .map((section) => (
          <Part key={section.part} {...props} section={section} />
        ))}
    </>
  );
}

type PartProps = DataProps & { readonly section: Section };

function Looks({ visit, subject, section }: PartProps) {
  const { lang } = visit;
  const w = dataWords(lang);
  const [sheet] = section.sheets;
  return (
    <section aria-labelledby="looks">
      <h2 id="looks">{section.title}</h2>
      <p>{w.looksLead}</p>
      {section.withheld && <p>{w.withheld({ name: displayName(subject) })}</p>}
      {!section.withheld && !sheet && <p>{w.noLooks}</p>}
      {sheet && <Rows lang={lang} sheet={sheet} />}
    </section>
  );
}

function Corrections({ visit, subject, asked, today }: DataProps) {
  const { lang } = visit;
  const w = dataWords(lang);
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{w.corrections}</h2>
      {asked.length === 0 && <p>{w.noCorrections}</p>}
      {asked.map((one) => (
        <Fragment key={one.number}>
          <CorrectionRequestCard lang={lang} one={one} today={today} />
          {one.outcome === null && (
            <p>
              <a href={visit.href('scan', { caseId: subject.caseId, about: one.number })}>
                {scanWords(lang).add}
                <span class="sr"> ({one.number})</span>
              </a>
            </p>
          )}
        </Fragment>
      ))}
    </section>
  );
}

function Part({ visit, subject, section, asked }: PartProps) {
  const { lang } = visit;
  const w = dataWords(lang);
  const { part, title, source, kept, count, sheets, withheld } = section;
  const notations = asked.filter((one) => one.part === part && isNotation(one));
  const hidden = withheld && count === 0;
  return (
    <Details summary={hidden ? title : w.count({ title, n: count })}>
      <p class="hint">{[source, kept].filter(Boolean).join(' ')}</p>
      {notations.map((one) => (
        <NotationText key={one.number} lang={lang} one={one} />
      ))}
      {withheld && <p>{w.withheld({ name: displayName(subject) })}</p>}
      {count === 0 && !withheld && <p>{w.nothing}</p>}
      {sheets.map((sheet) => (
        <Kind key={sheet.key} visit={visit} caseId={subject.caseId} sheet={sheet} />
      ))}
    </Details>
  );
}

type KindProps = { readonly visit: Visit; readonly caseId: string; readonly sheet: Sheet };

function Kind({ visit, caseId, sheet }: KindProps) {
  const { lang } = visit;
  const w = dataWords(lang);
  const { key, title, table, records, rows } = sheet;
  const over = records.length > MOST;
  return (
    <section>
      <h3>{title}</h3>
      {over && <p class="hint">{w.newest({ n: MOST })}</p>}
      {table ? (
        <Rows lang={lang} sheet={sheet} />
      ) : (
        records.slice(0, MOST).map((lines, index) => (
          <div key={String(index)}>
            <SummaryList lang={lang} rows={lines.map(([label, value]) => ({ key: label, value }))} />
            {key === 'photos' && (
              <p>
                <a href={visit.href('photo.image', { caseId, photoId: String(rows[index]?.['id']) })}>
                  {w.download}
                  <span class="sr"> ({w.photoOf({ n: index + 1 })})</span>
                </a>
              </p>
            )}
          </div>
        ))
      )}
    </section>
  );
}

function Rows({ lang, sheet }: { readonly lang: Lang; readonly sheet: Sheet }) {
  const { title, labels, records } = sheet;
  return (
    <>
      {records.length > MOST && <p class="hint">{dataWords(lang).newest({ n: MOST })}</p>}
      <DataTable
        caption={title}
        captionHidden
        columns={labels.map((head) => ({ head }))}
        rows={records.slice(0, MOST).map((lines, index) => ({
          key: String(index),
          cells: lines.map(([, value]) => value),
        }))}
      />
    </>
  );
}
