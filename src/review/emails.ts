import { displayName, greeting } from '../case/names.ts';
import type { About, Letters, Services } from '../case/services.ts';
import { findCasePerson } from '../case/store.ts';
import type { Letter } from '../correspondence/letter.ts';
import { both } from '../platform/i18n.ts';
import { holdReason } from './store.ts';

type Needed = Pick<Services, 'db' | 'link' | 'profile'>;

/** The letter of this room: a case is on hold. `params.holdId` names the hold. */
export function reviewLetters(services: Needed): Letters {
  return { 'review.held': { write: (about) => held(services, about) } };
}

async function held({ db, link, profile }: Needed, { caseId, params }: About): Promise<Letter> {
  const person = caseId === null ? undefined : await findCasePerson(db, caseId);
  const found = await holdReason(db, params['holdId'] ?? '');
  const reason = profile.holdReasons.find(({ code }) => code === found?.reason);
  if (!person || !reason) throw new Error('this letter is about a hold');
  const name = displayName(person);
  return {
    subject: both({
      en: 'We need more time for your file',
      fr: 'Nous avons besoin de plus de temps pour votre dossier',
    }),
    preheader: both({ en: 'We say why, and what to do.', fr: 'Nous vous disons pourquoi, et quoi faire.' }),
    blocks: [
      { p: greeting(person) },
      {
        p: both({
          en: `This file is paused for now: ${name}. This is not a refusal.`,
          fr: `Ce dossier est suspendu pour le moment : ${name}. Ce n'est pas un refus.`,
        }),
      },
      { h: both({ en: 'Why', fr: 'Pourquoi' }) },
      { p: reason.reads },
      ...whatToDo(reason.needsApplicant),
      {
        button: both({ en: 'See where things are', fr: 'Voir où en sont les choses' }),
        href: { en: link('home', {}, 'en'), fr: link('home', {}, 'fr') },
      },
      {
        note: both({
          en: 'We write again when the file goes on. Others in your family are not affected by this message.',
          fr: 'Nous vous écrirons de nouveau quand le dossier reprendra. Ce message ne touche pas les autres membres de votre famille.',
        }),
      },
    ],
  };
}

function whatToDo(needsApplicant: boolean): Letter['blocks'] {
  return [
    { h: both({ en: 'What to do', fr: 'Quoi faire' }) },
    {
      p: needsApplicant
        ? both({
            en: 'Do what is said above. If you are not sure how, ask us.',
            fr: "Faites ce qui est indiqué ci-dessus. Si vous n'êtes pas certain de la façon de faire, demandez-le-nous.",
          })
        : both({
            en: 'Nothing for now. You can still change your address and send a photo.',
            fr: "Rien pour le moment. Vous pouvez toujours changer d'adresse et envoyer une photo.",
          }),
    },
  ];
}
