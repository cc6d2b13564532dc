import { displayName, greeting } from '../case/names.ts';
import type { About, LetterKind, Letters, Services } from '../case/services.ts';
import { type CasePerson, findCasePerson, findSigner } from '../case/store.ts';
import type { Letter } from '../correspondence/letter.ts';
import type { Both } from '../platform/i18n.ts';
import { familyLetterWords as w } from './letter-words.ts';

type Needed = Pick<Services, 'db' | 'link'>;
type Said = ReturnType<typeof w.ended>;

/** The letters of this room: who acts for whom, and own accounts. Names only; addresses and reasons never. */
export function familyLetters(services: Needed): Letters {
  return {
    'family.acting-ended': toOther(services, w.ended),
    'family.acting-began': toOther(services, w.began),
    'family.of-age': toOther(services, w.ofAge),
    'family.acting-alone': toPerson(services, 'acting', w.alone),
    'family.consent-given': toPerson(services, 'acting', w.given),
    'family.address-shown': toPerson(services, 'acting', w.shown),
    'family.own-account': toPerson(services, 'own-account', (about) =>
      w.offer(about.params['why'] === 'birthday'),
    ),
    'family.acted-for': toPerson(services, 'own-account', w.actedFor),
    'family.new-address': toPerson(services, 'contact', w.newAddress),
    'family.wish-kept': toPerson(services, 'own-account', w.wish),
  };
}

async function personOf({ db }: Needed, { caseId }: About): Promise<CasePerson> {
  const person = caseId === null ? undefined : await findCasePerson(db, caseId);
  if (!person) throw new Error('this letter is about a case');
  return person;
}

/** Written to an account about somebody else. */
function toOther(services: Needed, words: (name: string) => Said): LetterKind {
  return {
    write: async (about) => {
      const person = await personOf(services, about);
      const reader =
        about.toAccountId === null ? undefined : await findSigner(services.db, about.toAccountId);
      if (!reader) throw new Error('this letter goes to an account');
      return letter(greeting(reader), words(displayName(person)), hrefs(services, 'home'));
    },
  };
}

/** No name: an address on file was given by others, and may be somebody else's. */
const HELLO: Both = { en: 'Hello,', fr: 'Bonjour,' };

/** Written to the person of the case, at an account or at the address on file. */
function toPerson(services: Needed, page: string, words: (about: About) => Said): LetterKind {
  return {
    write: async (about) => {
      const person = await personOf(services, about);
      const params = page === 'acting' ? { caseId: person.caseId } : {};
      const hello = about.toAccountId === null ? HELLO : greeting(person);
      return letter(hello, words(about), hrefs(services, page, params));
    },
  };
}

const hrefs = ({ link }: Needed, page: string, params: Readonly<Record<string, string>> = {}): Both => ({
  en: link(page, params, 'en'),
  fr: link(page, params, 'fr'),
});

const letter = (hello: Both, { subject, preheader, says, go }: Said, href: Both): Letter => ({
  subject,
  preheader,
  blocks: [{ p: hello }, ...says.map((p) => ({ p })), ...(go ? [{ button: go, href }] : [])],
});
