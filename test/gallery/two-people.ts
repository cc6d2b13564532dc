import { DEMO_STAFF } from '../../src/demo/staff.ts';
import { signIn } from '../../src/demo/steps/account.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import type { Walk } from './beginning.ts';
import { linksOn } from './crawl.ts';

const as = async (lang: Lang, who: Visitor, role: keyof typeof DEMO_STAFF): Promise<void> => {
  who.cookies.clear();
  await signIn(who, lang, DEMO_STAFF[role].userName, DEMO_STAFF[role].password);
};

/** The link on the page last seen that leads to the account of a colleague. */
const accountOf = (who: Visitor, userName: string): string =>
  who.seen.html
    .querySelectorAll('main a[href]')
    .find((a) => a.text.includes(`(${userName})`))
    ?.getAttribute('href') ?? '';

/** An administrator asks for an account and for roles, and declares a file; a second one sees what waits. */
export async function managingStaff({ live, lang, who }: Walk): Promise<void> {
  const at = (id: string) => live.routes.href(id, {}, lang);
  await as(lang, who, 'administrator');
  await who.get(at('staff.new'));
  await who.submit({
    user: `new.colleague.${lang}`,
    name: 'Nadia Fortin',
    email: 'nadia@example.ca',
    language: lang,
    roles: ['agent'],
  });
  await who.get(at('staff.accounts'));
  await who.get(accountOf(who, 'producer2'));
  await who.submit({ roles: ['producer', 'agent'] }, { press: { do: 'save' } });
  await who.follow(lang === 'en' ? '/files' : '/dossiers');
  await who.submit({ number: 'E000000042' }, { press: { do: 'add' } });
  await who.get(at('staff.own-files'));
  await who.submit({ family: 'Okafor', given: 'Sam' }, { press: { do: 'person' } });
  await as(lang, who, 'secondAdministrator');
  await who.get(at('staff.accounts'));
}

/** A producer says that a card came back; a second one sees it. */
export async function comingBackOfCard({ live, lang, who }: Walk): Promise<void> {
  await as(lang, who, 'producer');
  const lists = ['Dewi', 'Wulandari'].map(
    (name) => `${live.routes.href('production', {}, lang)}?find=${name}`,
  );
  for (const list of lists) {
    const links = linksOn(await who.get(list), lang);
    for (const link of links.filter((one) => /\/(orders|commandes)\//.test(one))) {
      const card = await who.get(link);
      if (!card.html.querySelector('button[name=mark][value=back]')) continue;
      await who.submit({}, { press: { mark: 'back' } });
      await as(lang, who, 'secondProducer');
      await who.get(link);
      return;
    }
  }
  throw new Error('the demonstration has no card in the mail');
}
