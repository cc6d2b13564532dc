import { displayName } from '../case/names.ts';
import type { Page, Visit } from '../case/visit.ts';
import { notFound, type Reply } from '../platform/http/page.ts';
import type { DataServices } from './actions.ts';
import { correctPage } from './correct-page.tsx';
import { correctionDeskPages } from './desk-pages.tsx';
import { exportPage } from './export-page.tsx';
import { readInventory } from './held.ts';
import { DATA_KINDS } from './kinds.ts';
import { sectionsOf } from './readable.ts';
import type { CorrectionStanding } from './store.ts';
import { readingOf } from './subject.ts';
import { DataView } from './views.tsx';
import { dataWords } from './words.ts';

/** What somebody may see of all that we hold of them, take along, and have corrected. */
export function dataPages(services: DataServices): readonly Page[] {
  return [dataPage(services), exportPage(services), correctPage(services), ...correctionDeskPages(services)];
}

function dataPage(services: DataServices): Page {
  return {
    id: 'data',
    path: { en: '/people/:caseId/data', fr: '/personnes/:caseId/renseignements' },
    does: 'data.see',
    show: (visit) => showData(services, visit),
  };
}

async function showData({ db, clock, profile }: DataServices, visit: Visit): Promise<Reply> {
  const reading = await readingOf(db, visit, 'data.see');
  if (!reading) return notFound;
  const { subject, who } = reading;
  const { lang } = visit;
  const held = await readInventory(db, who, DATA_KINDS);
  const asked = held.find(({ kind }) => kind.key === 'corrections')?.rows as
    | readonly CorrectionStanding[]
    | undefined;
  const w = dataWords(lang);
  const shown = {
    visit,
    subject,
    own: who.own,
    sections: sectionsOf(held, lang, profile),
    asked: asked ?? [],
    today: clock.today(profile.zone),
    years: profile.limits.retentionYears,
  };
  return {
    kind: 'page',
    title: who.own ? w.titleOwn : w.title({ name: displayName(subject) }),
    body: <DataView {...shown} />,
    back: { href: visit.href('home'), label: w.back },
  };
}
