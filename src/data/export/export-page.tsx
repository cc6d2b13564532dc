import { createHash } from 'node:crypto';
import { both } from '../../platform/i18n.ts';
import { notNow } from '../../case/case.ts';
import { displayName } from '../../case/names.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Radios } from '../../platform/html/choice.tsx';
import { Form } from '../../platform/html/form.tsx';
import { refuse, type Reply } from '../../platform/http/page.ts';
import { type DataServices, takeCopy } from '../actions.ts';
import { checkExportFormat, EXPORT_FORMATS, type ExportFormat, fileNameOf } from '../data.ts';
import { copyAsPdf } from './export-pdf.ts';
import { photoFiles, scanFiles } from '../inventory/case-store.ts';
import type { DataRows } from '../inventory/inventory.ts';
import { loadReading, type Reading } from '../subject.ts';
import { dataWords } from '../data-words.ts';
import { copyAsHtml } from './export-html.tsx';
import { type Copy, copyAsJson } from './export-json.ts';

const ID = 'data.export';

/** A copy of everything, once somebody has proved who they are; each one is recorded. */
export function exportPage(services: DataServices): Page {
  return pageAbout({
    id: ID,
    tabTitle: both({ en: 'Take a copy of the data', fr: 'Obtenir une copie des renseignements' }),
    path: { en: '/people/:caseId/data/copy', fr: '/personnes/:caseId/renseignements/copie' },
    does: 'data.export',
    load: (visit) => loadReading(services, visit, 'data.export'),
    show(visit, reading, form) {
      const w = dataWords(visit.lang);
      const { caseId } = reading;
      const title = titleOf(visit, reading);
      const body = <ExportView visit={visit} title={title} caseId={caseId} {...form} />;
      return {
        kind: 'page',
        title,
        body,
        back: { href: visit.href('data', { caseId }), label: w.backToData },
        form: true,
      };
    },
    read: checkExportFormat,
    async act(visit, reading, format) {
      const inventory = await takeCopy(services, reading.actor, reading.who, format);
      if (!inventory) return refuse([notNow]);
      return replyWith(services, format, await copyOf(services, visit, reading, inventory));
    },
  });
}

const titleOf = ({ lang }: Visit, { who, subject }: Reading): string =>
  who.own ? dataWords(lang).exportTitle : dataWords(lang).exportTitleFor({ name: displayName(subject) });

type ViewProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
  readonly title: string;
  readonly caseId: string;
};

function ExportView({ visit, entered, problems, title, caseId }: ViewProps) {
  const { lang, token } = visit;
  const w = dataWords(lang);
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{w.exportLead}</p>
      <Form action={visit.href(ID, { caseId })} token={token} problems={problems}>
        <Radios
          lang={lang}
          name="format"
          label={w.formats}
          options={EXPORT_FORMATS.map((value) => ({ value, label: w[value], hint: w[`${value}Hint`] }))}
          value={entered.text('format')}
          problems={problems}
        />
        <Button>{w.take}</Button>
      </Form>
    </>
  );
}

/** A photo as it came, which nobody could open: it goes with the scans, since it is no picture of ours. */
async function sentFile({ files }: Pick<DataServices, 'files'>, id: string, sentKey: string) {
  const bytes = await files.get(sentKey);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id, sha256, mediaType: 'application/octet-stream', bytes };
}

async function copyOf(
  { db, files, clock }: DataServices,
  { lang }: Visit,
  { subject, who }: Reading,
  inventory: readonly DataRows[],
): Promise<Copy> {
  const rows = await photoFiles(db, who.caseId);
  const photos = await Promise.all(
    rows.map(async ({ id, sha256, fileKey }) => ({ id, sha256, bytes: await files.get(fileKey) })),
  );
  const scans = await Promise.all(
    (await scanFiles(db, who)).map(async ({ id, sha256, mediaType, fileKey }) => ({
      id,
      sha256,
      mediaType,
      bytes: await files.get(fileKey),
    })),
  );
  const sent = await Promise.all(
    rows.flatMap(({ id, sentKey }) => (sentKey === null ? [] : [sentFile({ files }, id, sentKey)])),
  );
  const at = clock.now();
  return {
    lang,
    name: displayName(subject),
    own: who.own,
    at,
    on: clock.today(),
    inventory,
    photos,
    scans: [...scans, ...sent],
  };
}

async function replyWith({ profile }: DataServices, format: ExportFormat, copy: Copy): Promise<Reply> {
  const download = fileNameOf(copy.lang, copy.on, format);
  if (format === 'pdf')
    return { kind: 'bytes', bytes: await copyAsPdf(copy, profile), type: 'application/pdf', download };
  if (format === 'html')
    return { kind: 'bytes', bytes: copyAsHtml(copy, profile), type: 'text/html; charset=utf-8', download };
  return {
    kind: 'bytes',
    bytes: copyAsJson(copy, profile),
    type: 'application/json; charset=utf-8',
    download,
  };
}
