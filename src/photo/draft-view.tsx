import { type CaseOwner } from '../case/requested-case.ts';
import type { JSX } from 'preact';
import { displayName } from '../case/names.ts';
import { Split } from '../platform/html/split-page.tsx';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Details } from '../platform/html/card.tsx';
import { Checkbox, Radios } from '../platform/html/choice.tsx';
import { CheckList } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import type { Lang } from '../platform/i18n.ts';
import { megabytes, pixels } from './checks/numbers.ts';
import { cropWords } from './crop/crop-words.ts';
import { PhotoPicture, type PhotoViewProps, UploadForm, whoseIs } from './photo-view.tsx';
import { draftWords, photoWords } from './photo-words.ts';
import { type Photo, trimmed } from './photo.ts';
import { causesOf, countCauses } from './report/causes.ts';
import { findingWords } from './report/finding-text.ts';
import { GuidedPhoto } from './report/guided-photo.tsx';
import { CauseLists, MendedList, PassedList } from './report/result-lists.tsx';

type Draft = PhotoViewProps & { readonly photo: Photo };

/** The news about a draft: what is to be fixed, looked at, or that it looks good. */
export function draftTitle(lang: Lang, photo: Photo, whose: CaseOwner): string {
  const w = draftWords(lang);
  if (photo.unchecked) return w.uncheckedTitle(whose);
  const { faults, warnings } = countCauses(photo);
  if (faults > 0) return w.failTitle({ ...whose, n: faults });
  return warnings > 0 ? w.warnTitle({ ...whose, n: warnings }) : w.goodTitle(whose);
}

/** A draft that no check could look at: nothing is said against it. */
function UncheckedDraft({ photo, ...props }: Draft): JSX.Element {
  const { visit } = props;
  const w = draftWords(visit.lang);
  return (
    <>
      <h1>{draftTitle(visit.lang, photo, whoseIs(props))}</h1>
      <p class="lead">{w.uncheckedLead}</p>
      <Split picture={<PhotoPicture {...props} photo={photo} />}>
        <p>{w.uncheckedNext}</p>
        <NextStep {...props} faulty={false} />
      </Split>
    </>
  );
}

/** The draft: how it looks, what every check found, then on, or another one. */
export function DraftView({ photo, ...props }: Draft): JSX.Element {
  if (photo.unchecked) return <UncheckedDraft {...props} photo={photo} />;
  const { visit } = props;
  const { lang } = visit;
  const w = draftWords(lang);
  const { faults, warnings } = countCauses(photo);
  return (
    <>
      <h1>{draftTitle(lang, photo, whoseIs(props))}</h1>
      <p class="lead">{faults > 0 ? w.failLead : warnings > 0 ? w.warnLead : w.goodLead}</p>
      <Split picture={<DraftPicture {...props} photo={photo} />}>
        <CauseLists lang={lang} photo={photo} />
        <MendedList lang={lang} photo={photo} more={[keptLine(lang, photo)]} />
        <PassedList lang={lang} photo={photo} note={w.rules({ rules: photo.rules })} />
        <NextStep {...props} faulty={faults > 0} />
      </Split>
    </>
  );
}

/** Another photo, or on with this one: what helps most comes first. */
function NextStep({ faulty, ...props }: PhotoViewProps & { readonly faulty: boolean }): JSX.Element {
  const { visit, person, problems } = props;
  const w = photoWords(visit.lang);
  const submit = visit.href('photo.submit', { caseId: person.caseId });
  const other = (
    <Details summary={w.chooseOther} button={faulty} open={problems.length > 0}>
      <UploadForm {...props} label={w.chooseOther} button={w.sendOther} />
    </Details>
  );
  return (
    <>
      {faulty && other}
      <ButtonRow>
        <LinkButton href={submit} kind={faulty ? 'quiet' : 'primary'}>
          {faulty ? draftWords(visit.lang).sendAnyway : w.use}
        </LinkButton>
        <a href={visit.href('photo.requirements')}>{w.allRequirements}</a>
      </ButtonRow>
      {!faulty && other}
    </>
  );
}

function DraftPicture({ photo, ...props }: Draft): JSX.Element {
  const { visit, person, profile } = props;
  const { lang } = visit;
  const { caseId } = person;
  const w = draftWords(lang);
  return (
    <>
      <GuidedPhoto
        lang={lang}
        photo={photo}
        head={profile.photoRules.head}
        src={visit.href('photo.image', { caseId, photoId: photo.id })}
        alt={photoWords(lang).alt({ name: displayName(person) })}
      />
      {photo.whole && (
        <p>
          <LinkButton kind="quiet" href={visit.href('photo.crop', { caseId })}>
            {w.adjust}
          </LinkButton>
        </p>
      )}
      {photo.ownCut && photo.whole && (
        <Form
          formId="automatic"
          action={visit.href('photo.crop', { caseId })}
          token={visit.token}
          hidden={{ photoId: photo.id, do: 'automatic' }}
        >
          <p class="hint">{w.ownCut}</p>
          <Button kind="quiet">{cropWords(lang).automatic}</Button>
        </Form>
      )}
    </>
  );
}

/** What is kept, and what the cut took away. */
function keptLine(lang: Lang, photo: Photo) {
  const w = draftWords(lang);
  const cut = trimmed(photo);
  const size = {
    pixels: pixels(lang, `${photo.width}x${photo.height}`),
    megabytes: megabytes(lang, photo.bytes),
  };
  const where = cut === 'nothing' ? '' : ` ${cut === 'sides' ? w.trimmedSides : w.trimmedEnds}`;
  return { state: 'pass', title: w.fits(size), about: `${w.fitsAbout}${where}` } as const;
}

type Asking = Draft & { readonly takenBy: string; readonly insists: boolean };

/** The one question before submitting; a photo with faults may be sent by somebody who insists. */
export function SubmitView({ photo, takenBy, insists, ...props }: Asking): JSX.Element {
  const { visit, person, profile, problems } = props;
  const { lang } = visit;
  const w = photoWords(lang);
  const options = profile.photoRules.origins.map(({ code, label }) => ({
    value: code,
    label: label[lang],
    hint: code === 'scan' ? w.scanHint : undefined,
  }));
  const asked = insists || problems.some(({ field }) => field === 'insist');
  return (
    <>
      <h1>{w.whoTitle}</h1>
      <p class="lead">{w.whoLead(whoseIs(props))}</p>
      <Split picture={<PhotoPicture {...props} photo={photo} />}>
        <Faults lang={lang} photo={photo} />
        <Form
          action={visit.href('photo.submit', { caseId: person.caseId })}
          token={visit.token}
          problems={problems}
          hidden={{ photoId: photo.id }}
        >
          <Radios
            lang={lang}
            name="takenBy"
            label={w.takenBy}
            options={options}
            value={takenBy}
            problems={problems}
          />
          {asked && <Insist {...props} photo={photo} insists={insists} />}
          <p>{w.lockNote}</p>
          <Button>{w.submit}</Button>
        </Form>
      </Split>
    </>
  );
}

function Insist({ visit, person, problems, photo, insists }: Draft & { readonly insists: boolean }) {
  const { lang } = visit;
  const w = draftWords(lang);
  return (
    <>
      <Checkbox
        lang={lang}
        name="insist"
        label={w.insist}
        hint={photo.reference === null ? undefined : w.insistHint({ number: photo.reference })}
        checked={insists}
        problems={problems}
      />
      <ButtonRow>
        <a href={visit.href('photo', { caseId: person.caseId })}>{photoWords(lang).chooseOther}</a>
        <a href={visit.href('contact')}>{w.askHelp}</a>
      </ButtonRow>
    </>
  );
}

/** The faults again, in short, above the button that sends them. */
function Faults({ lang, photo }: { readonly lang: Lang; readonly photo: Photo }): JSX.Element | null {
  const faults = causesOf(photo).filter(({ cause }) => cause.severity === 'fail');
  if (faults.length === 0) return null;
  return (
    <>
      <h2>{draftWords(lang).stillFaulty}</h2>
      <CheckList
        lang={lang}
        lines={faults.map(({ cause }) => ({ state: 'fail', title: findingWords(cause).title[lang] }))}
      />
    </>
  );
}
