import { displayName, type PersonName } from '../../case/names.ts';
import type { Lang } from '../../platform/i18n.ts';
import { describe, expect, headingOf, withoutMarkup, UnexpectedPage } from './expected-page.ts';
import { pathOf, type Seen, type Visitor } from '../visitor.ts';

/** Whose case: the application's number, and one of its people. */
export type Reviewed = { readonly number: string; readonly person: PersonName };

const CASE = /\/(review|examen)\/[0-9a-f-]{36}$/;

/** An officer confirms permanent residence, today, where the person lives. */
export async function confirmResidence(who: Visitor, lang: Lang, whose: Reviewed): Promise<void> {
  const seen = await openCase(who, lang, whose);
  await who.get(`${new URL(seen.url).pathname}/${lang === 'en' ? 'confirm' : 'confirmer'}`);
  decided(await who.submit({}), 'landing.confirm');
}

/** An officer puts a case on hold for a reason of the profile. */
export async function holdCase(who: Visitor, lang: Lang, whose: Reviewed, reason: string): Promise<void> {
  const seen = await openCase(who, lang, whose);
  await who.get(`${new URL(seen.url).pathname}/${lang === 'en' ? 'hold' : 'suspendre'}`);
  decided(await who.submit({ reason }), 'landing.hold');
}

/** An officer ends the hold of a case. */
export async function releaseCase(who: Visitor, lang: Lang, whose: Reviewed): Promise<void> {
  await openCase(who, lang, whose);
  decided(await who.submit({}, { form: 'release' }), 'landing.release');
}

/** An officer accepts the submitted photo. */
export async function acceptPhoto(who: Visitor, lang: Lang, whose: Reviewed): Promise<void> {
  await openCase(who, lang, whose);
  decided(await who.submit({}, { form: 'accept' }), 'photo.accept');
}

/** An officer returns the submitted photo for these reasons, after reading what the person will read. */
export async function returnPhoto(
  who: Visitor,
  lang: Lang,
  whose: Reviewed,
  reasons: readonly string[],
): Promise<void> {
  await openCase(who, lang, whose);
  const check = await who.submit({ reason: reasons });
  expect(
    check,
    check.status === 200 && check.html.querySelector('input[name=step]') !== null,
    'what the person will read',
  );
  decided(await who.submit({}), 'photo.return');
}

function decided(seen: Seen, act: string): void {
  expect(
    seen,
    seen.status === 200 && new URL(seen.url).searchParams.get('done') === act,
    `the decision ${act} to be done`,
  );
}

/** Opens a case by its number, with a reason; stays where the case is open already. */
async function openCase(who: Visitor, lang: Lang, { number, person }: Reviewed): Promise<Seen> {
  const name = displayName(person);
  const { pathname } = new URL(who.seen.url);
  if (CASE.test(pathname) && headingOf(who.seen).includes(name)) return who.seen;
  await who.get(pathOf('find', lang));
  const asked = { term: number, reason: 'quality' };
  let seen = await who.submit(asked);
  if (!CASE.test(new URL(seen.url).pathname))
    seen = await who.submit({ ...asked, caseId: caseNamed(seen, name) });
  return expect(
    seen,
    CASE.test(new URL(seen.url).pathname) && headingOf(seen).includes(name),
    `the case of ${name}`,
  );
}

function caseNamed(seen: Seen, name: string): string {
  const box = seen.html.querySelectorAll('input[name=caseId]').find((one) => {
    const label = seen.html.querySelector(`label[for="${one.getAttribute('id')}"]`);
    return withoutMarkup(label?.text ?? '') === name;
  });
  if (!box) throw new UnexpectedPage(`${name} among the people of the application`, describe(seen));
  return box.getAttribute('value') ?? '';
}
