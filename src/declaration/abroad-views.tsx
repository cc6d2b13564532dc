import { displayName } from '../case/names.ts';
import type { Visit } from '../case/visit.ts';
import { countryChoices, countryName } from '../intake/intake.ts';
import { dayOf } from '../platform/clock.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Select } from '../platform/html/choice.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { formatDay } from '../platform/i18n.ts';
import type { Absence } from './store.ts';
import type { DeclarationSubject } from './subject.ts';
import { abroadWords, declarationWords } from './words.ts';

type Props = { readonly visit: Visit; readonly subject: DeclarationSubject };
type AwayProps = Props & { readonly entered: Entered; readonly problems: readonly Problem[] };

/** Where to, until when, and what a pause means. */
export function AwayForm({ visit, subject, entered, problems }: AwayProps) {
  const { lang } = visit;
  const w = abroadWords(lang);
  return (
    <>
      <h1>{w.awayTitle({ name: displayName(subject.person) })}</h1>
      <p class="lead">{w.awayLead}</p>
      <ul>
        <li>{w.awayKept}</li>
        <li>{w.awayOthers}</li>
        <li>{w.awayAgain}</li>
      </ul>
      <Form action={visit.href('away', { caseId: subject.file.id })} token={visit.token} problems={problems}>
        <Select
          lang={lang}
          name="country"
          label={w.country}
          empty={w.chooseCountry}
          options={countryChoices(lang).filter(({ value }) => value !== 'CA')}
          value={entered.text('country')}
          problems={problems}
        />
        <DateField
          lang={lang}
          name="expected"
          label={w.expected}
          hint={w.expectedHint}
          optional
          value={typedDay(entered, 'expected')}
          problems={problems}
        />
        <ButtonRow>
          <Button>{w.pause}</Button>
          <a href={visit.href('home')}>{w.stay}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

/** A trip changes nothing in this state: why. */
export function NoTrip({ visit, subject }: Props) {
  const w = abroadWords(visit.lang);
  const { landing, id: caseId } = subject.file;
  const says = landing === 'confirmed' ? w.cannotConfirmed : landing === 'away' ? w.alreadyAway : w.cannotNow;
  return (
    <>
      <h1>{w.cannotTitle({ name: displayName(subject.person) })}</h1>
      <p class="lead">{says}</p>
      <ButtonRow>
        {landing === 'away' ? (
          <LinkButton href={visit.href('back', { caseId })}>{w.backButton}</LinkButton>
        ) : (
          <LinkButton href={visit.href('home')}>{declarationWords(visit.lang).back}</LinkButton>
        )}
      </ButtonRow>
    </>
  );
}

/** What we were told, and one button. */
export function BackForm({ visit, subject, absence }: Props & { readonly absence: Absence | undefined }) {
  const { lang } = visit;
  const w = abroadWords(lang);
  const rows = absence
    ? [
        { key: w.toldOn, value: formatDay(lang, dayOf(absence.toldAt)) },
        { key: w.countryOfStay, value: countryName(absence.country)[lang] },
        {
          key: w.expected,
          value: absence.expectedReturn ? formatDay(lang, absence.expectedReturn) : w.notKnown,
        },
      ]
    : [];
  return (
    <>
      <h1>{w.backTitle({ name: displayName(subject.person) })}</h1>
      <p class="lead">{w.backLead}</p>
      {absence && <SummaryList lang={lang} rows={rows} />}
      <Form action={visit.href('back', { caseId: subject.file.id })} token={visit.token}>
        <ButtonRow>
          <Button>{w.backButton}</Button>
          <a href={visit.href('home')}>{declarationWords(lang).back}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Nobody is away here. */
export function NotAway({ visit, subject }: Props) {
  const w = abroadWords(visit.lang);
  return (
    <>
      <h1>{w.notAwayTitle({ name: displayName(subject.person) })}</h1>
      <p class="lead">{w.notAway}</p>
      <ButtonRow>
        <LinkButton href={visit.href('home')}>{declarationWords(visit.lang).back}</LinkButton>
      </ButtonRow>
    </>
  );
}
