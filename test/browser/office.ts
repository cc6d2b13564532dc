import { signIn } from '../../src/demo/steps/account.ts';
import { documentNumber, mailCards, printCards } from '../../src/demo/steps/card.ts';
import { acceptPhoto, confirmResidence } from '../../src/demo/steps/review.ts';
import type { DemoFamily } from '../../src/demo/families.ts';
import { DEMO_PASSWORD, DEMO_STAFF } from '../../src/demo/staff.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import type { Live } from '../fixtures/portal/live-portal.ts';

/** What the staff do for a family of one, without a browser of their own: confirm, accept the photo, print and mail. */
export async function decideAndMail(live: Live, lang: Lang, family: DemoFamily): Promise<void> {
  const [person] = family.application.people;
  if (!person) return;
  const whose = { number: family.application.number, person };
  const officer = live.visitor(lang);
  await signIn(officer, lang, DEMO_STAFF.officer.userName, DEMO_STAFF.officer.password);
  await confirmResidence(officer, lang, whose);
  await acceptPhoto(officer, lang, whose);
  const own = live.visitor(lang);
  const seen = await signIn(own, lang, person.email ?? '', DEMO_PASSWORD);
  const caseId = /\/(?:people|personnes)\/([0-9a-f-]{36})/.exec(seen.html.toString())?.[1] ?? '';
  const document = await documentNumber(own, lang, caseId);
  const producer = live.visitor(lang);
  await signIn(producer, lang, DEMO_STAFF.producer.userName, DEMO_STAFF.producer.password);
  const batch = await printCards(producer, lang, [document]);
  await mailCards(producer, lang, batch, [document]);
}
