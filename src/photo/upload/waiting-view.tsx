import { type CaseOwner, whoseCase } from '../../case/requested-case.ts';
import type { Problem } from '../../platform/form.ts';
import { LinkButton } from '../../platform/html/button.tsx';
import { Details } from '../../platform/html/card.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { formatInstant, wordsIn } from '../../platform/i18n.ts';
import type { Refusal } from '../checks/findings.ts';
import { type PhotoViewProps, UploadForm } from '../photo-view.tsx';
import { photoWords } from '../photo-words.ts';
import { refusalProblem } from '../report/unusable-file.ts';
import type { UploadStatus } from './store.ts';

/** An upload that is kept and not checked yet: what happens, a way to look again, and a way to send another one. */
export function WaitingView({
  status,
  draft,
  ...props
}: PhotoViewProps & { readonly status: UploadStatus; readonly draft: boolean }) {
  const { visit, person, problems } = props;
  const { lang } = visit;
  const w = waitingUploadWords(lang);
  const p = photoWords(lang);
  return (
    <>
      <h1>{w.title(whoseCase(visit, person.caseId, person))}</h1>
      <p class="lead">{w.lead}</p>
      <Notice kind="info" status>
        <p>{w.emailFollows}</p>
        <p class="hint">{w.received({ when: formatInstant(lang, status.receivedAt, visit.zone) })}</p>
        {draft && <p>{w.draftStays}</p>}
      </Notice>
      <p>
        <LinkButton href={visit.href('photo', { caseId: person.caseId })}>{w.again}</LinkButton>
      </p>
      <Details summary={p.chooseOther} open={problems.length > 0}>
        <UploadForm {...props} label={p.chooseOther} button={p.sendOther} />
      </Details>
    </>
  );
}

/** A refusal that came after the page was answered, as the problems of the field that it would have been at once. */
export function lateRefusal(receivedAt: Date, zone: string, refusal: Refusal): readonly Problem[] {
  const problem = refusalProblem(refusal);
  const says = (lang: 'en' | 'fr') =>
    waitingUploadWords(lang).refused({
      when: formatInstant(lang, receivedAt, zone),
      why: problem.says[lang],
    });
  return [{ ...problem, says: { en: says('en'), fr: says('fr') } }];
}

/** The words about an upload that waits for its check. */
const waitingUploadWords = wordsIn({
  title: (p: CaseOwner) =>
    p.own
      ? { en: 'We have your photo', fr: 'Nous avons votre photo' }
      : { en: `We have the photo for ${p.name}`, fr: `Nous avons la photo pour ${p.name}` },
  lead: {
    en: 'We could not check it right away, so we kept it. It is being checked. This often takes less than a minute.',
    fr: "Nous n'avons pas pu la vérifier tout de suite, alors nous l'avons gardée. Elle est en cours de vérification. Cela prend souvent moins d'une minute.",
  },
  emailFollows: {
    en: 'You do not need to send it again. You may close this page: we will write to you when it is checked.',
    fr: "Vous n'avez pas à l'envoyer de nouveau. Vous pouvez fermer cette page : nous vous écrirons quand elle sera vérifiée.",
  },
  received: (p: { when: string }) => ({
    en: `Received on ${p.when}`,
    fr: `Reçue le ${p.when}`,
  }),
  draftStays: {
    en: 'The photo that you sent before stays until then.',
    fr: 'La photo que vous avez envoyée avant reste jusque-là.',
  },
  again: { en: 'See if it is checked', fr: 'Voir si elle est vérifiée' },
  refused: (p: { when: string; why: string }) => ({
    en: `We checked the photo that you sent on ${p.when}, and we cannot use it. ${p.why}`,
    fr: `Nous avons vérifié la photo que vous avez envoyée le ${p.when}, et nous ne pouvons pas l'utiliser. ${p.why}`,
  }),
});
