import { loadOwnCase, type OwnCaseOfPerson, whoseCase } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { TRANSITIONS } from '../case/transitions.ts';
import { countryChoices, countryName } from '../intake/countries.ts';
import { dayOf, todayInCountry } from '../platform/clock.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Select } from '../platform/html/choice.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { refuse, seeOther } from '../platform/http/page.ts';
import { both, formatDay } from '../platform/i18n.ts';
import { comeBack, leave } from './actions.ts';
import { abroadWords, declarationWords } from './declaration-words.ts';
import { checkAbroad } from './declaration.ts';
import { type Absence, openAbsence } from './store.ts';

const mayLeave = ({ person }: OwnCaseOfPerson) =>
  (TRANSITIONS.landing.leave.from as readonly string[]).includes(person.landing);

/** "I am outside Canada": pauses the case. */
export function awayPage(services: Services): Page {
  return pageAbout({
    id: 'away',
    tabTitle: both({ en: 'A stay outside Canada', fr: "Séjour à l'extérieur du Canada" }),
    path: { en: '/people/:caseId/outside-canada', fr: '/personnes/:caseId/hors-du-canada' },
    does: 'absence.tell',
    load: (visit) => loadOwnCase(services, visit, 'absence.tell'),
    show(visit, subject, form) {
      const w = abroadWords(visit.lang);
      const whose = whoseCase(visit, subject.caseId, subject.person);
      const may = mayLeave(subject);
      const body = may ? (
        <AwayForm visit={visit} subject={subject} {...form} />
      ) : (
        <NoTrip visit={visit} subject={subject} />
      );
      const title = may ? w.awayTitle(whose) : w.cannotTitle(whose);
      return {
        kind: 'page',
        title,
        body,
        back: declarationHomeLink(visit),
        form: may,
      };
    },
    read: (entered) => checkAbroad(entered, todayInCountry(services.clock, services.profile.countryZones)),
    act: async (visit, { actor, caseId }, abroad) =>
      afterwards(visit, await leave(services, { actor, caseId, once: visit.once }, abroad)),
  });
}

/** "I am back in Canada": the case goes on. */
export function backPage(services: Services): Page {
  return pageAbout({
    id: 'back',
    tabTitle: both({ en: 'Back in Canada', fr: 'De retour au Canada' }),
    path: { en: '/people/:caseId/back', fr: '/personnes/:caseId/retour' },
    does: 'absence.tell',
    load: (visit) => loadOwnCase(services, visit, 'absence.tell'),
    async show(visit, subject) {
      const w = abroadWords(visit.lang);
      const whose = whoseCase(visit, subject.caseId, subject.person);
      const isAway = subject.person.landing === 'away';
      const absence = isAway ? await openAbsence(services.db, subject.caseId) : undefined;
      const body = isAway ? (
        <BackForm visit={visit} subject={subject} absence={absence} />
      ) : (
        <NotAway visit={visit} subject={subject} />
      );
      const title = isAway ? w.backTitle(whose) : w.notAwayTitle(whose);
      return { kind: 'page', title, body, back: declarationHomeLink(visit) };
    },
    act: async (visit, { actor, caseId }) =>
      afterwards(visit, await comeBack(services, { actor, caseId, once: visit.once })),
  });
}

const afterwards = (visit: Visit, done: Awaited<ReturnType<typeof leave>>) =>
  done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);

type Props = { readonly visit: Visit; readonly subject: OwnCaseOfPerson };
type AwayProps = Props & { readonly entered: Entered; readonly problems: readonly Problem[] };

/** Where to, until when, and what a pause means. */
function AwayForm({ visit, subject, entered, problems }: AwayProps) {
  const { lang } = visit;
  const w = abroadWords(lang);
  return (
    <>
      <h1>{w.awayTitle(whoseCase(visit, subject.caseId, subject.person))}</h1>
      <p class="lead">{w.awayLead}</p>
      <ul>
        <li>{w.awayKept}</li>
        <li>{w.awayOthers}</li>
        <li>{w.awayAgain}</li>
      </ul>
      <Form action={visit.href('away', { caseId: subject.caseId })} token={visit.token} problems={problems}>
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
function NoTrip({ visit, subject }: Props) {
  const w = abroadWords(visit.lang);
  const { landing, id: caseId } = subject.person;
  const says = landing === 'confirmed' ? w.cannotConfirmed : landing === 'away' ? w.alreadyAway : w.cannotNow;
  return (
    <>
      <h1>{w.cannotTitle(whoseCase(visit, subject.caseId, subject.person))}</h1>
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
function BackForm({ visit, subject, absence }: Props & { readonly absence: Absence | undefined }) {
  const { lang } = visit;
  const w = abroadWords(lang);
  const rows = absence
    ? [
        { key: w.toldOn, value: formatDay(lang, dayOf(absence.toldAt, visit.zone)) },
        { key: w.countryOfStay, value: countryName(absence.country)[lang] },
        {
          key: w.expected,
          value: absence.expectedReturn ? formatDay(lang, absence.expectedReturn) : w.notKnown,
        },
      ]
    : [];
  return (
    <>
      <h1>{w.backTitle(whoseCase(visit, subject.caseId, subject.person))}</h1>
      <p class="lead">{w.backLead}</p>
      {absence && <SummaryList lang={lang} rows={rows} />}
      <Form action={visit.href('back', { caseId: subject.caseId })} token={visit.token}>
        <ButtonRow>
          <Button>{w.backButton}</Button>
          <a href={visit.href('home')}>{declarationWords(lang).back}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Nobody is away here. */
function NotAway({ visit, subject }: Props) {
  const w = abroadWords(visit.lang);
  return (
    <>
      <h1>{w.notAwayTitle(whoseCase(visit, subject.caseId, subject.person))}</h1>
      <p class="lead">{w.notAway}</p>
      <ButtonRow>
        <LinkButton href={visit.href('home')}>{declarationWords(visit.lang).back}</LinkButton>
      </ButtonRow>
    </>
  );
}

/** The link back that every page of this room has. */
export const declarationHomeLink = (visit: Visit) => ({
  href: visit.href('home'),
  label: declarationWords(visit.lang).back,
});
