import type { Profile } from '../../config/profile.ts';
import { type GuidancePage, h2, note, p, ul, bothOf } from '../blocks.ts';

export function contact({ contact: points, names }: Profile): GuidancePage {
  return {
    id: 'contact',
    path: bothOf('/contact', '/nous-joindre'),
    title: bothOf('Contact us', 'Communiquer avec nous'),
    lead: bothOf(
      'Write in English or in French. Both get the same care.',
      'Écrivez en français ou en anglais. Les deux langues ont droit à la même attention.',
    ),
    updated: '2026-11-24',
    blocks: [
      h2('write', 'Write to us here', 'Écrivez-nous ici'),
      p(
        '[Write to us](page:ask). You do not need to sign in. Somebody reads your message and answers it by email. You will know right away when to expect an answer.',
        "[Écrivez-nous](page:ask). Vous n'avez pas besoin d'ouvrir une session. Quelqu'un lit votre message et y répond par courriel. Vous saurez aussitôt la date limite de réponse.",
      ),
      { p: points.webFormSays },
      h2('email', 'Or send an email', 'Ou envoyez un courriel'),
      { p: points.mailboxSays },
      { exact: points.mailbox },
      note(
        'Never put your passport number, your password or bank details in a message.',
        'Ne mettez jamais votre numéro de passeport, votre mot de passe ou des données bancaires dans un message.',
      ),
      h2('before', 'You may find it faster here', 'Vous trouverez peut-être plus vite ici'),
      ul(
        ['[Help with passwords](page:password.help)', '[Aide pour le mot de passe](page:password.help)'],
        [
          '[Get a new invitation](page:invitation.lost)',
          '[Obtenir une nouvelle invitation](page:invitation.lost)',
        ],
        ['[Is this email genuine?](page:genuine)', '[Ce courriel est-il authentique?](page:genuine)'],
        [
          '[Photo requirements](page:photo.requirements)',
          '[Exigences pour la photo](page:photo.requirements)',
        ],
        [
          '[Where your file is](page:home), after you sign in',
          '[Où en est votre dossier](page:home), en ouvrant une session',
        ],
        ['[How the portal works](page:how)', '[Comment fonctionne le portail](page:how)'],
      ),
      h2('other', "If you can't use the portal", 'Si vous ne pouvez pas utiliser le portail'),
      p(
        'Tell us, or have someone you trust tell us. We look for another way with you. You do not have to say why.',
        "Dites-le-nous, ou demandez à une personne de confiance de le faire. Nous cherchons un autre moyen avec vous. Vous n'avez pas à dire pourquoi.",
      ),
      h2('who', 'Who runs this service', 'Qui offre ce service'),
      { p: names.authority },
    ],
  };
}
