import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { dayFields } from '../../src/demo/steps/invitation.ts';
import { insertRow } from '../fixtures/database/rows.ts';
import { signIn } from '../../src/demo/steps/account.ts';
import { awaitMail, linkIn } from '../../src/demo/mail.ts';
import { DEMO_STAFF } from '../../src/demo/staff.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import type { Live } from '../fixtures/portal/live-portal.ts';
import { onePerson, settled, type Walk } from './beginning.ts';
import { linksOn } from './crawl.ts';
import { CAREFUL } from './ways-in.ts';

const letterTo = (live: Live, lang: Lang, to: string, [en, fr]: readonly [string, string]) =>
  awaitMail(live, to, `a link to ${en}`, (mails) =>
    mails.map((mail) => linkIn(mail, `/${lang}/${lang === 'en' ? en : fr}/`)).find(Boolean),
  );

/** Somebody who asks for another address, and opens both links that come. */
export async function changingEmail(walk: Walk): Promise<void> {
  const { live, lang, who } = walk;
  const { application } = await settled(walk, lang === 'en' ? '75001' : '75002', 'canada');
  const [person] = application.people;
  const next = `new.${person?.email ?? ''}`;
  await who.get(live.routes.href('account.email', {}, lang));
  await who.submit({ email: 'amina@gmail.con' });
  await who.submit({ email: next });
  await who.get(await letterTo(live, lang, next, ['new-email', 'nouveau-courriel']));
  await who.get(await letterTo(live, lang, person?.email ?? '', ['keep-email', 'garder-le-courriel']));
}

/** An agent signs in and opens the file of an application. */
export async function agentOpens(live: Live, lang: Lang, who: Visitor, number: string): Promise<void> {
  const { userName, password } = DEMO_STAFF.agent;
  who.cookies.clear();
  await signIn(who, lang, userName, password);
  await who.get(live.routes.href('support', {}, lang));
  const found = await who.submit({ term: number, reason: 'called' });
  await who.get(linksOn(found, lang).find((link) => /applications|demandes\//.test(link)) ?? '');
}

/** An agent to whom somebody careful reports the loss of phone and codes. */
export async function reportedLost({ live, lang, who }: Walk): Promise<void> {
  const { application } = onePerson(lang, live.runtime.clock.today(), CAREFUL[lang]);
  await agentOpens(live, lang, who, application.number);
  await who.follow(lang === 'en' ? '/lost-codes' : '/codes-perdus');
  const [person] = application.people;
  assert.ok(person);
  await who.submit({
    number: application.number,
    ...dayFields('birth', person.birthDate),
    passport: person.passport.number,
  });
  await who.get(live.routes.href('support.clearings', {}, lang));
  const at = live.runtime.clock.now();
  const given = {
    letter: 'account.made',
    eventSeq: 1,
    toAddress: 'stopped@example.com',
    language: lang,
    params: '{}',
  };
  const times = { createdAt: at, dueAt: at, gaveUpAt: at, unreachableAt: at };
  await insertRow(live.services.db, 'outbox', {
    id: randomUUID(),
    messageId: randomUUID(),
    ...given,
    ...times,
  });
  await who.get(live.routes.href('support.letters', {}, lang));
}

/** Somebody careful, who opens the link that stops it. */
export async function keepingCodes({ live, lang, who }: Walk): Promise<void> {
  const { application } = onePerson(lang, live.runtime.clock.today(), CAREFUL[lang]);
  const email = application.people[0]?.email ?? '';
  await who.get(await letterTo(live, lang, email, ['keep-codes', 'garder-les-codes']));
}
