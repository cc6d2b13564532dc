import { type CaseOwner, whoseCase } from '../case/requested-case.ts';
import { displayName } from '../case/names.ts';
import type { Visit } from '../case/page.ts';
import type { CasePerson } from '../case/store.ts';
import type { PhotoRules, Profile } from '../config/profile.ts';
import type { Problem } from '../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { CheckList, Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { PictureFrame, Split } from '../platform/html/split-page.tsx';
import { DataTable } from '../platform/html/table.tsx';
import { FileField } from '../platform/html/text.tsx';
import { formatInstantDay, type Lang, LOCALES, wordsIn } from '../platform/i18n.ts';
import { captureWords } from './capture/capture-words.ts';
import type { PortraitState } from './checks/check.ts';
import { kindName } from './checks/file/format.ts';
import { megabytes, pixels } from './checks/numbers.ts';
import { photoWords } from './photo-words.ts';
import { type Photo, reasonsFor } from './photo.ts';
import { ExampleSign } from './report/example-picture.tsx';
import { ExamplePortrait } from './report/example-portrait.tsx';

/** What every view of this room is given. */
export type PhotoViewProps = {
  readonly visit: Visit;
  readonly person: CasePerson;
  readonly profile: Profile;
  readonly problems: readonly Problem[];
};

/** CaseOwner photo it is: the reader's own, or of a person by name. */
export const whoseIs = ({ visit, person }: PhotoViewProps): CaseOwner =>
  whoseCase(visit, person.caseId, person);

const dayText = (visit: Visit, instant: Date | null) =>
  instant ? formatInstantDay(visit.lang, instant, visit.zone) : '';

/** A file that cannot be used: what is wrong with it and the way to another one; the photo from before apart and small. */
export function RefusedFileView({
  earlier,
  ...props
}: PhotoViewProps & { readonly earlier: Photo | undefined }) {
  const { visit, person } = props;
  const { caseId } = person;
  const w = photoWords(visit.lang);
  return (
    <>
      <h1>{w.refusedTitle}</h1>
      <p class="lead">{w.refusedLead(whoseIs(props))}</p>
      <UploadForm {...props} label={w.chooseOther} button={w.sendOther} />
      {earlier && (
        <section aria-labelledby="before">
          <h2 id="before">{w.before}</h2>
          <p>{w.beforeSays}</p>
          <p>
            <img
              src={visit.href('photo.image', { caseId, photoId: earlier.id })}
              alt={w.alt({ name: displayName(person) })}
              width="75"
              height="105"
            />
          </p>
          <p>
            <a href={`${visit.href('photo', { caseId })}?earlier=1`}>{w.toBefore}</a>
          </p>
        </section>
      )}
    </>
  );
}

/** The photo as we keep it, in its frame. */
export function PhotoPicture({ visit, person, photo }: PhotoViewProps & { readonly photo: Photo }) {
  if (photo.sentKey !== null) return <NotShown lang={visit.lang} />;
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

/** In the place of a photo of which we have no copy of our own. */
export const NotShown = ({ lang }: { readonly lang: Lang }) => (
  <Notice>
    <p>{photoWords(lang).notShown}</p>
  </Notice>
);

/** 'JPEG, PNG or HEIC', « JPEG, PNG ou HEIC ». */
const eitherOf = (lang: Lang, names: readonly string[]): string =>
  new Intl.ListFormat(LOCALES[lang], { type: 'disjunction' }).format(names);

/** The file field with its button; `label` says which photo it is about. */
export function UploadForm({
  label,
  button,
  ...props
}: PhotoViewProps & { readonly label?: string; readonly button?: string }) {
  const { visit, person, profile, problems } = props;
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
      <CameraLinks visit={visit} caseId={person.caseId} />
    </Form>
  );
}

/** The essential rules, and the way to all of them. */
function Requirements({ visit, profile }: PhotoViewProps) {
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
export function FirstView(props: PhotoViewProps) {
  const w = photoWords(props.visit.lang);
  return (
    <>
      <h1>{w.title(whoseIs(props))}</h1>
      <p class="lead">{w.lead}</p>
      <Requirements {...props} />
      <UploadForm {...props} />
    </>
  );
}

/** Returned: the news first, each reason beside the photo that it is about, then a new one. */
export function ReturnedView({ photo, ...props }: PhotoViewProps & { readonly photo: Photo }) {
  const { visit, profile } = props;
  const { lang } = visit;
  const w = photoWords(lang);
  const reasons = reasonsFor(profile.returnReasons, photo.reasons);
  return (
    <>
      <h1>{w.returnedTitle(whoseIs(props))}</h1>
      <p class="lead">{w.returnedLead({ day: dayText(visit, photo.decidedAt) })}</p>
      <Split picture={<PhotoPicture {...props} photo={photo} />}>
        <CheckList
          lang={lang}
          lines={reasons.map(({ wrong, fix }) => ({ state: 'fail', title: wrong[lang], about: fix[lang] }))}
        />
        <p>
          <a href={visit.href('photo.requirements')}>{w.allRequirements}</a>
        </p>
      </Split>
      <UploadForm {...props} label={w.newPhoto} />
    </>
  );
}

/** Submitted or accepted: the photo, its date, and that nothing is to be done. */
export function DecidedView({ photo, ...props }: PhotoViewProps & { readonly photo: Photo }) {
  const { visit } = props;
  const w = photoWords(visit.lang);
  const whose = whoseIs(props);
  const accepted = photo.stage === 'accepted';
  return (
    <>
      <h1>{accepted ? w.acceptedTitle(whose) : w.submittedTitle(whose)}</h1>
      <Split picture={<PhotoPicture {...props} photo={photo} />}>
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

function EarlierPicture({
  visit,
  person,
  photo,
}: Omit<PhotoViewProps, 'profile' | 'problems'> & { photo: Photo }) {
  const w = photoWords(visit.lang);
  if (photo.sentKey !== null) return <>{w.notShownShort}</>;
  return (
    <img
      src={visit.href('photo.image', { caseId: person.caseId, photoId: photo.id })}
      alt={w.earlierAlt({ day: dayText(visit, photo.submittedAt) })}
      width="75"
      height="105"
      loading="lazy"
    />
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
            <EarlierPicture visit={visit} person={person} photo={photo} />,
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

const words = wordsIn({
  face: { en: 'Head and shoulders, facing the camera', fr: "Tête et épaules, face à l'appareil" },
  faceAbout: { en: 'Eyes open, mouth closed, no smile.', fr: 'Yeux ouverts, bouche fermée, sans sourire.' },
  white: { en: 'Plain white behind', fr: 'Fond blanc uni' },
  whiteAbout: {
    en: 'No furniture, no pattern, nobody else.',
    fr: "Pas de meuble, pas de motif, personne d'autre.",
  },
  light: { en: 'Even light', fr: 'Éclairage uniforme' },
  lightAbout: (p: { from: number; to: number }) => ({
    en: `No shadow, flash or glare. Stand ${p.from} to ${p.to} metres from the wall, facing a window.`,
    fr: `Sans ombre, flash ni reflet. Placez-vous à ${p.from} ou ${p.to} mètres du mur, face à une fenêtre.`,
  }),
  recent: (p: { months: number }) => ({
    en: `A photo from the last ${p.months} months, as it was taken`,
    fr: `Une photo des ${p.months} derniers mois, telle qu'elle a été prise`,
  }),
  recentAbout: {
    en: 'No filter and no changes. Not a picture of a print or of a screen.',
    fr: "Sans filtre ni retouche. Pas une image d'une photo papier ou d'un écran.",
  },
});

/** The rules that matter most, each with a small drawing; the words say all that the drawings show. */
function Essentials({ lang, rules }: { readonly lang: Lang; readonly rules: PhotoRules }) {
  const w = words(lang);
  const { minMetres: from, maxMetres: to } = rules.distanceFromWall;
  const lines: readonly { readonly title: string; readonly about: string; readonly fault?: PortraitState }[] =
    [
      { title: w.face, about: w.faceAbout },
      { title: w.white, about: w.whiteAbout, fault: { wall: 'clutter' } },
      { title: w.light, about: w.lightAbout({ from, to }), fault: { wall: 'shadow' } },
      { title: w.recent({ months: rules.age.maxMonths }), about: w.recentAbout, fault: { quality: 'print' } },
    ];
  return (
    <ul class="checks">
      {lines.map(({ title, about, fault }) => (
        <li key={title}>
          <svg viewBox="0 0 50 80" width="50" height="80" aria-hidden="true" focusable="false">
            <ExamplePortrait look={fault ?? {}} />
            <ExampleSign x={25} good={!fault} />
          </svg>
          <div>
            <b>{title}</b>
            <p>{about}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Under the file field: the camera of this device, or a phone in its place. */
function CameraLinks({ visit, caseId }: { readonly visit: Visit; readonly caseId: string }) {
  const w = captureWords(visit.lang);
  return (
    <>
      <p class="or">{w.or}</p>
      <ButtonRow>
        <LinkButton kind="quiet" href={visit.href('photo.camera', { caseId })}>
          {w.here}
        </LinkButton>
        <LinkButton kind="quiet" href={visit.href('photo.phone', { caseId })}>
          {w.phone}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
