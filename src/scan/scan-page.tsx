import type { VNode } from 'preact';
import { noteAccesses, SAME_ACCESS_MS } from '../case/access-log.ts';
import { hasRole, type Staff } from '../case/actor.ts';
import { type OwnCase, ownCaseOf, staffOf } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import type { Db } from '../platform/db/db.ts';
import type { Problem } from '../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { FileField } from '../platform/html/text.tsx';
import { refuse, seeOther } from '../platform/http/page.ts';
import { both, formatInstant } from '../platform/i18n.ts';
import { isUuid } from '../platform/ids.ts';
import { addScan } from './actions.ts';
import { checkScan, LARGEST_SCAN, type Scan, scanFileName } from './scan.ts';
import { scanSize, scanWords } from './scan-words.ts';
import { findScan, requestOf, scansOf, type StoredScan } from './store.ts';

export type ScanServices = Services & {
  /** Whether an officer has a case now. */
  readonly holdsCase: (db: Db, caseId: string, officer: Staff) => Promise<boolean>;
};

/** Scans beside what was reported or asked: added by whoever told us, read by whoever decides. */
export function scanPages(services: ScanServices): readonly Page[] {
  return [addPage(services), filePage(services)];
}

type Request = OwnCase & { readonly about: string; readonly open: boolean; readonly scans: readonly Scan[] };

async function loadRequest({ db }: ScanServices, visit: Visit): Promise<Request | undefined> {
  const own = ownCaseOf(visit, 'scan.add');
  if (!own) return undefined;
  const { actor, caseId } = own;
  const about = visit.params['about'] ?? '';
  const whose = { caseId, about, accountId: actor.accountId, own: caseId === actor.ownCase };
  const request = await requestOf(db, whose);
  const scans = (await scansOf(db, caseId)).filter((one) => one.about === about);
  return request && { ...own, about, open: request.open, scans };
}

function addPage(services: ScanServices): Page {
  return pageAbout({
    id: 'scan',
    tabTitle: both({ en: 'Add a scan', fr: 'Ajouter une numérisation' }),
    path: { en: '/people/:caseId/scans/:about', fr: '/personnes/:caseId/numerisations/:about' },
    does: 'scan.add',
    uploadLimit: LARGEST_SCAN,
    load: (visit) => loadRequest(services, visit),
    show: (visit, request, { problems }) => ({
      kind: 'page',
      title: scanWords(visit.lang).title({ number: request.about }),
      body: <ScanView visit={visit} request={request} problems={problems} />,
      back: { href: visit.href('home'), label: scanWords(visit.lang).back },
      form: request.open,
    }),
    async act({ once, href, upload }, { actor, caseId, about }) {
      const { tooLarge = false } = upload ?? {};
      const scan = checkScan(upload && { bytes: tooLarge ? NONE : await upload.read(), tooLarge });
      if (!scan.ok) return refuse(scan.problems);
      const done = await addScan(services, { actor, caseId, about, once }, scan.value);
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
}

/** What is cut off at the limit is not read: the refusal is the same. */
const NONE = new Uint8Array();

type ViewProps = {
  readonly visit: Visit;
  readonly request: Request;
  readonly problems: readonly Problem[];
};

function ScanView({ visit, request, problems }: ViewProps): VNode {
  const { lang } = visit;
  const w = scanWords(lang);
  const { caseId, about, open, scans } = request;
  return (
    <>
      <h1>{w.title({ number: about })}</h1>
      <p class="lead">{open ? w.lead : w.closed}</p>
      {open ? (
        <Form
          action={visit.href('scan', { caseId, about })}
          token={visit.token}
          multipart
          problems={problems}
        >
          <FileField
            lang={lang}
            name="file"
            label={w.file}
            hint={w.fileHint}
            problems={problems}
            accept="image/jpeg,image/png,application/pdf"
          />
          <Button>{w.send}</Button>
        </Form>
      ) : (
        <ButtonRow>
          <LinkButton href={visit.href('contact')}>{w.contact}</LinkButton>
        </ButtonRow>
      )}
      <Listed visit={visit} scans={scans} />
    </>
  );
}

function Listed({ visit, scans }: { readonly visit: Visit; readonly scans: readonly Scan[] }) {
  const { lang } = visit;
  const w = scanWords(lang);
  return (
    <>
      <h2>{w.there}</h2>
      {scans.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <SummaryList
          lang={lang}
          rows={scans.map((scan, index) => ({
            key: `${index + 1}. ${scanSize(lang, scan)}`,
            value: formatInstant(lang, scan.receivedAt, visit.zone),
          }))}
        />
      )}
    </>
  );
}

type Look = { readonly actor: Staff; readonly scan: StoredScan };

/** For the officer who has the case, and for the agents who answer corrections. */
async function loadScan(services: ScanServices, visit: Visit): Promise<Look | undefined> {
  const actor = staffOf(visit);
  const id = visit.params['scan'] ?? '';
  const scan = actor && isUuid(id) ? await findScan(services.db, id) : undefined;
  if (!actor || !scan) return undefined;
  const may = hasRole(actor, 'agent') || (await services.holdsCase(services.db, scan.caseId, actor));
  return may ? { actor, scan } : undefined;
}

/** Offered as a file, and never shown by our pages: what is in it came from outside. */
function filePage(services: ScanServices): Page {
  return pageAbout({
    id: 'staff.scan',
    tabTitle: both({ en: 'A scan', fr: 'Une numérisation' }),
    path: { en: '/staff/scans/:scan', fr: '/personnel/numerisations/:scan' },
    does: 'scan.read',
    load: (visit) => loadScan(services, visit),
    async show(_visit, { actor, scan }) {
      const act = hasRole(actor, 'agent') ? 'support.scan' : 'review.scan';
      await noteAccesses(services, { act, actor, caseIds: [scan.caseId], within: SAME_ACCESS_MS });
      const bytes = await services.files.get(scan.fileKey);
      return { kind: 'bytes', bytes, type: scan.mediaType, download: scanFileName(scan) };
    },
  });
}
