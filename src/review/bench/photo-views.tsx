import type { ComponentChildren } from 'preact';
import { displayName } from '../../case/names.ts';
import { GuidedPhoto, megabytes, OfficerChecks, type Photo, pixels, reasonsFor } from '../../photo/photo.ts';
import { Button, ButtonRow } from '../../platform/html/button.tsx';
import { Checkboxes } from '../../platform/html/choice.tsx';
import { EmptyState } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { DataTable, type FactRow, FactTable } from '../../platform/html/table.tsx';
import type { Lang } from '../../platform/i18n.ts';
import { type OpenCase, stampFields } from './desk.ts';
import { localDay } from './subject-views.tsx';
import { benchWords } from './words.ts';

/** The photo under review, or the accepted one. */
export const photoNow = ({ photos }: OpenCase): Photo | undefined =>
  photos.find(({ stage }) => stage === 'submitted' || stage === 'accepted');

/** Whether there is a photo to accept or return now. */
export const isDecidable = (desk: OpenCase): boolean => photoNow(desk)?.stage === 'submitted';

/** The photo, large. */
export function PhotoFrame({ desk }: { readonly desk: OpenCase }) {
  const { visit, subject } = desk;
  const { lang } = visit;
  const w = benchWords(lang);
  const photo = photoNow(desk);
  if (!photo) {
    return (
      <EmptyState title={w.noPhoto}>
        <p>{w.noPhotoAbout}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <GuidedPhoto
        lang={lang}
        photo={photo}
        head={desk.profile.photoRules.head}
        src={visit.href('review.photo', { caseId: subject.caseId, photoId: photo.id })}
        alt={w.photoAlt({ name: displayName(subject) })}
        all
      />
      <p class="hint">{w.photoOn({ day: localDay(lang, photo.submittedAt) })}</p>
    </>
  );
}

/** What was measured, as facts: no value is a verdict. */
export function PhotoFactsView({ desk, photo }: { readonly desk: OpenCase; readonly photo: Photo }) {
  const { lang } = desk.visit;
  const w = benchWords(lang);
  const size = (of: { width: number; height: number; bytes: number }) =>
    `${pixels(lang, `${of.width}x${of.height}`)}, ${megabytes(lang, of.bytes)}`;
  const origin = desk.profile.photoRules.origins.find(({ code }) => code === photo.takenBy);
  const facts: readonly FactRow[] = [
    { name: w.kept, value: size(photo) },
    { name: w.sent, value: `${photo.source.kind.toUpperCase()}, ${size(photo.source)}` },
    { name: w.takenBy, value: origin?.label[lang] ?? '' },
    { name: w.crop, value: photo.ownCut ? w.cropOwn : w.cropAutomatic },
    { name: w.rules, value: photo.rules },
    ...(photo.reference === null ? [] : [{ name: w.reference, value: photo.reference }]),
  ];
  return (
    <>
      <h2>{w.measured}</h2>
      <FactTable lang={lang} caption={w.measured} facts={facts} />
      <OfficerChecks lang={lang} photo={photo} />
      <p>
        <a href={desk.visit.href('photo.requirements')}>{w.requirements}</a>
      </p>
    </>
  );
}

/** Accept, or return with reasons; nothing is ticked beforehand. */
export function PhotoDecision({
  desk,
  ticked,
}: {
  readonly desk: OpenCase;
  readonly ticked: readonly string[];
}) {
  const w = benchWords(desk.visit.lang);
  const photo = photoNow(desk);
  if (!photo) return null;
  return (
    <>
      <PhotoFactsView desk={desk} photo={photo} />
      {photo.stage === 'accepted' ? (
        <p>{w.photoDone}</p>
      ) : (
        <>
          <ReturnForm desk={desk} photo={photo} ticked={ticked}>
            <Button form="accept" keyHint="A">
              {w.accept}
            </Button>
          </ReturnForm>
          <Form
            formId="accept"
            action={desk.visit.href('review.accept', { caseId: desk.subject.caseId })}
            token={desk.visit.token}
            hidden={{ ...stampFields(desk), photoId: photo.id }}
          />
        </>
      )}
    </>
  );
}

type ReturnFormProps = {
  readonly desk: OpenCase;
  readonly photo: Photo;
  readonly ticked: readonly string[];
  /** Another button beside its own. */
  readonly children?: ComponentChildren;
};

/** The reasons; the next page shows what the person will read. */
export function ReturnForm({ desk, photo, ticked, children }: ReturnFormProps) {
  const { visit, subject, profile, problems } = desk;
  const { lang } = visit;
  const w = benchWords(lang);
  return (
    <Form
      action={visit.href('review.return', { caseId: subject.caseId })}
      token={visit.token}
      problems={problems}
      hidden={{ ...stampFields(desk), photoId: photo.id }}
    >
      <Checkboxes
        lang={lang}
        name="reason"
        label={w.returnWith}
        options={profile.returnReasons.map(({ code, key, label }) => ({
          value: code,
          label: label[lang],
          keyHint: key,
        }))}
        values={ticked}
        problems={problems}
      />
      <ButtonRow>
        {children}
        <Button kind="quiet" keyHint="R">
          {w.toReturn}
        </Button>
      </ButtonRow>
      <KeysBar lang={lang} />
    </Form>
  );
}

/** What the keys do, and the switch that turns them off; the script shows it. */
function KeysBar({ lang }: { readonly lang: Lang }) {
  const w = benchWords(lang);
  return (
    <div data-keys hidden>
      <p class="hint">{w.keys}</p>
      <button type="button" class="link" data-on={w.keysOn} data-off={w.keysOff}>
        {w.keysOff}
      </button>
    </div>
  );
}

/** Earlier submissions, with the reasons of their return. */
export function EarlierPhotos({ desk }: { readonly desk: OpenCase }) {
  const { visit, subject, profile, photos } = desk;
  const { lang } = visit;
  const w = benchWords(lang);
  const past = photos.filter(({ stage }) => stage === 'returned');
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{w.earlier}</h2>
      {past.length === 0 ? (
        <p>{w.noEarlier}</p>
      ) : (
        <DataTable
          caption={w.earlier}
          captionHidden
          columns={[w.photo, w.submitted, w.returned, w.why].map((head) => ({ head }))}
          rows={past.map((photo) => ({
            key: photo.id,
            cells: [
              <img
                src={visit.href('review.photo', { caseId: subject.caseId, photoId: photo.id })}
                alt={w.earlierAlt({ day: localDay(lang, photo.submittedAt) })}
                width="75"
                height="105"
                loading="lazy"
              />,
              localDay(lang, photo.submittedAt),
              localDay(lang, photo.decidedAt),
              reasonsFor(profile.returnReasons, photo.reasons)
                .map(({ label }) => label[lang])
                .join(' · '),
            ],
          }))}
        />
      )}
    </section>
  );
}
