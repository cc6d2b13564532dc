import { type GuidancePage, note, p, bothOf } from '../blocks.ts';

export function report(): GuidancePage {
  return {
    id: 'report',
    path: bothOf('/report-a-problem', '/signaler-un-probleme'),
    title: bothOf('Report a problem or a mistake', 'Signaler un problème ou une erreur'),
    lead: bothOf(
      'Tell us what is wrong with a page of this site. It takes a few seconds.',
      'Dites-nous ce qui ne va pas dans une page de ce site. Il suffit de quelques secondes.',
    ),
    updated: '2026-11-24',
    blocks: [
      p(
        'There is no box to write in. People would type names and numbers in it, and we do not want to gather those here.',
        "Il n'y a pas de zone de texte. On y taperait des noms et des numéros, et nous ne voulons pas les recueillir ici.",
      ),
      note(
        'We read each report, but we do not reply to it. For help with your file, [write to us](page:ask).',
        "Nous lisons chaque signalement, mais nous n'y répondons pas. Pour de l'aide avec votre dossier, [écrivez-nous](page:ask).",
      ),
    ],
  };
}
