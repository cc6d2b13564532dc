import { displayName } from '../../case/names.ts';
import { Notations } from '../../data/data.ts';
import { reasonsFor } from '../../photo/photo.ts';
import { SplitPage, Split } from '../../platform/html/bench.tsx';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { formatInstant, type Lang, otherLang } from '../../platform/i18n.ts';
import { ZONE } from '../../platform/zone.ts';
import type { Visit } from '../../case/visit.ts';
import type { ReturnReason } from '../../profile.ts';
import { DoneNotice } from '../done.tsx';
import { type OpenCase, type NotOpen, stampFields } from './desk.ts';
import { EarlierPhotos, PhotoDecision, PhotoFrame, photoNow, ReturnForm } from './photo-views.tsx';
import { Residence } from './residence-views.tsx';
import { AddressFacts, Changes, FamilyFacts, CaseHistory, SubjectFacts } from './subject-views.tsx';
import { benchWords } from './words.ts';

/** The whole case at a glance: who, the photo, what can be decided, then everything else. */
export function CaseView({ desk, ticked }: { readonly desk: OpenCase; readonly ticked: readonly string[] }) {
  return (
    <>
      <DoneNotice visit={desk.visit} />
      <Changes desk={desk} />
      <Notations lang={desk.visit.lang} rows={desk.notations} />
      <SplitPage
        side={<SubjectFacts desk={desk} />}
        middle={<PhotoFrame desk={desk} />}
        work={
          <>
            <PhotoDecision desk={desk} ticked={ticked} />
            <Residence desk={desk} />
          </>
        }
      />
      <AddressFacts desk={desk} />
      <EarlierPhotos desk={desk} />
      <FamilyFacts desk={desk} />
      <CaseHistory desk={desk} />
    </>
  );
}

/** Choosing the reasons, on a page of its own. */
export function ReturnView({
  desk,
  ticked,
}: {
  readonly desk: OpenCase;
  readonly ticked: readonly string[];
}) {
  const w = benchWords(desk.visit.lang);
  const photo = photoNow(desk);
  return (
    <>
      <h1>{w.returnTitle({ name: displayName(desk.subject) })}</h1>
      <Changes desk={desk} />
      <Split picture={<PhotoFrame desk={desk} />}>
        {photo?.stage === 'submitted' && <ReturnForm desk={desk} photo={photo} ticked={ticked} />}
      </Split>
    </>
  );
}

/** Before a photo goes back: the person's own words for it, in both languages. */
export function ReturnCheckView({
  desk,
  codes,
}: {
  readonly desk: OpenCase;
  readonly codes: readonly string[];
}) {
  const { visit, subject, profile } = desk;
  const { lang } = visit;
  const w = benchWords(lang);
  const reasons = reasonsFor(profile.returnReasons, codes);
  const photo = photoNow(desk);
  return (
    <>
      <h1>{w.returnCheckTitle}</h1>
      <p class="lead">{w.returnCheckLead({ name: displayName(subject) })}</p>
      <Split picture={<PhotoFrame desk={desk} />}>
        {[lang, otherLang(lang)].map((one) => (
          <Message key={one} lang={lang} of={one} reasons={reasons} />
        ))}
        <Form
          action={visit.href('review.return', { caseId: subject.caseId })}
          token={visit.token}
          hidden={{ ...stampFields(desk), photoId: photo?.id ?? '', step: 'send' }}
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
  const w = benchWords(lang);
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
  const w = benchWords(lang);
  const time = claim ? (formatInstant(lang, claim.until, ZONE).split(', ').at(-1) ?? '') : '';
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
              href={`${visit.href('review.find')}?number=${encodeURIComponent(subject.number)}`}
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
