import type { ComponentChildren } from 'preact';
import { blockerForOfficer, cardBlockers, isOfName } from '../../card/blocking.ts';
import { nameLines } from '../../card/name-line.ts';
import { isUndecided } from '../../case/case.ts';
import { displayName } from '../../case/names.ts';
import type { Visit } from '../../case/page.ts';
import type { ReturnReason } from '../../config/profile.ts';
import { Notations } from '../../data/correction-view.tsx';
import { megabytes, pixels } from '../../photo/checks/numbers.ts';
import { type Photo, reasonsFor } from '../../photo/photo.ts';
import { GuidedPhoto } from '../../photo/report/guided-photo.tsx';
import { OfficerChecks } from '../../photo/report/officer-report.tsx';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Details } from '../../platform/html/card.tsx';
import { Checkboxes } from '../../platform/html/choice.tsx';
import { EmptyState, Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { Split, SplitPage } from '../../platform/html/split-page.tsx';
import { DataTable, type FactRow, FactTable } from '../../platform/html/table.tsx';
import { formatInstant, type Lang, otherLang } from '../../platform/i18n.ts';
import { type NotOpen, type OpenCase, stampFields } from './open-case.ts';
import {
  AddressFacts,
  CaseHistory,
  Changes,
  DecisionNotice,
  FamilyFacts,
  localDay,
  SubjectFacts,
} from './case-facts.tsx';
import { DocumentLines, isSettled, ReportedChanges } from './change-view.tsx';
import { decisionWords } from './decision-words.ts';

/** The whole case at a glance: who, the photo, what can be decided, then everything else. */
export function CaseView({
  openCase,
  ticked,
}: {
  readonly openCase: OpenCase;
  readonly ticked: readonly string[];
}) {
  return (
    <>
      <DecisionNotice visit={openCase.visit} />
      <Changes openCase={openCase} />
      <Notations lang={openCase.visit.lang} rows={notationsBeside(openCase)} />
      <SplitPage
        side={<SubjectFacts openCase={openCase} />}
        middle={<PhotoFrame openCase={openCase} />}
        work={
          <>
            <PhotoDecision openCase={openCase} ticked={ticked} />
            <Residence openCase={openCase} />
          </>
        }
      />
      <AddressFacts openCase={openCase} />
      <EarlierPhotos openCase={openCase} />
      <FamilyFacts openCase={openCase} />
      <CaseHistory openCase={openCase} />
    </>
  );
}

/** Before the decision, what is about a line of the document stands with it (`DocumentLines`). */
const notationsBeside = ({ notations, residenceCase: { landing } }: OpenCase) =>
  notations.filter(({ line }) => line === null || !isUndecided(landing));

/** Choosing the reasons, on a page of its own. */
export function ReturnView({
  openCase,
  ticked,
}: {
  readonly openCase: OpenCase;
  readonly ticked: readonly string[];
}) {
  const w = decisionWords(openCase.visit.lang);
  const photo = photoNow(openCase);
  return (
    <>
      <h1>{w.returnTitle({ name: displayName(openCase.subject) })}</h1>
      <Changes openCase={openCase} />
      <Split picture={<PhotoFrame openCase={openCase} />}>
        {photo?.stage === 'submitted' && <ReturnForm openCase={openCase} photo={photo} ticked={ticked} />}
      </Split>
    </>
  );
}

/** Before a photo goes back: the person's own words for it, in both languages. */
export function ReturnCheckView({
  openCase,
  codes,
}: {
  readonly openCase: OpenCase;
  readonly codes: readonly string[];
}) {
  const { visit, subject, profile } = openCase;
  const { lang } = visit;
  const w = decisionWords(lang);
  const reasons = reasonsFor(profile.returnReasons, codes);
  const photo = photoNow(openCase);
  return (
    <>
      <h1>{w.returnCheckTitle}</h1>
      <p class="lead">{w.returnCheckLead({ name: displayName(subject) })}</p>
      <Split picture={<PhotoFrame openCase={openCase} />}>
        {[lang, otherLang(lang)].map((one) => (
          <Message key={one} lang={lang} of={one} reasons={reasons} />
        ))}
        <Form
          action={visit.href('review.return', { caseId: subject.caseId })}
          token={visit.token}
          hidden={{ ...stampFields(openCase), photoId: photo?.id ?? '', step: 'send' }}
        >
          {reasons.map(({ code }) => (
            <input key={code} type="hidden" name="reason" value={code} />
          ))}
          <ButtonRow>
            <Button>{w.returnSend}</Button>
            <a href={visit.href('review.return', { caseId: subject.caseId })}>{w.otherReasons}</a>
          </ButtonRow>
        </Form>
      </Split>
    </>
  );
}

type MessageProps = { readonly lang: Lang; readonly of: Lang; readonly reasons: readonly ReturnReason[] };

function Message({ lang, of, reasons }: MessageProps) {
  const w = decisionWords(lang);
  return (
    <>
      <h2>{of === 'en' ? w.inEnglish : w.inFrench}</h2>
      <ul lang={of}>
        {reasons.map(({ code, wrong, fix }) => (
          <li key={code}>
            {wrong[of]} {fix[of]}
          </li>
        ))}
      </ul>
    </>
  );
}

type NotOpenProps = { readonly visit: Visit; readonly found: NotOpen; readonly opened: boolean };

/** A case that is not this officer's now: whose it is, and how to get it. */
export function NotOpenView({ visit, found: { subject, claim }, opened }: NotOpenProps) {
  const { lang } = visit;
  const w = decisionWords(lang);
  const time = claim ? (formatInstant(lang, claim.until, visit.zone).split(', ').at(-1) ?? '') : '';
  return (
    <>
      <h1>{w.closedTitle({ name: subject.number })}</h1>
      {claim ? (
        <p class="lead" id="changed" tabindex={-1}>
          {w.closedTaken({ officer: claim.officerName, time })}
        </p>
      ) : opened ? (
        <Form
          formId="again"
          action={visit.href('review.case', { caseId: subject.caseId })}
          token={visit.token}
        >
          <p class="lead">{w.closedOver}</p>
          <Button>{w.openAgain}</Button>
        </Form>
      ) : (
        <Notice>
          <p>{w.closedNever}</p>
          <p>
            <LinkButton
              kind="quiet"
              href={`${visit.href('review.find')}?term=${encodeURIComponent(subject.number)}`}
            >
              {w.find}
            </LinkButton>
          </p>
        </Notice>
      )}
      <p>
        <a href={visit.href('review.queue')}>{w.toQueue}</a>
      </p>
    </>
  );
}

/** The declaration beside the name on file, and what can be decided on it. */
function Residence({ openCase }: { readonly openCase: OpenCase }) {
  const { visit, subject, residenceCase, hold } = openCase;
  const { caseId } = subject;
  const w = decisionWords(visit.lang);
  return (
    <>
      <h2>{w.residence}</h2>
      {residenceCase.landing === 'confirmed' && <p>{w.confirmed}</p>}
      <CardFacts openCase={openCase} />
      <DeclarationFacts openCase={openCase} />
      <ReportedChanges openCase={openCase} />
      {isUndecided(residenceCase.landing) && <DocumentLines openCase={openCase} />}
      {hold && <HoldNotice openCase={openCase} />}
      {residenceCase.landing === 'declared' && !hold && (
        <ButtonRow>
          {isSettled(openCase) && (
            <LinkButton href={visit.href('review.confirm', { caseId })}>{w.toConfirm}</LinkButton>
          )}
          <LinkButton kind="quiet" href={visit.href('review.hold', { caseId })}>
            {w.toHold}
          </LinkButton>
        </ButtonRow>
      )}
    </>
  );
}

/** What the card will read, and what keeps it from being made, before the decision that orders it. */
export function CardFacts({ openCase }: { readonly openCase: OpenCase }) {
  const { visit, subject, residenceCase, addresses } = openCase;
  const { lang } = visit;
  const w = decisionWords(lang);
  const mailing = addresses.find(({ kind }) => kind === 'mailing');
  const blockers = cardBlockers({
    ...residenceCase,
    ...subject,
    hasAddress: mailing !== undefined,
    newAddress: mailing !== undefined && mailing.since > residenceCase.cardSince,
  }).filter((blocker) => blocker !== 'residence');
  const { family, given, notes } = nameLines(subject);
  const line = [family, given].filter(Boolean).join(', ');
  const respelled = notes.some((note) => note.endsWith('respelled'));
  return (
    <>
      <p>
        {w.cardReads} <b translate={false}>{line}</b> {respelled && w.cardRespelled}
      </p>
      {blockers.length > 0 && (
        <Notice kind="warn" heading={w.cardBlocked}>
          {blockers.map((blocker) => (
            <p key={blocker}>{blockerForOfficer[blocker][lang]}</p>
          ))}
          {blockers.some(isOfName) && (
            <p>
              <a href={visit.href('review.name', { caseId: subject.caseId })}>{w.correctName}</a>
            </p>
          )}
        </Notice>
      )}
    </>
  );
}

/** The newest declaration, word for word, beside the name that is on file. */
export function DeclarationFacts({ openCase }: { readonly openCase: OpenCase }) {
  const { visit, subject } = openCase;
  const { lang } = visit;
  const w = decisionWords(lang);
  const [declared, ...before] = openCase.declarations;
  if (!declared) return <p>{w.noDeclaration}</p>;
  const exact = (text: string) => <span translate={false}>{text}</span>;
  return (
    <>
      <FactTable
        lang={lang}
        caption={w.declared}
        facts={[
          { name: w.declared, value: formatInstant(lang, declared.madeAt, visit.zone) },
          { name: w.typedName, value: exact(declared.typedName) },
          ...(declared.coSignedName === null
            ? []
            : [{ name: w.coSigned, value: exact(declared.coSignedName) }]),
          { name: w.nameOnFile, value: exact(displayName(subject)) },
          { name: w.account, value: exact(declared.accountName) },
          { name: w.from, value: exact(declared.fromAddress) },
          { name: w.wording, value: exact(`${declared.wording} (${declared.language})`) },
        ]}
      />
      <Details summary={w.signedText}>
        <ul lang={declared.language}>
          {declared.signedText.statements.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p lang={declared.language}>{declared.signedText.sign}</p>
      </Details>
      {before.length > 0 && <p class="hint">{w.earlierDeclarations({ n: before.length })}</p>}
    </>
  );
}

function HoldNotice({ openCase }: { readonly openCase: OpenCase }) {
  const { visit, subject, hold, profile } = openCase;
  const { lang } = visit;
  const w = decisionWords(lang);
  const reason = profile.holdReasons.find(({ code }) => code === hold?.reason);
  return (
    <Notice kind="warn" heading={reason?.label[lang]}>
      <p>{hold && w.onHold({ day: localDay(visit, hold.at), officer: hold.officerName })}</p>
      <Form
        formId="release"
        action={visit.href('review.release', { caseId: subject.caseId })}
        token={visit.token}
        hidden={stampFields(openCase)}
      >
        <Button kind="quiet">{w.release}</Button>
      </Form>
    </Notice>
  );
}

/** The photo under review, or the accepted one. */
const photoNow = ({ photos }: OpenCase): Photo | undefined =>
  photos.find(({ stage }) => stage === 'submitted' || stage === 'accepted');

/** Whether there is a photo to accept or return now. */
export const isDecidable = (openCase: OpenCase): boolean => photoNow(openCase)?.stage === 'submitted';

/** The photo, large. */
function PhotoFrame({ openCase }: { readonly openCase: OpenCase }) {
  const { visit, subject } = openCase;
  const { lang } = visit;
  const w = decisionWords(lang);
  const photo = photoNow(openCase);
  if (!photo) {
    return (
      <EmptyState title={w.noPhoto}>
        <p>{w.noPhotoAbout}</p>
      </EmptyState>
    );
  }
  if (photo.sentKey !== null) return <UnopenedPhoto openCase={openCase} photo={photo} />;
  return (
    <>
      <GuidedPhoto
        lang={lang}
        photo={photo}
        head={openCase.profile.photoRules.head}
        src={visit.href('review.photo', { caseId: subject.caseId, photoId: photo.id })}
        alt={w.photoAlt({ name: displayName(subject) })}
        all
      />
      <p class="hint">{w.photoOn({ day: localDay(visit, photo.submittedAt) })}</p>
    </>
  );
}

/** The file as the person sent it, of which we have no copy of our own: a download, and never shown. */
function UnopenedPhoto({ openCase, photo }: { readonly openCase: OpenCase; readonly photo: Photo }) {
  const { visit, subject } = openCase;
  const w = decisionWords(visit.lang);
  const href = visit.href('review.photo.file', { caseId: subject.caseId, photoId: photo.id });
  return (
    <>
      <Notice kind="warn" heading={w.unopenedTitle}>
        <p>{w.unopened}</p>
        <p>
          <LinkButton kind="quiet" href={href}>
            {w.unopenedFile}
          </LinkButton>
        </p>
      </Notice>
      <p class="hint">{w.photoOn({ day: localDay(visit, photo.submittedAt) })}</p>
    </>
  );
}

/** What was measured, as facts: no value is a verdict. */
export function PhotoFactsView({ openCase, photo }: { readonly openCase: OpenCase; readonly photo: Photo }) {
  const { lang } = openCase.visit;
  const w = decisionWords(lang);
  const size = (of: { width: number; height: number; bytes: number }) =>
    `${pixels(lang, `${of.width}x${of.height}`)}, ${megabytes(lang, of.bytes)}`;
  const origin = openCase.profile.photoRules.origins.find(({ code }) => code === photo.takenBy);
  const opened: readonly FactRow[] = [
    { name: w.kept, value: size(photo) },
    { name: w.sent, value: `${photo.source.kind.toUpperCase()}, ${size(photo.source)}` },
  ];
  const facts: readonly FactRow[] = [
    ...(photo.sentKey === null ? opened : [{ name: w.sent, value: megabytes(lang, photo.source.bytes) }]),
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
        <a href={openCase.visit.href('photo.requirements')}>{w.requirements}</a>
      </p>
    </>
  );
}

/** Accept, or return with reasons; nothing is ticked beforehand. */
function PhotoDecision({
  openCase,
  ticked,
}: {
  readonly openCase: OpenCase;
  readonly ticked: readonly string[];
}) {
  const w = decisionWords(openCase.visit.lang);
  const photo = photoNow(openCase);
  if (!photo) return null;
  return (
    <>
      <PhotoFactsView openCase={openCase} photo={photo} />
      {photo.stage === 'accepted' ? (
        <p>{w.photoDone}</p>
      ) : (
        <>
          <ReturnForm openCase={openCase} photo={photo} ticked={ticked}>
            {photo.sentKey === null && (
              <Button form="accept" keyHint="A">
                {w.accept}
              </Button>
            )}
          </ReturnForm>
          {photo.sentKey !== null ? (
            <p class="hint">{w.unopenedNoCard}</p>
          ) : (
            <Form
              formId="accept"
              action={openCase.visit.href('review.accept', { caseId: openCase.subject.caseId })}
              token={openCase.visit.token}
              hidden={{ ...stampFields(openCase), photoId: photo.id }}
            />
          )}
        </>
      )}
    </>
  );
}

type ReturnFormProps = {
  readonly openCase: OpenCase;
  readonly photo: Photo;
  readonly ticked: readonly string[];
  /** Another button beside its own. */
  readonly children?: ComponentChildren;
};

/** The reasons; the next page shows what the person will read. */
function ReturnForm({ openCase, photo, ticked, children }: ReturnFormProps) {
  const { visit, subject, profile, problems } = openCase;
  const { lang } = visit;
  const w = decisionWords(lang);
  return (
    <Form
      action={visit.href('review.return', { caseId: subject.caseId })}
      token={visit.token}
      problems={problems}
      hidden={{ ...stampFields(openCase), photoId: photo.id }}
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
  const w = decisionWords(lang);
  return (
    <div data-keys hidden>
      <p class="hint">{w.keys}</p>
      <button type="button" class="link" data-on={w.keysOn} data-off={w.keysOff}>
        {w.keysOff}
      </button>
    </div>
  );
}

function EarlierPicture({ openCase, photo }: { readonly openCase: OpenCase; readonly photo: Photo }) {
  const { visit, subject } = openCase;
  const w = decisionWords(visit.lang);
  if (photo.sentKey !== null) {
    const href = visit.href('review.photo.file', { caseId: subject.caseId, photoId: photo.id });
    return <a href={href}>{w.unopenedFile}</a>;
  }
  return (
    <img
      src={visit.href('review.photo', { caseId: subject.caseId, photoId: photo.id })}
      alt={w.earlierAlt({ day: localDay(visit, photo.submittedAt) })}
      width="75"
      height="105"
      loading="lazy"
    />
  );
}

/** Earlier submissions, with the reasons of their return. */
function EarlierPhotos({ openCase }: { readonly openCase: OpenCase }) {
  const { visit, profile, photos } = openCase;
  const { lang } = visit;
  const w = decisionWords(lang);
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
              <EarlierPicture openCase={openCase} photo={photo} />,
              localDay(visit, photo.submittedAt),
              localDay(visit, photo.decidedAt),
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
