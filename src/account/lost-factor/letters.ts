import type { LetterContext, Letters, Services } from '../../case/services.ts';
import type { Block, Letter } from '../../case/letters/letter.ts';
import { pageLinks } from '../../case/letters/page-links.ts';
import { tokenFor } from '../../platform/crypto/links.ts';
import { type Both, both, formatInstant } from '../../platform/i18n.ts';
import { STOP_CLEARING } from './actions.ts';
import { type Clearing, clearingById } from './store.ts';

/** The words of the letters about a lost second factor. */
const lostFactorLetterWords = {
  preheader: both({ en: 'If you asked for it, all is well.', fr: "Si vous l'avez demandé, tout va bien." }),
  when: both({
    en: 'The second step is switched off (Eastern time)',
    fr: "La deuxième étape sera désactivée (heure de l'Est)",
  }),
  stopSays: both({
    en: 'If you asked for it, there is nothing to do. If you did not, stop it at once: the button leads to one question and ends every session.',
    fr: "Si vous l'avez demandé, vous n'avez rien à faire. Sinon, arrêtez-le tout de suite : le bouton mène à une question et ferme toutes les sessions.",
  }),
  stop: both({ en: 'Stop it', fr: "L'arrêter" }),
  staffSays: both({
    en: 'If you did not ask for it, tell an administrator at once.',
    fr: "Si vous ne l'avez pas demandé, dites-le tout de suite à un administrateur.",
  }),
  forgot: both({ en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' }),
  signIn: both({ en: 'Sign in', fr: 'Ouvrir une session' }),
  surprised: both({
    en: 'If this surprises you, contact us at once.',
    fr: 'Si cela vous surprend, communiquez avec nous tout de suite.',
  }),
  asked: {
    subject: both({
      en: 'PR Portal: a lost second step was reported',
      fr: 'Portail RP : une deuxième étape perdue a été signalée',
    }),
    says: {
      codes: both({
        en: 'Somebody told our support that your phone, passkeys or recovery codes are lost, and answered our questions. We will check it once more. Only then, and some days later, is the second step switched off for your account.',
        fr: "Quelqu'un a dit à notre soutien que votre téléphone, vos clés d’accès ou vos codes de secours sont perdus, et a répondu à nos questions. Nous vérifierons encore une fois. Ce n'est qu'ensuite, et quelques jours plus tard, que la deuxième étape est désactivée pour votre compte.",
      }),
      passkeys: both({
        en: 'An administrator asked that the passkeys of your account be taken away, because they were reported lost. A second administrator must approve it.',
        fr: "Un administrateur a demandé de retirer les clés d'accès de votre compte, parce qu'elles sont signalées perdues. Un deuxième administrateur doit l'approuver.",
      }),
    },
  },
  approved: {
    subject: both({
      en: 'PR Portal: your second step will be switched off',
      fr: 'Portail RP : votre deuxième étape sera désactivée',
    }),
    says: {
      codes: both({
        en: 'A second person of our support checked the report. At the time below, your codes and passkeys stop working, and your password alone signs you in.',
        fr: 'Une deuxième personne de notre soutien a vérifié le signalement. Au moment ci-dessous, vos codes et vos clés d’accès cesseront de fonctionner, et votre mot de passe suffira.',
      }),
      passkeys: both({
        en: 'A second administrator approved it. The passkeys of your account are taken away now.',
        fr: "Un deuxième administrateur l'a approuvé. Les clés d'accès de votre compte sont retirées maintenant.",
      }),
    },
  },
  stopped: {
    subject: both({
      en: 'PR Portal: your second step stays',
      fr: 'Portail RP : votre deuxième étape reste en place',
    }),
    says: both({
      en: 'Nothing was switched off: it was stopped. If you had not reported a loss, somebody may know your password. Choose a new one.',
      fr: "Rien n'a été désactivé : c'est arrêté. Si vous n'aviez pas signalé de perte, quelqu'un connaît peut-être votre mot de passe. Choisissez-en un nouveau.",
    }),
  },
  cleared: {
    subject: both({
      en: 'PR Portal: your second step is switched off',
      fr: 'Portail RP : votre deuxième étape est désactivée',
    }),
    says: {
      codes: both({
        en: 'Codes and passkeys are switched off for your account. Sign in with your password, then set up a new second step on your account page. If your password was short, a temporary one comes in another email.',
        fr: 'Les codes et les clés d’accès sont désactivés pour votre compte. Ouvrez une session avec votre mot de passe, puis configurez une nouvelle deuxième étape à la page de votre compte. Si votre mot de passe était court, un mot de passe temporaire arrive dans un autre courriel.',
      }),
      passkeys: both({
        en: 'Your passkeys were taken away and your sessions ended. Sign in with your password: the page then has you make a new passkey.',
        fr: "Vos clés d'accès ont été retirées et vos sessions fermées. Ouvrez une session avec votre mot de passe : la page vous fera ensuite créer une nouvelle clé d'accès.",
      }),
    },
  },
};

type Needs = Pick<Services, 'db' | 'secret' | 'link' | 'profile'>;
type Hello = (about: LetterContext) => Promise<Block>;

type Blocks = (clearing: Clearing) => readonly Block[];

/** What each letter says, by its name. */
function blocksOf(services: Needs): Readonly<Record<keyof typeof subjects, Blocks>> {
  const { secret, profile } = services;
  const stopping: Blocks = ({ id, what }) =>
    what === 'codes'
      ? [
          { p: lostFactorLetterWords.stopSays },
          {
            button: lostFactorLetterWords.stop,
            href: pageLinks(services, 'lost.stop.open', { token: tokenFor(secret, STOP_CLEARING, id) }),
          },
        ]
      : [{ p: lostFactorLetterWords.staffSays }];
  return {
    asked: (one) => [{ p: lostFactorLetterWords.asked.says[one.what] }, ...stopping(one)],
    approved: (one) => [
      { p: lostFactorLetterWords.approved.says[one.what] },
      ...(one.what === 'codes'
        ? [{ fact: lostFactorLetterWords.when, value: instantIn(one.dueAt, profile.zone) }]
        : []),
      ...stopping(one),
    ],
    stopped: () => [
      { p: lostFactorLetterWords.stopped.says },
      { button: lostFactorLetterWords.forgot, href: pageLinks(services, 'forgot') },
    ],
    cleared: (one) => [
      { p: lostFactorLetterWords.cleared.says[one.what] },
      { button: lostFactorLetterWords.signIn, href: pageLinks(services, 'sign-in') },
      { note: lostFactorLetterWords.surprised },
    ],
  };
}

/** The letters about a lost second factor: what is asked, when it happens, how to stop it. */
export function lostLetters(services: Needs, hello: Hello): Letters {
  const write =
    (name: keyof typeof subjects) =>
    async (about: LetterContext): Promise<Letter> => {
      const clearing = await clearingById(services.db, about.params['clearing'] ?? '');
      // The routes are not there yet when the room is put together, so links are made when a letter is written.
      const blocks = clearing ? blocksOf(services)[name](clearing) : [];
      return {
        subject: subjects[name],
        preheader: lostFactorLetterWords.preheader,
        blocks: [await hello(about), ...blocks],
      };
    };
  return {
    'account.clearing-asked': { write: write('asked') },
    'account.clearing-approved': { write: write('approved') },
    'account.clearing-stopped': { write: write('stopped') },
    'account.clearing-cleared': { write: write('cleared') },
  };
}

const subjects = {
  asked: lostFactorLetterWords.asked.subject,
  approved: lostFactorLetterWords.approved.subject,
  stopped: lostFactorLetterWords.stopped.subject,
  cleared: lostFactorLetterWords.cleared.subject,
} as const;

const instantIn = (instant: Date | null, zone: string): Both =>
  instant
    ? both({ en: formatInstant('en', instant, zone), fr: formatInstant('fr', instant, zone) })
    : both({ en: '–', fr: '–' });
