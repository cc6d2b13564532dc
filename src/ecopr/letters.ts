import { letterReader, type LetterReader } from '../case/letters/letter-reader.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import type { Letter } from '../case/letters/letter.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import { elided, possessive } from '../platform/grammar.ts';
import { type Both, inBoth } from '../platform/i18n.ts';

type Needed = Pick<Services, 'db' | 'link'>;

/** The letter of this room: the confirmation is ready. */
export function ecoprLetters(services: Needed): Letters {
  return { 'proof.ready': { write: (about) => ready(services, about) } };
}

const readySubject = (words: LetterReader['words']): Both =>
  words(
    inBoth(
      'Your confirmation of permanent residence is ready',
      'Votre confirmation de résidence permanente est prête',
    ),
    ({ given }) =>
      inBoth(
        `${possessive(given)} confirmation of permanent residence is ready`,
        `La confirmation de résidence permanente ${elided('de', given)} est prête`,
      ),
  );

async function ready(services: Needed, about: LetterContext): Promise<Letter> {
  const { caseId, hello, words } = await letterReader(services.db, about);
  const href = pageLinks(services, 'proof', { caseId });
  return {
    subject: readySubject(words),
    preheader: inBoth('You can open and download it now.', "Vous pouvez l'ouvrir et la télécharger."),
    blocks: [
      { p: hello },
      {
        p: words(
          inBoth(
            'An officer has confirmed that you are now a permanent resident of Canada. Welcome.',
            'Un agent a confirmé que vous avez maintenant le statut de résident permanent du Canada. Bienvenue.',
          ),
          ({ name }) =>
            inBoth(
              `An officer has confirmed that ${name} is now a permanent resident of Canada.`,
              `Un agent a confirmé ${elided('que', name)} a maintenant le statut de résident permanent du Canada.`,
            ),
        ),
      },
      { button: inBoth('Open the document', 'Ouvrir le document'), href },
      {
        p: inBoth(
          'Compare each line with the passport. If we made a mistake, tell us from the same page.',
          'Comparez chaque ligne avec le passeport. Si nous avons fait une erreur, dites-le-nous à partir de la même page.',
        ),
      },
      {
        note: inBoth(
          'This document is not a travel document. The permanent resident card comes by mail. Each person in a family gets an email of their own.',
          "Ce document n'est pas un titre de voyage. La carte de résident permanent arrive par la poste. Chaque membre d'une famille a son propre courriel.",
        ),
      },
    ],
  };
}
