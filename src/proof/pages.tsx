import { noteAccesses, SAME_ACCESS_MS } from '../case/looks.ts';
import { may } from '../case/may.ts';
import { displayName } from '../case/names.ts';
import type { Services } from '../case/services.ts';
import type { Page, Visit } from '../case/visit.ts';
import { notFound, type Reply } from '../platform/http/page.ts';
import { type EcoprDocument, ecoprLayout } from './document.ts';
import { ecoprPageWords } from './page-words.ts';
import { renderEcoprPdf, unprintableLetters } from './pdf.ts';
import { ecoprTexts, pdfName } from './proof.ts';
import { findAcceptedPhoto, findDocument, findEcoprHolder } from './store.ts';
import { DocumentPage, NoPdf, WaitingPage } from './views.tsx';

type Needed = Pick<Services, 'db' | 'files' | 'profile' | 'settings' | 'link' | 'clock' | 'record'>;

/** The eCOPR as a page and as a file, for who acts in the case. */
export function proofPages(services: Needed): readonly Page[] {
  const page: Page = {
    id: 'proof',
    path: { en: '/people/:caseId/confirmation', fr: '/personnes/:caseId/confirmation' },
    does: 'proof.see',
    show: (visit) => whenMine(services, visit, (doc) => documentReply(services, visit, doc)),
  };
  const pdf: Page = {
    id: 'proof.pdf',
    path: { en: '/people/:caseId/confirmation/pdf', fr: '/personnes/:caseId/confirmation/pdf' },
    does: 'proof.see',
    show: (visit) => whenMine(services, visit, (doc) => pdfReply(services, visit, doc)),
  };
  return [page, pdf];
}

const caseOf = (visit: Visit) => visit.params['caseId'] ?? '';
const homeLink = (visit: Visit) => ({ href: visit.href('home'), label: ecoprPageWords(visit.lang).back });

async function whenMine(
  services: Needed,
  visit: Visit,
  found: (doc: EcoprDocument) => Promise<Reply>,
): Promise<Reply> {
  const caseId = caseOf(visit);
  if (!may(visit.actor, 'proof.see', { caseId })) return notFound;
  const { actor } = visit;
  const doc = await findDocument(services.db, caseId);
  if (doc && actor.kind === 'representative')
    await noteAccesses(services, { act: 'client.proof', actor, caseIds: [caseId], within: SAME_ACCESS_MS });
  if (doc) return found(doc);
  const holder = await findEcoprHolder(services.db, caseId);
  if (!holder) return notFound;
  return {
    kind: 'page',
    title: ecoprPageWords(visit.lang).waitTitle({ name: displayName(holder) }),
    body: <WaitingPage visit={visit} caseId={caseId} holder={holder} />,
    back: homeLink(visit),
  };
}

/** The accepted photo, for whoever may see it: a representative may be shown the document without it. */
async function photoFor({ db }: Needed, visit: Visit) {
  const caseId = caseOf(visit);
  return may(visit.actor, 'photo.see', { caseId }) ? findAcceptedPhoto(db, caseId) : undefined;
}

const isDemonstration = ({ settings }: Needed) => settings.PORTAL_MODE === 'demonstration';

async function documentReply(services: Needed, visit: Visit, doc: EcoprDocument): Promise<Reply> {
  const texts = ecoprTexts(services);
  const caseId = caseOf(visit);
  const photo = await photoFor(services, visit);
  return {
    kind: 'page',
    title: ecoprPageWords(visit.lang).title({ name: displayName(doc) }),
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
  };
}

/** Made anew each time from what was issued and the photo that was accepted: the same gives the same bytes. */
async function pdfReply(services: Needed, visit: Visit, doc: EcoprDocument): Promise<Reply> {
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
      back: { href: visit.href('proof', { caseId: caseOf(visit) }), label: w.toPage },
    };
  }
  const photo = await photoFor(services, visit);
  const bytes = await renderEcoprPdf(doc, {
    primary: visit.lang,
    texts,
    photo: photo && (await services.files.get(photo.fileKey)),
    demonstration: isDemonstration(services),
  });
  return { kind: 'bytes', bytes, type: 'application/pdf', download: pdfName(visit.lang, doc.documentNumber) };
}
