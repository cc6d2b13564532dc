import { displayName } from '../../case/names.ts';
import { LinkButton } from '../../platform/html/button.tsx';
import { Details } from '../../platform/html/card.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import type { Problem } from '../../platform/form.ts';
import { formatInstant } from '../../platform/i18n.ts';
import { ZONE } from '../../platform/zone.ts';
import type { Unusable } from '../engine/types.ts';
import { refusalProblems } from '../refusals.ts';
import { type PhotoViewProps, UploadForm } from '../views.tsx';
import { photoWords } from '../words.ts';
import type { UploadStatus } from './store.ts';
import { waitingUploadWords } from './words.ts';

/** An upload that is kept and not checked yet: what happens, a way to look again, and a way to send another one. */
export function WaitingView({
  kept,
  draft,
  ...shown
}: PhotoViewProps & { readonly kept: UploadStatus; readonly draft: boolean }) {
  const { visit, person, problems } = shown;
  const { lang } = visit;
  const w = waitingUploadWords(lang);
  const p = photoWords(lang);
  return (
    <>
      <h1>{w.title({ name: displayName(person) })}</h1>
      <p class="lead">{w.lead}</p>
      <Notice kind="info" status>
        <p>{w.told}</p>
        <p class="hint">{w.received({ when: formatInstant(lang, kept.receivedAt, ZONE) })}</p>
        {draft && <p>{w.draftStays}</p>}
      </Notice>
      <p>
        <LinkButton href={visit.href('photo', { caseId: person.caseId })}>{w.again}</LinkButton>
      </p>
      <Details summary={p.chooseOther} open={problems.length > 0}>
        <UploadForm {...shown} label={p.chooseOther} button={p.sendOther} />
      </Details>
    </>
  );
}

/** A refusal that came after the page was answered, as the problems of the field that it would have been at once. */
export function lateRefusal(receivedAt: Date, refusal: Unusable): readonly Problem[] {
  const [first, ...more] = refusalProblems(refusal);
  const says = (lang: 'en' | 'fr') =>
    waitingUploadWords(lang).refused({
      when: formatInstant(lang, receivedAt, ZONE),
      why: first?.says[lang] ?? '',
    });
  return [{ field: 'file', says: { en: says('en'), fr: says('fr') } }, ...more];
}
