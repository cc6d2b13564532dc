import { displayName } from '../case/names.ts';
import type { Page, Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { TRANSITIONS } from '../case/transitions.ts';
import { countryChoices, countryName } from '../intake/countries.ts';
import { dayOf } from '../platform/clock.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Select } from '../platform/html/choice.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { both, formatDay } from '../platform/i18n.ts';
import { comeBack, leave } from './actions.ts';
import { abroadWords, declarationWords } from './declaration-words.ts';
import { checkAbroad } from './declaration.ts';
import { type Absence, openAbsence } from './store.ts';
import { declarationHomeLink, type DeclarationSubject, declarationSubjectOf } from './subject.ts';

const mayLeave = ({ file }: DeclarationSubject) =>
  (TRANSITIONS.landing.leave.from as readonly string[]).includes(file.landing);

/** "I am outside Canada": pauses the case. */
export function awayPage(services: Services): Page {
  const today = () => services.clock.today();
  return {
    id: 'away',
    tabTitle: both({ en: 'A stay outside Canada', fr: "Séjour à l'extérieur du Canada" }),
    path: { en: '/people/:caseId/outside-canada', fr: '/personnes/:caseId/hors-du-canada' },
    does: 'absence.tell',
    show: async (visit, entered, problems) => {
      const subject = await declarationSubjectOf(services, visit);
      if (!subject) return notFound;
      const w = abroadWords(visit.lang);
      const name = displayName(subject.person);
      const may = mayLeave(subject);
      const body = may ? (
        <AwayForm visit={visit} subject={subject} entered={entered} problems={problems} />
      ) : (
        <NoTrip visit={visit} subject={subject} />
      );
      const title = may ? w.awayTitle({ name }) : w.cannotTitle({ name });
      return { kind: 'page', title, body, back: declarationHomeLink(visit), form: may };
    },
    check: async (_visit, entered) => {
      const checked = checkAbroad(entered, today());
      return checked.ok ? [] : checked.problems;
    },
    act: async (visit, entered) => {
      const subject = await declarationSubjectOf(services, visit);
      if (!subject) return notFound;
      const checked = checkAbroad(entered, today());
      if (!checked.ok) return refuse(checked.problems);
      return afterwards(visit, await leave(services, who(visit, subject), checked.value));
    },
  };
}

/** "I am back in Canada": the case goes on. */
export function backPage(services: Services): Page {
  return {
    id: 'back',
    tabTitle: both({ en: 'Back in Canada', fr: 'De retour au Canada' }),
    path: { en: '/people/:caseId/back', fr: '/personnes/:caseId/retour' },
    does: 'absence.tell',
    show: async (visit): Promise<Reply> => {
      const subject = await declarationSubjectOf(services, visit);
      if (!subject) return notFound;
      const w = abroadWords(visit.lang);
      const name = displayName(subject.person);
      const absence =
        subject.file.landing === 'away' ? await openAbsence(services.db, subject.file.id) : undefined;
      const isAway = subject.file.landing === 'away';
      const body = isAway ? (
        <BackForm visit={visit} subject={subject} absence={absence} />
      ) : (
        <NotAway visit={visit} subject={subject} />
      );
      const title = isAway ? w.backTitle({ name }) : w.notAwayTitle({ name });
      return { kind: 'page', title, body, back: declarationHomeLink(visit) };
    },
    act: async (visit) => {
      const subject = await declarationSubjectOf(services, visit);
      return subject ? afterwards(visit, await comeBack(services, who(visit, subject))) : notFound;
    },
  };
}

const who = (visit: Visit, { actor, file }: DeclarationSubject) => ({
  actor,
  caseId: file.id,
  once: visit.once,
});

const afterwards = (visit: Visit, done: Awaited<ReturnType<typeof leave>>) =>
  done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);

type Props = { readonly visit: Visit; readonly subject: DeclarationSubject };
type AwayProps = Props & { readonly entered: Entered; readonly problems: readonly Problem[] };

/** Where to, until when, and what a pause means. */
function AwayForm({ visit, subject, entered, problems }: AwayProps) {
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
function NoTrip({ visit, subject }: Props) {
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
function NotAway({ visit, subject }: Props) {
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
