import { displayName } from '../case/names.ts';
import type { CasePerson } from '../case/store.ts';
import type { Visit } from '../case/visit.ts';
import type { Problem } from '../platform/form.ts';
import { PictureFrame, Split } from '../platform/html/bench.tsx';
import { Button } from '../platform/html/button.tsx';
import { CheckList } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { DataTable } from '../platform/html/table.tsx';
import { FileField } from '../platform/html/text.tsx';
import { formatInstantDay, type Lang, LOCALES } from '../platform/i18n.ts';
import { ZONE } from '../platform/zone.ts';
import type { Profile } from '../profile.ts';
import { CameraWays } from './coach/ways.tsx';
import { Essentials } from './essentials.tsx';
import { kindName } from './measured.ts';
import { megabytes, pixels } from './measures.ts';
import { type Photo, reasonsFor } from './photo.ts';
import { photoWords } from './words.ts';

/** What every view of this room is given. */
export type PhotoViewProps = {
  readonly visit: Visit;
  readonly person: CasePerson;
  readonly profile: Profile;
  readonly problems: readonly Problem[];
};

export const dayText = (visit: Visit, instant: Date | null) =>
  instant ? formatInstantDay(visit.lang, instant, ZONE) : '';

/** The photo as we keep it, in its frame. */
export function PhotoPicture({ visit, person, photo }: PhotoViewProps & { readonly photo: Photo }) {
  return (
    <PictureFrame>
      <img
        src={visit.href('photo.image', { caseId: person.caseId, photoId: photo.id })}
        alt={photoWords(visit.lang).alt({ name: displayName(person) })}
        width={photo.width}
        height={photo.height}
      />
    </PictureFrame>
  );
}

/** 'JPEG, PNG or HEIC', « JPEG, PNG ou HEIC ». */
const eitherOf = (lang: Lang, names: readonly string[]): string =>
  new Intl.ListFormat(LOCALES[lang], { type: 'disjunction' }).format(names);

/** The file field with its button; `label` says which photo it is about. */
export function UploadForm({
  label,
  button,
  ...shown
}: PhotoViewProps & { readonly label?: string; readonly button?: string }) {
  const { visit, person, profile, problems } = shown;
  const { lang } = visit;
  const w = photoWords(lang);
  const { bytes, pixels: size, aspect, formats } = profile.photoRules;
  const kinds = [...formats.accepted, ...formats.converted];
  const hint = w.fileHint({
    kinds: eitherOf(lang, kinds.map(kindName)),
    megabytes: megabytes(lang, bytes.upload),
    pixels: pixels(lang, `${size.min.width}x${size.min.height}`),
    frame: pixels(lang, `${aspect.width}x${aspect.height}`),
  });
  return (
    <Form
      action={visit.href('photo', { caseId: person.caseId })}
      token={visit.token}
      multipart
      problems={problems}
    >
      <FileField
        lang={lang}
        name="file"
        label={label ?? w.file}
        hint={hint}
        problems={problems}
        accept={kinds.map((kind) => `image/${kind}`).join()}
      />
      <Button>{button ?? w.send}</Button>
      <CameraWays visit={visit} caseId={person.caseId} />
    </Form>
  );
}

/** The essential rules, and the way to all of them. */
export function Requirements({ visit, profile }: PhotoViewProps) {
  const w = photoWords(visit.lang);
  return (
    <section aria-labelledby="essentials">
      <h2 id="essentials">{w.essentials}</h2>
      <Essentials lang={visit.lang} rules={profile.photoRules} />
      <p>
        <a href={visit.href('photo.requirements')}>{w.allRequirements}</a>
      </p>
    </section>
  );
}

/** Nothing sent yet: what is asked for, and the field. */
export function FirstView(shown: PhotoViewProps) {
  const w = photoWords(shown.visit.lang);
  return (
    <>
      <h1>{w.title({ name: displayName(shown.person) })}</h1>
      <p class="lead">{w.lead}</p>
      <Requirements {...shown} />
      <UploadForm {...shown} />
    </>
  );
}

/** Returned: the news first, each reason beside the photo that it is about, then a new one. */
export function ReturnedView({ photo, ...shown }: PhotoViewProps & { readonly photo: Photo }) {
  const { visit, person, profile } = shown;
  const { lang } = visit;
  const w = photoWords(lang);
  const reasons = reasonsFor(profile.returnReasons, photo.reasons);
  return (
    <>
      <h1>{w.returnedTitle({ name: displayName(person) })}</h1>
      <p class="lead">{w.returnedLead({ day: dayText(visit, photo.decidedAt) })}</p>
      <Split picture={<PhotoPicture {...shown} photo={photo} />}>
        <CheckList
          lang={lang}
          lines={reasons.map(({ wrong, fix }) => ({ state: 'fail', title: wrong[lang], about: fix[lang] }))}
        />
        <p>
          <a href={visit.href('photo.requirements')}>{w.allRequirements}</a>
        </p>
      </Split>
      <UploadForm {...shown} label={w.newPhoto} />
    </>
  );
}

/** Submitted or accepted: the photo, its date, and that nothing is to be done. */
export function DecidedView({ photo, ...shown }: PhotoViewProps & { readonly photo: Photo }) {
  const { visit, person } = shown;
  const w = photoWords(visit.lang);
  const name = displayName(person);
  const accepted = photo.stage === 'accepted';
  return (
    <>
      <h1>{accepted ? w.acceptedTitle({ name }) : w.submittedTitle({ name })}</h1>
      <Split picture={<PhotoPicture {...shown} photo={photo} />}>
        <p class="lead">
          {accepted
            ? w.acceptedLead({ day: dayText(visit, photo.decidedAt) })
            : w.submittedLead({ day: dayText(visit, photo.submittedAt) })}
        </p>
        {!accepted && <p>{w.submittedNext}</p>}
      </Split>
    </>
  );
}

/** Submissions that were returned before, with their dates and reasons. */
export function Earlier({
  visit,
  person,
  profile,
  photos,
}: PhotoViewProps & { readonly photos: readonly Photo[] }) {
  if (photos.length === 0) return null;
  const { lang } = visit;
  const w = photoWords(lang);
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{w.earlier}</h2>
      <DataTable
        caption={w.earlier}
        captionHidden
        columns={[w.earlierPhoto, w.earlierSent, w.earlierReturned, w.earlierWhy].map((head) => ({ head }))}
        rows={photos.map((photo) => ({
          key: photo.id,
          cells: [
            <img
              src={visit.href('photo.image', { caseId: person.caseId, photoId: photo.id })}
              alt={w.earlierAlt({ day: dayText(visit, photo.submittedAt) })}
              width="75"
              height="105"
              loading="lazy"
            />,
            dayText(visit, photo.submittedAt),
            dayText(visit, photo.decidedAt),
            reasonsFor(profile.returnReasons, photo.reasons)
              .map(({ label }) => label[lang])
              .join(' · '),
          ],
        }))}
      />
    </section>
  );
}
