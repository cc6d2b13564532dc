import type { Both } from '../../platform/i18n.ts';
import type { Services } from '../services.ts';

/** The absolute addresses of a page in both languages, for letters and documents; `params` fill in its path. */
export const pageLinks = (
  { link }: Pick<Services, 'link'>,
  page: string,
  params: Readonly<Record<string, string>> = {},
): Both => ({ en: link(page, params, 'en'), fr: link(page, params, 'fr') });
