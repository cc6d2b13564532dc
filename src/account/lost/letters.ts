import type { About, Letters, Services } from '../../case/services.ts';
import type { Block, Letter } from '../../correspondence/letter.ts';
import { tokenFor } from '../../platform/crypto/links.ts';
import { type Both, both, formatInstant } from '../../platform/i18n.ts';
import { ZONE } from '../../platform/zone.ts';
import { STOP_CLEARING } from './clear.ts';
import { lostFactorLetterWords as w } from './letter-words.ts';
import { type Clearing, clearingById } from './store.ts';

type Needs = Pick<Services, 'db' | 'secret' | 'link'>;
type Hello = (about: About) => Promise<Block>;

type Blocks = (clearing: Clearing) => readonly Block[];

/** What each letter says, by its name. */
function blocksOf({ secret, link }: Needs): Readonly<Record<keyof typeof subjects, Blocks>> {
  const page = (id: string, params: Record<string, string> = {}): Both => ({
    en: link(id, params, 'en'),
    fr: link(id, params, 'fr'),
  });
  const stopping: Blocks = ({ id, what }) =>
    what === 'codes'
      ? [
          { p: w.stopSays },
          { button: w.stop, href: page('lost.stop.open', { token: tokenFor(secret, STOP_CLEARING, id) }) },
        ]
      : [{ p: w.staffSays }];
  return {
    asked: (one) => [{ p: w.asked.says[one.what] }, ...stopping(one)],
    approved: (one) => [
      { p: w.approved.says[one.what] },
      ...(one.what === 'codes' ? [{ fact: w.when, value: at(one.dueAt) }] : []),
      ...stopping(one),
    ],
    stopped: () => [{ p: w.stopped.says }, { button: w.forgot, href: page('forgot') }],
    cleared: (one) => [
      { p: w.cleared.says[one.what] },
      { button: w.signIn, href: page('sign-in') },
      { note: w.surprised },
    ],
  };
}

/** The letters about a lost second factor: what is asked, when it happens, how to stop it. */
export function lostLetters(services: Needs, hello: Hello): Letters {
  const write =
    (name: keyof typeof subjects) =>
    async (about: About): Promise<Letter> => {
      const clearing = await clearingById(services.db, about.params['clearing'] ?? '');
      // The routes are not there yet when the room is put together, so links are made when a letter is written.
      const blocks = clearing ? blocksOf(services)[name](clearing) : [];
      return { subject: subjects[name], preheader: w.preheader, blocks: [await hello(about), ...blocks] };
    };
  return {
    'account.clearing-asked': { write: write('asked') },
    'account.clearing-approved': { write: write('approved') },
    'account.clearing-stopped': { write: write('stopped') },
    'account.clearing-cleared': { write: write('cleared') },
  };
}

const subjects = {
  asked: w.asked.subject,
  approved: w.approved.subject,
  stopped: w.stopped.subject,
  cleared: w.cleared.subject,
} as const;

const at = (instant: Date | null): Both =>
  instant
    ? both({ en: formatInstant('en', instant, ZONE), fr: formatInstant('fr', instant, ZONE) })
    : both({ en: '–', fr: '–' });
