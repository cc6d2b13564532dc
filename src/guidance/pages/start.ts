import type { Profile } from '../../config/profile.ts';
import { type GuidanceBlock, type GuidancePage, h2, note, p, bothOf } from '../blocks.ts';

export function start({ limits }: Profile): GuidancePage {
  return {
    id: 'start',
    path: bothOf('/', '/'),
    title: bothOf('Confirm your permanent residence online', 'Confirmer votre résidence permanente en ligne'),
    lead: bothOf(
      'Your application is approved and you are in Canada? Do the last steps here, from home. Your card comes by mail.',
      'Votre demande est approuvée et vous êtes au Canada? Faites ici les dernières étapes, de chez vous. Votre carte arrive par la poste.',
    ),
    updated: '2026-11-24',
    blocks: [
      ways(),
      h2('steps', 'How it works', 'Comment ça fonctionne'),
      steps(limits),
      p(
        'You can stop and come back: what you sent is kept. [Read how the portal works](page:how).',
        'Vous pouvez vous arrêter et revenir : ce que vous avez envoyé est gardé. [Lisez comment fonctionne le portail](page:how).',
      ),
      note(
        '**We never ask for money.** We never ask for your password by email or by phone. In doubt? [Check that our email is genuine](page:genuine).',
        "**Nous ne demandons jamais d'argent.** Nous ne demandons jamais votre mot de passe par courriel ou par téléphone. Un doute? [Vérifiez que notre courriel est authentique](page:genuine).",
      ),
      { columns: [noInvitation(), languages()] },
    ],
  };
}

function ways(): GuidanceBlock {
  return {
    ways: [
      {
        to: 'sign-in',
        title: bothOf('I have my own password', "J'ai mon propre mot de passe"),
        says: bothOf('Pick up where you left off.', 'Reprenez où vous en étiez.'),
        button: bothOf('Sign in', 'Ouvrir une session'),
      },
      {
        to: 'first-sign-in',
        title: bothOf('I got a temporary password', "J'ai reçu un mot de passe temporaire"),
        says: bothOf(
          'Your account is ready. Choose your own password.',
          'Votre compte est prêt. Choisissez votre propre mot de passe.',
        ),
        button: bothOf('Sign in for the first time', 'Ouvrir votre première session'),
      },
      {
        to: 'invitation.lost',
        title: bothOf('I got an invitation', "J'ai reçu une invitation"),
        says: bothOf(
          'Press the button in that email to answer it. Is it lost, or too old?',
          'Pour y répondre, appuyez sur le bouton de ce courriel. Il est perdu ou trop vieux?',
        ),
        button: bothOf('Get a new invitation', 'Obtenir une nouvelle invitation'),
      },
    ],
  };
}

function steps({ cardDueDays }: Profile['limits']): GuidanceBlock {
  return {
    steps: [
      {
        title: bothOf('You answer our invitation', 'Vous répondez à notre invitation'),
        says: bothOf('Then we make your account.', 'Ensuite, nous créons votre compte.'),
      },
      {
        title: bothOf('You declare that you are in Canada', 'Vous déclarez que vous êtes au Canada'),
        says: bothOf(
          'An officer confirms it. Your proof is then here.',
          'Un agent le confirme. Votre preuve se trouve alors ici.',
        ),
      },
      {
        title: bothOf('You give your address and photo', 'Vous donnez votre adresse et votre photo'),
        says: bothOf(
          'An officer accepts the photo, or says what to change.',
          "Un agent accepte la photo, ou dit ce qu'il faut changer.",
        ),
      },
      {
        title: bothOf('Your card comes by mail', 'Votre carte arrive par la poste'),
        says: bothOf(
          `We make it within ${cardDueDays} days, once all of this is done.`,
          `Nous la produisons dans un délai de ${cardDueDays} jours, une fois tout cela terminé.`,
        ),
      },
    ],
  };
}

const noInvitation = (): GuidanceBlock[] => [
  h2('none', 'No invitation yet?', "Pas encore d'invitation?"),
  p(
    'There is nothing to do. We write to you when your application is approved. Do not make an account: we make it for you.',
    "Vous n'avez rien à faire. Nous vous écrivons quand votre demande est approuvée. Ne créez pas de compte : nous le créons pour vous.",
  ),
];

const languages = (): GuidanceBlock[] => [
  h2('languages', 'In English and in French', 'En français et en anglais'),
  p(
    'Change the language at the top of any page. What you typed stays. Need help? [Write to us](page:ask) in the language you prefer.',
    "Changez de langue en haut de chaque page. Ce que vous avez tapé reste. Besoin d'aide? [Écrivez-nous](page:ask) dans la langue de votre choix.",
  ),
];
