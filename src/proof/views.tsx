import { displayName } from '../case/names.ts';
import type { Visit } from '../case/visit.ts';
import { LinkButton } from '../platform/html/button.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { SummaryList, type Task, TaskList } from '../platform/html/summary.tsx';
import { fill, type Profile } from '../profile.ts';
import type { EcoprDocument, EcoprLayout } from './document.ts';
import { ecoprPageWords } from './page-words.ts';
import type { EcoprHolder } from './store.ts';
import { ecoprWords } from './words.ts';

type DocumentProps = {
  readonly visit: Visit;
  readonly caseId: string;
  readonly doc: EcoprDocument;
  readonly layout: EcoprLayout;
  /** The accepted photo, if there is one and the visitor may see it. */
  readonly photoHref: string | undefined;
  readonly profile: Profile;
  readonly demonstration: boolean;
  /** Letters that the PDF cannot print; the page shows them all. */
  readonly unprintable: readonly string[];
};

/** The document as a page: the same sections, rows and words as the PDF, and how to use it. */
export function DocumentPage({
  visit,
  caseId,
  doc,
  layout,
  photoHref,
  profile,
  demonstration,
  unprintable,
}: DocumentProps) {
  const { lang } = visit;
  const w = ecoprPageWords(lang);
  return (
    <>
      <h1>{w.title({ name: displayName(doc) })}</h1>
      {demonstration && (
        <Notice kind="warn">
          <p>{ecoprWords(lang).demonstration}</p>
        </Notice>
      )}
      <p class="lead">{w.lead}</p>
      {unprintable.length > 0 ? (
        <NoPdf visit={visit} letters={unprintable} />
      ) : (
        <>
          <p>
            <LinkButton href={visit.href('proof.pdf', { caseId })} download>
              {w.download}
            </LinkButton>
          </p>
          <p class="hint">{w.downloadNote}</p>
        </>
      )}
      <Twin visit={visit} layout={layout} name={displayName(doc)} photoHref={photoHref} />
      <HowToUse visit={visit} profile={profile} />
    </>
  );
}

function HowToUse({ visit, profile }: Pick<DocumentProps, 'visit' | 'profile'>) {
  const { lang } = visit;
  const w = ecoprPageWords(lang);
  const { notes } = profile.ecopr;
  return (
    <>
      <h2>{w.usesTitle}</h2>
      <p>{notes.proof[lang]}</p>
      <p>{notes.notTravel[lang]}</p>
      <p>{fill(notes.sign, { age: profile.limits.signsSelfAge })[lang]}</p>
      <p>{notes.keep[lang]}</p>
      <h2>{w.errorTitle}</h2>
      <p>{notes.errors[lang]}</p>
      <p>
        <a href={visit.href('ask')}>{w.errorLink}</a>
      </p>
      <h2>{w.checkTitle}</h2>
      <p>{w.noSignature}</p>
    </>
  );
}

type TwinProps = Pick<DocumentProps, 'visit' | 'layout' | 'photoHref'> & { readonly name: string };

function Twin({ visit, layout, name, photoHref }: TwinProps) {
  const w = ecoprPageWords(visit.lang);
  const { signing } = layout;
  return (
    <article class="card" aria-labelledby="ecopr">
      <p class="hint">{layout.issuer}</p>
      <h2 id="ecopr">{layout.title}</h2>
      <p>{layout.confirms}</p>
      <p>
        <b>{layout.notForTravel}</b>
      </p>
      {photoHref ? (
        <img src={photoHref} alt={ecoprWords(visit.lang).photoOf({ name })} width="143" height="200" />
      ) : (
        <p class="hint">{w.photoLater}</p>
      )}
      {layout.sections.map((section) => (
        <section key={section.heading}>
          <h3>{section.heading}</h3>
          <SummaryList
            lang={visit.lang}
            rows={section.rows.map(([key, value]) => ({
              key,
              value: <span translate={false}>{value}</span>,
            }))}
          />
        </section>
      ))}
      <section>
        <h3>{signing.heading}</h3>
        <SummaryList
          lang={visit.lang}
          rows={[signing.signature, signing.date].map((key) => ({ key, value: w.byHand }))}
        />
      </section>
    </article>
  );
}

/** Why there is no PDF: letters that its font does not have. */
export function NoPdf({ visit, letters }: { readonly visit: Visit; readonly letters: readonly string[] }) {
  const w = ecoprPageWords(visit.lang);
  return (
    <Notice kind="warn" heading={w.lettersTitle}>
      <p>{w.letters({ letters: letters.join(' ') })}</p>
      <p>
        <a href={visit.href('contact')}>{w.contact}</a>
      </p>
    </Notice>
  );
}

type WaitingProps = { readonly visit: Visit; readonly caseId: string; readonly holder: EcoprHolder };

/** Before the decision: what is done, whose turn it is, and what comes. */
export function WaitingPage({ visit, caseId, holder }: WaitingProps) {
  const w = ecoprPageWords(visit.lang);
  const ended = holder.landing === 'declined' || holder.landing === 'closed';
  return (
    <>
      <h1>{w.waitTitle({ name: displayName(holder) })}</h1>
      {ended ? (
        <p class="lead">{w.elsewhere}</p>
      ) : (
        <>
          <p class="lead">{w.waitLead}</p>
          <TaskList tasks={waitingTasks(visit, caseId, holder)} />
        </>
      )}
    </>
  );
}

function waitingTasks(visit: Visit, caseId: string, { landing }: EcoprHolder): readonly Task[] {
  const w = ecoprPageWords(visit.lang);
  const declared = landing === 'declared' || landing === 'on-hold';
  const away = landing === 'away';
  const mayDeclare = landing === 'signed-in';
  return [
    ...(away
      ? [
          {
            id: 'back',
            title: w.stepBack,
            href: visit.href('back', { caseId }),
            hint: w.backHint,
            tag: { kind: 'turn', words: w.yourTurn },
          } as const,
        ]
      : []),
    {
      id: 'declare',
      title: w.stepDeclare,
      href: mayDeclare ? visit.href('declare', { caseId }) : undefined,
      tag: declared
        ? { kind: 'done', words: w.done }
        : mayDeclare
          ? { kind: 'turn', words: w.yourTurn }
          : { kind: 'wait', words: w.later },
    },
    {
      id: 'officer',
      title: w.stepOfficer,
      hint: landing === 'on-hold' ? w.heldHint : declared ? w.officerHint : undefined,
      tag: { kind: 'wait', words: declared ? w.inProgress : w.later },
    },
  ];
}
