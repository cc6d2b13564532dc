import type { Profile } from '../../config/profile.ts';
import { type GuidancePage, h2, note, p, ul, bothOf } from '../blocks.ts';

export function passwordHelp({ limits }: Profile): GuidancePage {
  return {
    id: 'password.help',
    path: bothOf('/password-help', '/aide-mot-de-passe'),
    title: bothOf('Help with your password', 'Aide pour votre mot de passe'),
    lead: bothOf(
      'Choose what happened. In most cases you can fix it yourself in a few minutes.',
      'Choisissez votre cas. Le plus souvent, vous pouvez tout régler vous-même en quelques minutes.',
    ),
    updated: '2026-11-27',
    blocks: [
      h2('temporary', 'I never signed in yet', "Je n'ai encore jamais ouvert de session"),
      p(
        `When we make your account, we send two emails: one with your user name, one with a temporary password. The password works for ${limits.temporaryPasswordDays} days, and only to choose your own. [Sign in for the first time](page:first-sign-in).`,
        `Quand nous créons votre compte, nous envoyons deux courriels : un avec votre nom d'utilisateur, un avec un mot de passe temporaire. Ce mot de passe est valide pendant ${limits.temporaryPasswordDays} jours, et sert seulement à choisir le vôtre. [Ouvrez votre première session](page:first-sign-in).`,
      ),
      ul(
        [
          'It is lost or too old: [ask for a new one](page:lost-temporary). We send it at once, to the address we have.',
          "Il est perdu ou expiré : [demandez-en un nouveau](page:lost-temporary). Nous l'envoyons aussitôt, à l'adresse que nous avons.",
        ],
        [
          `You typed it wrong ${limits.temporaryPasswordTries} times: it stops working, to keep you safe. [Ask for a new one](page:lost-temporary).`,
          `Vous vous êtes trompé ${limits.temporaryPasswordTries} fois : il cesse de fonctionner, pour votre sécurité. [Demandez-en un nouveau](page:lost-temporary).`,
        ],
        [
          'It is right but does not work: [write to us](page:ask), or to the address on your invitation.',
          "Il est exact mais ne fonctionne pas : [écrivez-nous](page:ask), ou écrivez à l'adresse qui figure dans votre invitation.",
        ],
        [
          'No email came: look in your junk mail folder. Did you answer the invitation? We make the account after that.',
          "Aucun courriel reçu : regardez dans votre dossier de courrier indésirable. Avez-vous répondu à l'invitation? Nous créons le compte après cela.",
        ],
      ),
      p(
        'Are you an adult in a family, and somebody else signs in for you? You can [ask for an account of your own](page:own-account).',
        "Êtes-vous une personne adulte dans une famille, et quelqu'un d'autre ouvre les sessions pour vous? Vous pouvez [demander votre propre compte](page:own-account).",
      ),
      h2('forgot', 'I forgot my own password', "J'ai oublié mon propre mot de passe"),
      p(
        `[Ask for a link](page:forgot). It works for ${limits.resetLinkMinutes} minutes, once. Have your application number or your date of birth ready: we ask for one of them.`,
        `[Demandez un lien](page:forgot). Il est valide pendant ${limits.resetLinkMinutes} minutes, une seule fois. Ayez à portée de main votre numéro de demande ou votre date de naissance : nous demandons l'un des deux.`,
      ),
      p(
        'We say the same words whether we know an address or not. This keeps others from finding out who has an account.',
        "Nous disons la même chose que nous connaissions une adresse ou non. Ainsi, personne d'autre ne peut savoir qui a un compte.",
      ),
      h2('email', 'I lost my email address', "Je n'ai plus accès à mon courriel"),
      p(
        '[Write to us](page:ask) and choose “My email address has changed”. We correct it with you, after we make sure that it is you.',
        "[Écrivez-nous](page:ask) et choisissez « Mon adresse de courriel a changé ». Nous la corrigeons avec vous, après nous être assurés que c'est bien vous.",
      ),
      h2('good', 'A password that is easy to keep', 'Un mot de passe facile à retenir'),
      p(
        'Use four or five words that do not belong together. No special characters are needed. You may paste it, and a password manager is welcome.',
        "Utilisez quatre ou cinq mots sans lien entre eux. Aucun caractère spécial n'est exigé. Vous pouvez le coller, et un gestionnaire de mots de passe est bienvenu.",
      ),
      note(
        'Nobody from our side will ever ask for your password.',
        'Personne chez nous ne vous demandera jamais votre mot de passe.',
      ),
    ],
  };
}
