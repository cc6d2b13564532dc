import type { Check } from '../check.ts';
import { judgement, notChecked } from '../judgement.ts';

export const edited: Check<'edited'> = {
  code: 'edited',
  limits: null,
  name: { en: 'Not edited', fr: 'Non retouchée' },
  forOfficers: true,

  /**
   * The file names a program that alters pictures: a note for the officer, never a refusal, since such a program may
   * only have saved it. Source: IRCC, "Permanent resident photos": the photo must not be changed in any way.
   */
  judge({ file }, limits) {
    const named = file.software?.toLowerCase();
    if (file.software === undefined || named === undefined) return notChecked;
    const isEditor = limits.editors.some((editor) => named.includes(editor.toLowerCase()));
    return judgement(isEditor ? 'note' : null, { value: file.software });
  },

  words: ({ value }) => ({
    title: {
      en: `The file says that it was saved with ${value}.`,
      fr: `Le fichier indique qu'il a été enregistré avec ${value}.`,
    },
    fix: {
      en: 'If your photo was changed in any way, send the original, or take a new one.',
      fr: "Si votre photo a été modifiée de quelque façon que ce soit, envoyez l'original ou prenez-en une nouvelle.",
    },
  }),
  measured: ({ value }) => ({ en: `Saved with ${value}.`, fr: `Enregistré avec ${value}.` }),
  drawing: {},
};
