import { whoseCase } from '../case/requested-case.ts';
import { displayName } from '../case/names.ts';
import type { Visit } from '../case/page.ts';
import type { CasePerson } from '../case/store.ts';
import { dayOf } from '../platform/clock.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Details, PostalLabel, StepList } from '../platform/html/card.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { DataTable } from '../platform/html/table.tsx';
import { formatDay, type Lang } from '../platform/i18n.ts';
import { addressPageWords } from './address-words.ts';
import type { Address, MayChange } from './address.ts';
import { careOfLine, labelLines } from './label.ts';
import { PROVINCES } from './provinces.ts';
import type { StoredAddress } from './store.ts';

/** An address in one line, in its own words. */
function inFull({ careOf, line1, line2, city, province, postalCode }: Address, lang: Lang): string {
  const above = careOf && careOfLine(lang, careOf);
  return [above, line1, line2, city, PROVINCES[province][lang], postalCode].filter(Boolean).join(', ');
}

type CheckProps = {
  readonly visit: Visit;
  readonly person: CasePerson;
  readonly home: Address;
  readonly mailing: Address;
};

/** Both addresses, the envelope as it will look, and one button. */
export function CheckForm({ visit, person, home, mailing }: CheckProps) {
  const { lang } = visit;
  const { caseId } = person;
  const w = addressPageWords(lang);
  return (
    <>
      <StepList lang={lang} step={3} of={3} />
      <h1>{w.checkTitle}</h1>
      <p class="lead">{w.title(whoseCase(visit, caseId, person))}</p>
      <SummaryList
        lang={lang}
        rows={[
          { key: w.home, value: inFull(home, lang), changeHref: visit.href('address.home', { caseId }) },
          {
            key: w.mailing,
            value: inFull(mailing, lang),
            changeHref: visit.href('address.mailing', { caseId }),
          },
        ]}
      />
      <PostalLabel label={w.labelFor} lines={labelLines(mailing, displayName(person), lang)} />
      <Form action={visit.href('address.check', { caseId })} token={visit.token}>
        <ButtonRow>
          <Button>{w.save}</Button>
          <a href={visit.href('home')}>{w.later}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

type OverviewProps = {
  readonly visit: Visit;
  readonly person: CasePerson;
  readonly may: MayChange;
  readonly cameBack: boolean;
  readonly rows: readonly StoredAddress[];
};

/** What is on file, whether it can change, and what it was before. */
export function AddressOverview({ visit, person, may, cameBack, rows }: OverviewProps) {
  const { lang } = visit;
  const { caseId } = person;
  const w = addressPageWords(lang);
  const home = rows.find((row) => row.kind === 'home' && row.until === null);
  const mailing = rows.find((row) => row.kind === 'mailing' && row.until === null);
  return (
    <>
      <h1>{w.title(whoseCase(visit, caseId, person))}</h1>
      <State visit={visit} may={may} cameBack={cameBack} />
      {mailing && (
        <PostalLabel
          label={may === 'yes' && !cameBack ? w.labelNow : w.labelSent}
          lines={labelLines(mailing, displayName(person), lang)}
        />
      )}
      {home && <SummaryList lang={lang} rows={[{ key: w.home, value: inFull(home, lang) }]} />}
      <ButtonRow>
        {may === 'yes' ? (
          <LinkButton href={visit.href('address.home', { caseId })} kind={cameBack ? 'primary' : 'quiet'}>
            {cameBack ? w.confirmAgain : w.change}
          </LinkButton>
        ) : (
          <LinkButton href={visit.href('home')}>{w.back}</LinkButton>
        )}
        {may === 'printed' && <a href={visit.href('contact')}>{w.contact}</a>}
      </ButtonRow>
      {rows.length > 0 && <History visit={visit} rows={rows} />}
    </>
  );
}

function State({ visit, may, cameBack }: Pick<OverviewProps, 'visit' | 'may' | 'cameBack'>) {
  const w = addressPageWords(visit.lang);
  if (may === 'yes') return <p class="lead">{cameBack ? w.cameBack : w.mayChange}</p>;
  const heading = { printed: w.printedTitle, delivered: w.deliveredTitle, closed: w.closedTitle }[may];
  return (
    <Notice heading={heading}>
      <p>{w[may]}</p>
    </Notice>
  );
}

function History({
  visit: { lang, zone },
  rows,
}: {
  readonly visit: Visit;
  readonly rows: readonly StoredAddress[];
}) {
  const w = addressPageWords(lang);
  const day = (at: Date) => formatDay(lang, dayOf(at, zone));
  return (
    <Details summary={w.history}>
      <DataTable
        caption={w.history}
        captionHidden
        columns={[{ head: w.kind }, { head: w.lines }, { head: w.from }, { head: w.until }]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            row.kind === 'home' ? w.home : w.mailing,
            inFull(row, lang),
            day(row.since),
            row.until ? day(row.until) : w.now,
          ],
        }))}
      />
    </Details>
  );
}
