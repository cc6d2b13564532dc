import { type GuidancePage, h2, p, ul, bothOf } from '../blocks.ts';

export function terms(): GuidancePage {
  return {
    id: 'terms',
    path: bothOf('/terms', '/conditions'),
    title: bothOf('Terms of use', "Conditions d'utilisation"),
    lead: bothOf(
      'Short and plain. They apply when you use this portal.',
      "Courtes et claires. Elles s'appliquent quand vous utilisez ce portail.",
    ),
    updated: '2026-11-24',
    blocks: [
      h2('you', 'What we ask of you', 'Ce que nous vous demandons'),
      ul(
        [
          'Use only your own account, and your own name.',
          'Utilisez seulement votre propre compte, et votre propre nom.',
        ],
        ['Keep your password to yourself.', 'Gardez votre mot de passe pour vous.'],
        [
          'Tell the truth, and tell us when something changes.',
          'Dites la vérité, et avisez-nous quand quelque chose change.',
        ],
        ['Send a photo of the person it is for.', 'Soumettez une photo de la personne visée.'],
        [
          'Do not try to break, copy or slow down the service.',
          "N'essayez pas d'endommager, de copier ou de ralentir le service.",
        ],
      ),
      h2('law', 'What the law says', 'Ce que dit la loi'),
      p(
        'False facts, or facts you hide, can cost you your status. They can also be a crime. Your declaration says this in full before you sign it.',
        'De faux renseignements, ou des faits cachés, peuvent vous coûter votre statut. Ils peuvent aussi constituer une infraction criminelle. Votre déclaration le dit en entier avant que vous la signiez.',
      ),
      p(
        'What you sign here has the same force as on paper. A notice we send to your account or your email may count as received when it is sent, so look often.',
        "Ce que vous signez ici a la même valeur que sur papier. Un avis envoyé à votre compte ou à votre courriel peut être considéré comme reçu dès l'envoi; regardez donc souvent.",
      ),
      h2('we', 'What we promise', 'Ce que nous promettons'),
      ul(
        [
          'You get a receipt with a number for each thing you send.',
          'Vous recevez un reçu numéroté pour chaque envoi.',
        ],
        [
          'A person makes each decision about your status and your photo.',
          'Une personne prend chaque décision sur votre statut et votre photo.',
        ],
        [
          'We give the reason when we return or pause something.',
          'Nous donnons la raison quand nous renvoyons quelque chose ou mettons un dossier en pause.',
        ],
        [
          'English and French have the same rank and say the same.',
          "Le français et l'anglais ont le même rang et disent la même chose.",
        ],
      ),
      h2('stops', 'If the portal stops', "Si le portail s'arrête"),
      p(
        'We may need to stop it for repairs. You lose no right because of that. If this makes you miss a date, [tell us](page:ask).',
        "Nous devons parfois l'arrêter pour des réparations. Vous ne perdez aucun droit pour cela. Si cela vous fait manquer une date limite, [dites-le-nous](page:ask).",
      ),
      p(
        'See also [your privacy](page:privacy).',
        'Voir aussi la [protection de votre vie privée](page:privacy).',
      ),
    ],
  };
}
