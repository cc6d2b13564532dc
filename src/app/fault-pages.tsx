import type { Actor } from '../case/actor.ts';
import type { Visit } from '../case/page.ts';
import type { Reply } from '../platform/http/page.ts';
import { Button, ButtonRow } from '../platform/html/button.tsx';
import type { FaultPages, SentForm } from '../platform/http/application.ts';
import { both, type Lang, otherLang } from '../platform/i18n.ts';

const faultWords = {
  missing: {
    status: 404,
    title: both({ en: 'There is nothing at this address', fr: "Il n'y a rien à cette adresse" }),
    says: both({
      en: 'The address may be mistyped, or the page is not yours to see. If you came from one of our emails, open its link again. If you have an account, sign in first.',
      fr: "L'adresse est peut-être mal écrite, ou cette page n'est pas la vôtre. Si vous venez d'un de nos courriels, ouvrez de nouveau son lien. Si vous avez un compte, ouvrez d'abord une session.",
    }),
  },
  apart: {
    status: 403,
    title: both({
      en: 'This file is not for you to open',
      fr: "Ce n'est pas à vous d'ouvrir ce dossier",
    }),
    says: both({
      en: 'It is your own file, one of your household, or one of a colleague. Ask an administrator: another person of the staff takes it. That you tried is on record.',
      fr: "C'est votre dossier, celui de votre ménage ou celui d'un collègue. Demandez à un administrateur : une autre personne du personnel s'en occupe. Votre essai est consigné.",
    }),
  },
  foreign: {
    status: 403,
    title: both({ en: 'We could not accept this', fr: "Nous n'avons pas pu accepter cet envoi" }),
    says: both({
      en: 'What was sent did not come from one of our pages, or was damaged on the way. Nothing was changed. Go back, open the page again and try once more.',
      fr: "Ce qui a été envoyé ne venait pas d'une de nos pages ou a été abîmé en route. Rien n'a changé. Revenez en arrière, ouvrez de nouveau la page et réessayez.",
    }),
  },
  cut: {
    status: 400,
    title: both({ en: 'This did not arrive whole', fr: "L'envoi n'est pas arrivé en entier" }),
    says: both({
      en: 'What you sent was cut off on its way to us. Nothing was changed. Go back and press the button again.',
      fr: "Votre envoi a été coupé en route. Rien n'a changé. Revenez en arrière et appuyez de nouveau sur le bouton.",
    }),
  },
  broken: {
    status: 500,
    title: both({ en: 'Something broke on our side', fr: 'Un problème est survenu de notre côté' }),
    says: both({
      en: 'It is not your fault, and what you had saved is safe. Try again in a few minutes. If it happens again, tell us what you were doing.',
      fr: "Ce n'est pas votre faute, et ce que vous aviez enregistré est en sécurité. Réessayez dans quelques minutes. Si cela se répète, dites-nous ce que vous faisiez.",
    }),
  },
  away: {
    status: 503,
    title: both({ en: 'The portal is resting for a moment', fr: 'Le portail fait une courte pause' }),
    says: both({
      en: 'We cannot reach our records just now. Everything you had saved is safe. Wait a minute, then load this page again; it comes back by itself.',
      fr: "Nous n'arrivons pas à joindre nos dossiers en ce moment. Tout ce que vous aviez enregistré est en sécurité. Attendez une minute, puis rechargez cette page; le service revient de lui-même.",
    }),
  },
  large: {
    status: 413,
    title: both({ en: 'This was too large to receive', fr: 'C’était trop lourd pour être reçu' }),
    says: both({
      en: 'What was sent is larger than we can take, so nothing of it was kept and nothing was changed. Go back: your browser may still show what you typed. Send less text, or choose a smaller file.',
      fr: "Ce qui a été envoyé dépasse ce que nous pouvons recevoir, alors rien n'en a été gardé et rien n'a changé. Revenez en arrière : votre navigateur montre peut-être encore ce que vous aviez écrit. Envoyez moins de texte ou choisissez un fichier plus petit.",
    }),
  },
  busy: {
    status: 503,
    title: both({
      en: 'This was more than we can take at once',
      fr: 'C’est plus que ce que nous pouvons recevoir à la fois',
    }),
    says: both({
      en: 'Many people are here at once. Nothing was changed. Wait a minute and try again.',
      fr: "Beaucoup de gens sont ici à la fois. Rien n'a changé. Attendez une minute et réessayez.",
    }),
  },
} as const;

const firstPage = both({ en: 'Go to the first page', fr: 'Aller à la première page' });

const sendAgain = {
  says: both({
    en: 'We cannot reach our records just now. What you typed is kept on this page. Wait a moment, then press the button.',
    fr: "Nous n'arrivons pas à joindre nos dossiers en ce moment. Ce que vous avez écrit est gardé sur cette page. Attendez un instant, puis appuyez sur le bouton.",
  }),
  button: both({ en: 'Send again', fr: 'Envoyer de nouveau' }),
};

/** All that was typed, and one button that sends it again. */
function SendAgain({ again, lang }: { readonly again: SentForm; readonly lang: Lang }) {
  return (
    <form id="form" method="post" action={again.action}>
      {again.fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <ButtonRow>
        <Button>
          {sendAgain.button[lang]}
          <span class="sr" lang={otherLang(lang)}>
            {' '}
            {sendAgain.button[otherLang(lang)]}
          </span>
        </Button>
      </ButtonRow>
    </form>
  );
}

type Fault = keyof typeof faultWords;

/** The pages for when something is not there, not allowed or broken; the database's own shows both languages. */
export function faultPages(): FaultPages<Actor> {
  const page = (fault: Fault) => (visit: Visit, again?: SentForm) => faultPage(fault, visit, again);
  return {
    missing: page('missing'),
    apart: page('apart'),
    foreign: page('foreign'),
    cut: page('cut'),
    broken: page('broken'),
    away: page('away'),
    busy: page('busy'),
    large: page('large'),
  };
}

/** Those that may come when nothing is known of who asks: they say it in both languages. */
const IN_BOTH: ReadonlySet<Fault> = new Set(['away', 'large', 'busy']);

function faultPage(fault: Fault, visit: Visit, again?: SentForm): Extract<Reply, { kind: 'page' }> {
  const { status, title, says } = faultWords[fault];
  const { lang } = visit;
  const other = otherLang(lang);
  return {
    kind: 'page',
    status,
    title: title[lang],
    body: (
      <>
        <h1>{title[lang]}</h1>
        <p class="lead">{again ? sendAgain.says[lang] : says[lang]}</p>
        {again && <SendAgain again={again} lang={lang} />}
        <p>
          <a href={visit.href('start')}>{firstPage[lang]}</a>
        </p>
        {IN_BOTH.has(fault) && (
          <section lang={other}>
            <h2>{title[other]}</h2>
            <p>{again ? sendAgain.says[other] : says[other]}</p>
          </section>
        )}
      </>
    ),
  };
}
