import { displayName, greeting } from '../case/names.ts';
import type { Letters, Services } from '../case/services.ts';
import type { Letter } from '../case/letter.ts';
import { both } from '../platform/i18n.ts';
import { findEcoprHolder } from './store.ts';

type Needed = Pick<Services, 'db' | 'link'>;

/** The letter of this room: the confirmation is ready. */
export function ecoprLetters(services: Needed): Letters {
  return { 'proof.ready': { write: ({ caseId }) => ready(services, caseId) } };
}

/** Names the person: one address often serves a whole family. */
async function ready({ db, link }: Needed, caseId: string | null): Promise<Letter> {
  const holder = caseId === null ? undefined : await findEcoprHolder(db, caseId);
  if (!holder || caseId === null) throw new Error('this letter is about a case');
  const name = displayName(holder);
  const href = { en: link('proof', { caseId }, 'en'), fr: link('proof', { caseId }, 'fr') };
  return {
    subject: both({
      en: 'Your confirmation of permanent residence is ready',
      fr: 'Votre confirmation de résidence permanente est prête',
    }),
    preheader: both({
      en: 'You can open and download it now.',
      fr: "Vous pouvez l'ouvrir et la télécharger.",
    }),
    blocks: [
      { p: greeting(holder) },
      {
        p: both({
          en: `An officer has confirmed that ${name} is now a permanent resident of Canada. Welcome.`,
          fr: `Un agent a confirmé que ${name} a maintenant le statut de résident permanent du Canada. Bienvenue.`,
        }),
      },
      { button: both({ en: 'Open the document', fr: 'Ouvrir le document' }), href },
      {
        p: both({
          en: 'Compare each line with the passport. If we made a mistake, tell us from the same page.',
          fr: 'Comparez chaque ligne avec le passeport. Si nous avons fait une erreur, dites-le-nous à partir de la même page.',
        }),
      },
      {
        note: both({
          en: 'This document is not a travel document. The permanent resident card comes by mail. If others in your family have applied too, each gets a message of their own.',
          fr: "Ce document n'est pas un titre de voyage. La carte de résident permanent arrive par la poste. Si d'autres membres de votre famille ont aussi présenté une demande, chacun a son propre message.",
        }),
      },
    ],
  };
}
