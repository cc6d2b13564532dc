import { run, sql } from '../../src/platform/db/db.ts';
import { settled, type Walk } from './beginning.ts';

/** Somebody without an account who has a photo checked, keeps the result, and looks at its picture. */
export async function checking({ live, lang, who }: Walk): Promise<void> {
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
