import { DEMO_STAFF } from '../../src/demo/staff.ts';
import { signIn } from '../../src/demo/steps/account.ts';
import { declare } from '../../src/demo/steps/declaration-and-address.ts';
import { displayName } from '../../src/case/names.ts';
import { settled, type Walk } from './beginning.ts';

const told = (lang: string, kind: string) => ({
  kind,
  words: lang === 'en' ? 'Our daughter Lina was born.' : 'Notre fille Lina est née.',
});

/** Somebody who tells of two changes, of which an officer reads one: the form with both below, and the officer's page. */
export async function withChanges(walk: Walk): Promise<void> {
  const { live, lang, who } = walk;
  const family = await settled(walk, lang === 'en' ? '73001' : '73002', 'canada');
  const [person] = family.application.people;
  if (!person) throw new Error('a family without people');
  await who.get(live.routes.href('home', {}, lang));
  const [, caseId = ''] = /\/([0-9a-f-]{36})\/(?:change|changement)"/.exec(who.seen.html.toString()) ?? [];
  const path = (id: string) => live.routes.href(id, { caseId }, lang);
  await declare(who, lang, caseId, { typedName: displayName(person) });
  for (const kind of ['birth', 'travel']) {
    await who.get(path('change'));
    await who.submit(told(lang, kind));
  }
  const officer = live.visitor(lang);
  await signIn(officer, lang, DEMO_STAFF.officer.userName, DEMO_STAFF.officer.password);
  await officer.get(live.routes.href('review.find', {}, lang));
  await officer.submit({ number: family.application.number, reason: 'quality' });
  await officer.get(path('review.change'));
  await officer.submit({ outcome: 'nothing' });
  await who.get(path('change'));
}
