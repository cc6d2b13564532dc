import { noteAccesses, SAME_ACCESS_MS } from '../case/access-log.ts';
import { may } from '../case/authorization.ts';
import { isUndecided } from '../case/case.ts';
import { displayName } from '../case/names.ts';
import { caseIdFor, whoseCase } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import type { Profile } from '../config/profile.ts';
import { LinkButton } from '../platform/html/button.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { DocumentSplit } from '../platform/html/split-page.tsx';
import { SummaryList, type Task, TaskList } from '../platform/html/summary.tsx';
import { Instead, type Reply } from '../platform/http/page.ts';
import { both, fill } from '../platform/i18n.ts';
import { type EcoprDocument, ecoprLayout, type EcoprLayout } from './document.ts';
import { ecoprPageWords } from './ecopr-page-words.ts';
import { ecoprWords } from './ecopr-words.ts';
import { ecoprTexts, pdfName } from './ecopr.ts';
import { proofreadingPage } from './proofreading/proofreading-page.tsx';
import { proofreadingWords } from './proofreading/proofreading-words.ts';
import { renderEcoprPdf, unprintableLetters } from './pdf.ts';
import { type EcoprHolder, findAcceptedPhoto, findDocument, findEcoprHolder } from './store.ts';

type Needed = Services;

/** The eCOPR as a page and as a file, for who acts in the case. */
export function ecoprPages(services: Needed): readonly Page[] {
  const page = pageAbout({
    id: 'proof',
    tabTitle: both({ en: 'Confirmation of permanent residence', fr: 'Confirmation de résidence permanente' }),
    path: { en: '/people/:caseId/confirmation', fr: '/personnes/:caseId/confirmation' },
    does: 'proof.see',
    load: (visit) => loadProof(services, visit),
    show: (visit, proof) => documentReply(services, visit, proof),
  });
  const pdf = pageAbout({
    id: 'proof.pdf',
    tabTitle: both({ en: 'Confirmation as a PDF', fr: 'Confirmation en PDF' }),
    path: { en: '/people/:caseId/confirmation/pdf', fr: '/personnes/:caseId/confirmation/pdf' },
    does: 'proof.see',
    load: (visit) => loadProof(services, visit),
    show: (visit, proof) => pdfReply(services, visit, proof),
  });
  return [page, pdf, proofreadingPage(services)];
}

/** What was issued in a case. */
type Proof = { readonly caseId: string; readonly doc: EcoprDocument };

const homeLink = (visit: Visit) => ({ href: visit.href('home'), label: ecoprPageWords(visit.lang).back });

/** The document of the case; before there is one, what it waits for. A representative's look is written down. */
async function loadProof(services: Needed, visit: Visit): Promise<Proof | Instead | undefined> {
  const caseId = caseIdFor(visit, 'proof.see');
  if (caseId === undefined) return undefined;
  const doc = await findDocument(services.db, caseId);
  if (!doc) return waitingReply(services, visit, caseId);
  const { actor } = visit;
  if (actor.kind === 'representative')
    await noteAccesses(services, { act: 'client.proof', actor, caseIds: [caseId], within: SAME_ACCESS_MS });
  return { caseId, doc };
}

async function waitingReply({ db }: Needed, visit: Visit, caseId: string): Promise<Instead | undefined> {
  const holder = await findEcoprHolder(db, caseId);
  if (!holder) return undefined;
  return new Instead({
    kind: 'page',
    title: ecoprPageWords(visit.lang).waitTitle(whoseCase(visit, caseId, holder)),
    body: <WaitingPage visit={visit} caseId={caseId} holder={holder} />,
    back: homeLink(visit),
  });
}

/** The accepted photo, for whoever may see it: a representative may be shown the document without it. */
async function photoFor({ db }: Needed, visit: Visit, caseId: string) {
  return may(visit.actor, 'photo.see', { caseId }) ? findAcceptedPhoto(db, caseId) : undefined;
}

const isDemonstration = ({ settings }: Needed) => settings.PORTAL_MODE === 'demonstration';

async function documentReply(services: Needed, visit: Visit, { caseId, doc }: Proof): Promise<Reply> {
  const texts = ecoprTexts(services);
  const photo = await photoFor(services, visit, caseId);
  return {
    kind: 'page',
    title: ecoprPageWords(visit.lang).title(whoseCase(visit, caseId, doc)),
    body: (
      <DocumentPage
        visit={visit}
        caseId={caseId}
        photoHref={photo && visit.href('photo.image', { caseId, photoId: photo.id })}
        doc={doc}
        layout={ecoprLayout(doc, visit.lang, texts)}
        profile={services.profile}
        demonstration={isDemonstration(services)}
        unprintable={unprintableLetters(doc, texts)}
      />
    ),
    back: homeLink(visit),
    wide: true,
  };
}

/** Made anew each time from what was issued and the photo that was accepted: the same gives the same bytes. */
async function pdfReply(services: Needed, visit: Visit, { caseId, doc }: Proof): Promise<Reply> {
  const texts = ecoprTexts(services);
  const letters = unprintableLetters(doc, texts);
  const w = ecoprPageWords(visit.lang);
  if (letters.length > 0) {
    return {
      kind: 'page',
      title: w.lettersTitle,
      body: (
        <>
          <h1>{w.lettersTitle}</h1>
          <NoPdf visit={visit} letters={letters} />
        </>
      ),
      back: { href: visit.href('proof', { caseId }), label: w.toPage },
    };
  }
  const photo = await photoFor(services, visit, caseId);
  const bytes = await renderEcoprPdf(doc, {
    primary: visit.lang,
    texts,
    photo: photo && (await services.files.get(photo.fileKey)),
    demonstration: isDemonstration(services),
  });
  return { kind: 'bytes', bytes, type: 'application/pdf', download: pdfName(visit.lang, doc.documentNumber) };
}

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
function DocumentPage({
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
  const whose = whoseCase(visit, caseId, doc);
  return (
    <>
      <h1>{w.title(whose)}</h1>
      {demonstration && (
        <Notice kind="warn">
          <p>{ecoprWords(lang).demonstration}</p>
        </Notice>
      )}
      <p class="lead">{w.lead(whose)}</p>
      <DocumentSplit
        before={<Download visit={visit} caseId={caseId} unprintable={unprintable} />}
        document={<Twin visit={visit} layout={layout} name={displayName(doc)} photoHref={photoHref} />}
        after={<HowToUse visit={visit} profile={profile} />}
      />
    </>
  );
}

function Download({ visit, caseId, unprintable }: Pick<DocumentProps, 'visit' | 'caseId' | 'unprintable'>) {
  const w = ecoprPageWords(visit.lang);
  if (unprintable.length > 0) return <NoPdf visit={visit} letters={unprintable} />;
  return (
    <>
      <p>
        <LinkButton href={visit.href('proof.pdf', { caseId })} download>
          {w.download}
        </LinkButton>
      </p>
      <p class="hint">{w.downloadNote}</p>
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
      {photoHref && (
        <img src={photoHref} alt={ecoprWords(visit.lang).photoOf({ name })} width="143" height="200" />
      )}
      <p class="hint">{layout.issuer}</p>
      <h2 id="ecopr">{layout.title}</h2>
      <p>{layout.confirms}</p>
      <p>
        <b>{layout.notForTravel}</b>
      </p>
      {!photoHref && <p class="hint">{w.photoLater}</p>}
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
function NoPdf({ visit, letters }: { readonly visit: Visit; readonly letters: readonly string[] }) {
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
function WaitingPage({ visit, caseId, holder }: WaitingProps) {
  const w = ecoprPageWords(visit.lang);
  const ended = holder.landing === 'declined' || holder.landing === 'closed';
  return (
    <>
      <h1>{w.waitTitle(whoseCase(visit, caseId, holder))}</h1>
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

function proofreadingTask(visit: Visit, caseId: string): Task {
  const w = proofreadingWords(visit.lang);
  return {
    id: 'proofread',
    title: w.step,
    href: visit.href('proofread', { caseId }),
    hint: w.stepHint,
    tag: { kind: 'wait', words: w.optional },
  };
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
    ...(isUndecided(landing) ? [proofreadingTask(visit, caseId)] : []),
    {
      id: 'officer',
      title: w.stepOfficer,
      hint: landing === 'on-hold' ? w.heldHint : declared ? w.officerHint : undefined,
      tag: { kind: 'wait', words: declared ? w.inProgress : w.later },
    },
  ];
}
