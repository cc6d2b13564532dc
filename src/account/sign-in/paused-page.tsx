import type { Visit } from '../../case/page.ts';
import { LinkButton } from '../../platform/html/button.tsx';
import type { Reply } from '../../platform/http/page.ts';
import { formatInstant, plural, wordsIn } from '../../platform/i18n.ts';
import { PasskeyForm } from '../mfa/passkey-form.tsx';
import { passkeyWords } from '../mfa/passkey-words.ts';

const words = wordsIn({
  title: { en: 'Passwords are paused for now', fr: 'Les mots de passe sont en pause' },
  what: {
    en: 'There were too many wrong tries with this name, or from this network. To keep accounts safe, we look at no password here for a while. Nothing else has changed.',
    fr: "Il y a eu trop d'essais manqués avec ce nom ou depuis ce réseau. Pour protéger les comptes, nous n'examinons aucun mot de passe ici pour un moment. Rien d'autre n'a changé.",
  },
  whatHere: {
    en: 'There were too many wrong tries with this name on this device. To keep the account safe, we look at no password for it here for a while. Nothing else has changed.',
    fr: "Il y a eu trop d'essais manqués avec ce nom sur cet appareil. Pour protéger le compte, nous n'examinons aucun mot de passe pour lui ici pendant un moment. Rien d'autre n'a changé.",
  },
  whenTitle: { en: 'When it ends', fr: 'Quand la pause prend fin' },
  minutes: (p: { n: number; at: string }) => ({
    en: `You can try again in ${p.n} ${plural('en', p.n, { one: 'minute', other: 'minutes' })}: ${p.at}, Eastern time. Trying before then does not make it longer.`,
    fr: `Vous pourrez réessayer dans ${p.n} ${plural('fr', p.n, { one: 'minute', other: 'minutes' })} : ${p.at}, heure de l'Est. Essayer avant ne prolonge pas la pause.`,
  }),
  hours: (p: { n: number; at: string }) => ({
    en: `You can try again in ${p.n} hours: ${p.at}, Eastern time. Trying before then does not make it longer.`,
    fr: `Vous pourrez réessayer dans ${p.n} heures : ${p.at}, heure de l'Est. Essayer avant ne prolonge pas la pause.`,
  }),
  waysTitle: { en: 'Ways in that are open now', fr: 'Les voies ouvertes maintenant' },
  device: {
    en: 'A device on which you signed in before. Only wrong passwords typed on it pause it.',
    fr: 'Un appareil où vous avez déjà ouvert une session. Seuls de mauvais mots de passe écrits sur lui le mettent en pause.',
  },
  passkey: {
    en: 'A passkey, if you have one. It is never paused.',
    fr: "Une clé d'accès, si vous en avez une. Elle n'est jamais en pause.",
  },
  email: {
    en: 'A new password by email, with the button below.',
    fr: 'Un nouveau mot de passe par courriel, avec le bouton ci-dessous.',
  },
  forgot: { en: 'Get a new password by email', fr: 'Obtenir un nouveau mot de passe par courriel' },
  temporary: {
    en: 'Get a new temporary password by email',
    fr: 'Obtenir un nouveau mot de passe temporaire par courriel',
  },
  deviceHere: {
    en: 'Another device on which you signed in before.',
    fr: 'Un autre appareil où vous avez déjà ouvert une session.',
  },
  notYouTitle: { en: 'Was it not you?', fr: "Ce n'était pas vous?" },
  notYou: {
    en: 'Then somebody may have typed your name. A wrong password opens nothing. If it does not stop, tell us.',
    fr: "Quelqu'un a peut-être écrit votre nom. Un mauvais mot de passe n'ouvre rien. Si cela continue, dites-le-nous.",
  },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
});

const MINUTE_MS = 60_000;

type Paused = {
  readonly visit: Visit;
  readonly waitMs: number;
  readonly now: Date;
  /** The wrong tries were on this device. */
  readonly here: boolean;
};

/** How long in words: minutes up to an hour and a half, hours beyond; the time of day is rounded up to the minute. */
function whenOf({ visit: { lang, zone }, waitMs, now }: Paused): string {
  const w = words(lang);
  const n = Math.max(1, Math.ceil(waitMs / MINUTE_MS));
  const end = Math.ceil((now.getTime() + waitMs) / MINUTE_MS) * MINUTE_MS;
  const at = formatInstant(lang, new Date(end), zone);
  return n < 90 ? w.minutes({ n, at }) : w.hours({ n: Math.ceil(n / 60), at });
}

/**
 * What somebody is shown whose password is not looked at: what happened, when it ends, and the ways that are open. The
 * same for every name, known or not.
 */
export function pausedPage(
  paused: Paused,
  way: 'forgot' | 'lost-temporary',
): Extract<Reply, { kind: 'page' }> {
  const { visit, here } = paused;
  const w = words(visit.lang);
  const body = (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{here ? w.whatHere : w.what}</p>
      <h2>{w.whenTitle}</h2>
      <p>{whenOf(paused)}</p>
      <h2>{w.waysTitle}</h2>
      <ul>
        <li>{here ? w.deviceHere : w.device}</li>
        <li>{w.passkey}</li>
        <li>{w.email}</li>
      </ul>
      <PasskeyForm
        visit={visit}
        purpose="sign-in"
        action={visit.href('sign-in')}
        label={passkeyWords(visit.lang).use}
        problems={[]}
      />
      <LinkButton href={visit.href(way)}>{way === 'forgot' ? w.forgot : w.temporary}</LinkButton>
      <h2>{w.notYouTitle}</h2>
      <p>
        {w.notYou} <a href={visit.href('contact')}>{w.contact}</a>
      </p>
    </>
  );
  return { kind: 'page', title: w.title, body, status: 429 };
}
