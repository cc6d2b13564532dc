import { provinceChoices, PROVINCES } from '../../address/provinces.ts';
import { displayName } from '../../case/names.ts';
import type { Page } from '../../case/page.ts';
import { dayOf, todayInCountry } from '../../platform/clock.ts';
import { bad, type Entered, good } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Radios, Select } from '../../platform/html/choice.tsx';
import { DateField, typedDay } from '../../platform/html/date.tsx';
import { Form } from '../../platform/html/form.tsx';
import { TextField } from '../../platform/html/text.tsx';
import { both, type Day } from '../../platform/i18n.ts';
import { declarationsOf } from './store.ts';
import { confirm, hold, release } from '../decisions.ts';
import { checkConfirming, checkHold, reviewRefusals } from '../review.ts';
import { Changes } from './case-facts.tsx';
import { CardFacts, DeclarationFacts } from './case-view.tsx';
import { DocumentLines, isSettled, ReportedChanges } from './change-view.tsx';
import { caseHref, decisionPage, wholeCase } from './decision-form.tsx';
import { decisionWords } from './decision-words.ts';
import { type DecisionServices, type OpenCase, stampFields } from './open-case.ts';

/** The decisions on permanent residence: confirm, hold, release. */
export function residencePages(room: DecisionServices): readonly Page[] {
  return [confirmPage(room), holdPage(room), releasePage(room)];
}

function confirmPage(room: DecisionServices): Page {
  const { db, clock } = room;
  return decisionPage(room, {
    id: 'review.confirm',
    tabTitle: both({ en: 'Confirm permanent residence', fr: 'Confirmer la résidence permanente' }),
    path: caseHref('/confirm', '/confirmer'),
    done: 'landing.confirm',
    bodyOf: (openCase, { entered }) => ({
      body: <ConfirmView openCase={openCase} entered={entered} today={clock.today()} />,
      title: decisionWords(openCase.visit.lang).confirmTitle({ name: displayName(openCase.subject) }),
    }),
    async read(entered, { caseId }) {
      const [declared] = await declarationsOf(db, caseId);
      if (!declared) return bad(reviewRefusals.undeclared);
      // The day of the declaration where it was latest: in the west it is still the day before.
      const { countryZones } = room.profile;
      const declaredOn = dayOf(declared.madeAt, countryZones.westernmost);
      return checkConfirming(entered, { today: todayInCountry(clock, countryZones), declaredOn });
    },
    decide: (who, confirming) => confirm(room, who, confirming),
  });
}

function holdPage(room: DecisionServices): Page {
  return decisionPage(room, {
    id: 'review.hold',
    tabTitle: both({ en: 'Put a case on hold', fr: 'Suspendre un dossier' }),
    path: caseHref('/hold', '/suspendre'),
    done: 'landing.hold',
    bodyOf: (openCase, { entered }) => ({
      body: <HoldView openCase={openCase} entered={entered} />,
      title: decisionWords(openCase.visit.lang).holdTitle({ name: displayName(openCase.subject) }),
    }),
    read: (entered) => checkHold(entered, room.profile.holdReasons),
    decide: (who, reason) => hold(room, who, reason),
  });
}

function releasePage(room: DecisionServices): Page {
  return decisionPage(room, {
    id: 'review.release',
    tabTitle: both({ en: 'Release a case', fr: 'Reprendre un dossier' }),
    path: caseHref('/release', '/lever'),
    done: 'landing.release',
    bodyOf: wholeCase,
    read: () => good(undefined),
    decide: (who) => release(room, who),
  });
}

type FormPage = { readonly openCase: OpenCase; readonly entered: Entered };

/** The decision that makes a permanent resident: when and where. */
function ConfirmView({ openCase, entered, today }: FormPage & { readonly today: Day }) {
  const { visit, subject, problems } = openCase;
  const { lang } = visit;
  const w = decisionWords(lang);
  const field = { lang, problems };
  return (
    <>
      <h1>{w.confirmTitle({ name: displayName(subject) })}</h1>
      <p class="lead">{w.confirmLead}</p>
      <Changes openCase={openCase} />
      <DeclarationFacts openCase={openCase} />
      <CardFacts openCase={openCase} />
      <ReportedChanges openCase={openCase} />
      <DocumentLines openCase={openCase} />
      <Form
        action={visit.href('review.confirm', { caseId: subject.caseId })}
        token={visit.token}
        problems={problems}
        hidden={stampFields(openCase)}
      >
        <DateField
          {...field}
          name="confirmedOn"
          label={w.confirmedOn}
          hint={w.confirmedOnHint}
          value={entered.hasDay('confirmedOn') ? typedDay(entered, 'confirmedOn') : today}
        />
        <Place openCase={openCase} entered={entered} />
        {isSettled(openCase) && <Button>{w.confirm}</Button>}
      </Form>
    </>
  );
}

function Place({ openCase, entered }: FormPage) {
  const { visit, problems, addresses } = openCase;
  const { lang } = visit;
  const w = decisionWords(lang);
  const home = addresses.find(({ kind }) => kind === 'home');
  const typed = (name: 'city' | 'province') =>
    entered.has(name) ? entered.text(name) : (home?.[name] ?? '');
  return (
    <fieldset class="field">
      <legend>{w.place}</legend>
      <TextField
        lang={lang}
        name="city"
        label={w.city}
        hint={home && w.placeHint}
        problems={problems}
        value={typed('city')}
        width="medium"
      />
      <Select
        lang={lang}
        name="province"
        label={w.province}
        problems={problems}
        empty={w.choose}
        value={Object.hasOwn(PROVINCES, typed('province')) ? typed('province') : ''}
        options={provinceChoices(lang).map(({ code, name }) => ({ value: code, label: name }))}
        width="medium"
      />
    </fieldset>
  );
}

/** A hold: each reason with the words that the person will read, in both languages. */
function HoldView({ openCase, entered }: FormPage) {
  const { visit, subject, problems, profile } = openCase;
  const { lang } = visit;
  const w = decisionWords(lang);
  return (
    <>
      <h1>{w.holdTitle({ name: displayName(subject) })}</h1>
      <p class="lead">{w.holdLead}</p>
      <Changes openCase={openCase} />
      <Form
        action={visit.href('review.hold', { caseId: subject.caseId })}
        token={visit.token}
        problems={problems}
        hidden={stampFields(openCase)}
      >
        <Radios
          lang={lang}
          name="reason"
          label={w.holdReason}
          value={entered.text('reason')}
          problems={problems}
          options={profile.holdReasons.map(({ code, label, reads }) => ({
            value: code,
            label: label[lang],
            hint: (
              <>
                <span lang="en">{reads.en}</span>
                <br />
                <span lang="fr">{reads.fr}</span>
              </>
            ),
          }))}
        />
        <Button>{w.hold}</Button>
      </Form>
    </>
  );
}
