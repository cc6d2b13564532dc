import { signIn } from '../../src/demo/steps/account.ts';
import { DEMO_STAFF } from '../../src/demo/staff.ts';
import { run, sql } from '../../src/platform/db/db.ts';
import { settled, type Walk } from './beginning.ts';

/** Somebody without an account who has photos checked, one with a head scarf, keeps a result, and looks at its picture. */
export async function checking({ live, lang, who }: Walk): Promise<void> {
  await who.get(live.routes.href('checker', {}, lang));
  await who.submit({ nothing: 'yes' }, { file: live.pictures.Amina });
  await who.get(live.routes.href('checker', {}, lang));
  const result = await who.submit({}, { file: live.pictures.Sara });
  await who.get(result.html.querySelector('main img')?.getAttribute('src') ?? '');
}

/** Somebody who asks for a code at a computer and opens it with a phone; gives the digits that the phone asks for. */
async function openOnPhone(walk: Walk, application: string): Promise<string> {
  const { live, lang, who } = walk;
  await settled(walk, application, 'canada');
  const home = await who.get(live.routes.href('home', {}, lang));
  const [, caseId = ''] = /\/(?:people|personnes)\/([0-9a-f-]{36})/.exec(home.html.toString()) ?? [];
  await who.get(live.routes.href('photo.phone', { caseId }, lang));
  const { html } = await who.submit({});
  // A code is good for minutes; the gallery looks at its pages later than that.
  await run(live.services.db, sql`update photo_handoff set expires_at = expires_at + interval '3 hours'`);
  await who.get(live.routes.href('photo.phone.state', { caseId }, lang));
  const textOf = (selector: string) => html.querySelector(selector)?.text.trim() ?? '';
  who.cookies.clear();
  await who.get(new URL(textOf('.address')).pathname);
  return textOf('.code [aria-hidden]');
}

/** A phone that is asked for the digits. */
export async function connecting(walk: Walk): Promise<void> {
  await openOnPhone(walk, walk.lang === 'en' ? '77001' : '77002');
}

/** A phone that was let in, at its camera. */
export async function photographing(walk: Walk): Promise<void> {
  const digits = await openOnPhone(walk, walk.lang === 'en' ? '78001' : '78002');
  await walk.who.submit({ digits });
}

/** The numbers of whoever sent a photo that nothing opens, in each language. */
const unopenedBy = new Map<string, string>();

/** Somebody whose photo no check could look at: first with a copy of ours, then without, to its submission. */
export async function uncheckable(walk: Walk): Promise<void> {
  const { live, lang, who } = walk;
  const { db } = live.services;
  const family = await settled(walk, lang === 'en' ? '83001' : '83002', 'canada');
  const home = await who.get(live.routes.href('home', {}, lang));
  const [, caseId = ''] = /\/(?:people|personnes)\/([0-9a-f-]{36})/.exec(home.html.toString()) ?? [];
  const path = (id: string) => live.routes.href(id, { caseId }, lang);
  await who.get(path('photo'));
  await who.submit({}, { file: live.pictures.Sara });
  const nothing = sql`unchecked = true, whole = null, marks = null, findings = '[]', results = '[]'`;
  await run(db, sql`update photo set ${nothing} where case_id = ${caseId}`);
  await who.get(path('photo'));
  await run(db, sql`update photo set sent_key = file_key where case_id = ${caseId}`);
  await who.get(path('photo'));
  await who.get(path('photo.submit'));
  await who.submit({ takenBy: 'self' });
  await who.get(path('photo'));
  unopenedBy.set(lang, family.application.number);
}

/** An officer who has that case, and the file. */
export async function gettingFile({ live, lang, who }: Walk): Promise<void> {
  await signIn(who, lang, DEMO_STAFF.officer.userName, DEMO_STAFF.officer.password);
  await who.get(live.routes.href('review.find', {}, lang));
  await who.submit({ term: unopenedBy.get(lang) ?? '', reason: 'quality' });
  const { pathname } = new URL(who.seen.url);
  const link = who.seen.html
    .querySelectorAll('main a')
    .find((one) => /\/(file|fichier)$/.test(one.getAttribute('href') ?? ''));
  await who.get(link?.getAttribute('href') ?? '');
  await who.get(`${pathname}/${lang === 'en' ? 'return' : 'renvoyer'}`);
}
