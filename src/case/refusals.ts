import type { Problem } from '../platform/form.ts';
import { both } from '../platform/i18n.ts';

/** The case has moved on since the page was opened, for example in another window or by the other parent. */
export const notNow: Problem = {
  field: 'form',
  says: both({
    en: 'This has changed since you opened the page, so nothing was done. Go back to your family page to see where things are.',
    fr: "La situation a changé depuis que vous avez ouvert la page, alors rien n'a été fait. Revenez à la page de votre famille pour voir où en sont les choses.",
  }),
};
