import { DEMO_STAFF } from '../../src/demo/staff.ts';
import { signIn } from '../../src/demo/steps/account.ts';
import { declare } from '../../src/demo/steps/declaration-and-address.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { one, sql } from '../../src/platform/db/db.ts';
import { displayName } from '../../src/case/names.ts';
import { settled, type Walk } from './beginning.ts';

const told = (lang: string, kind: string) => ({
  kind,
  words: lang === 'en' ? 'Our daughter Lina was born.' : 'Notre fille Lina est née.',
});
const scanned = { name: 'lina.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
/** The number of whoever told of changes in each language. */
const numbers = new Map<string, string>();

/**
 * Somebody who tells of two changes, adds a scan to the first, of which an officer then reads that one: the form with
 * both below.
 */
export async function withChanges(walk: Walk): Promise<void> {
  const { live, lang, who } = walk;
  const family = await settled(walk, lang === 'en' ? '82001' : '82002', 'canada');
  const [person] = family.application.people;
  if (!person) throw new Error('a family without people');
  await who.get(live.routes.href('home', {}, lang));
  const [, caseId = ''] = /\/([0-9a-f-]{36})\/(?:change|changement)"/.exec(who.seen.html.toString()) ?? [];
  const path = (id: string) => live.routes.href(id, { caseId }, lang);
  await declare(who, lang, caseId, { typedName: displayName(person) });
  await who.get(path('change'));
  await who.submit(told(lang, 'birth'));
  await who.get(path('change'));
  await who.follow(lang === 'en' ? '/scans/' : '/numerisations/');
  await who.submit({}, { file: scanned });
  await who.get(path('change'));
  await who.submit(told(lang, 'travel'));
  numbers.set(lang, family.application.number);
  const officer = live.visitor(lang);
  await opensCase(walk, officer);
  await officer.get(path('review.change'));
  await officer.submit({ outcome: 'nothing' });
  await who.get(path('change'));
}

async function opensCase({ live, lang }: Walk, officer: Visitor): Promise<void> {
  await signIn(officer, lang, DEMO_STAFF.officer.userName, DEMO_STAFF.officer.password);
  await officer.get(live.routes.href('review.find', {}, lang));
  await officer.submit({ term: numbers.get(lang) ?? '', reason: 'quality' });
}

/** An officer who reads what was told and read before, and its scan. */
export async function readingChanges(walk: Walk): Promise<void> {
  const { who } = walk;
  await opensCase(walk, who);
  await who.get(who.seen.html.querySelector('main a[download]')?.getAttribute('href') ?? '');
}

/** Two officers at the name of whoever told of changes: one writes it, refused and then taken, the other one sees it. */
export async function correctingName(walk: Walk): Promise<void> {
  const { live, lang, who } = walk;
  await opensCase(walk, who);
  const [, caseId = ''] = /\/([0-9a-f-]{36})/.exec(who.seen.url) ?? [];
  const path = live.routes.href('review.name', { caseId }, lang);
  const other = await one(
    live.services.db,
    sql<{
      id: string;
      number: string;
    }>`select c.id, a.number from case_file c join person p on p.id = c.person_id
      join application a on a.id = p.application_id where c.id <> ${caseId} and c.landing = 'declared'
        and a.number < 'E333' order by a.number, p.birth_date limit 1`,
  );
  await who.get(live.routes.href('review.name', { caseId: other.id }, lang));
  await who.get(live.routes.href('review.find', {}, lang));
  await who.submit({ term: other.number, reason: 'quality' });
  const [, chosen = other.id] = /\/([0-9a-f-]{36})/.exec(who.seen.url) ?? [];
  await who.get(live.routes.href('review.name', { caseId: chosen }, lang));
  await who.get(path);
  await who.submit({});
  await who.submit({ family: 'Haddad Benali', given: 'Lina', seen: 'yes' });
  await who.get(live.routes.href('review.names', {}, lang));
  who.cookies.clear();
  await signIn(who, lang, DEMO_STAFF.second.userName, DEMO_STAFF.second.password);
  await who.get(path);
}
