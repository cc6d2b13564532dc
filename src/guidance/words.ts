import { say } from '../platform/i18n.ts';

export const guidanceWords = say({
  updated: { en: 'Last changed on', fr: 'Dernière modification :' },
  onThisPage: { en: 'On this page', fr: 'Sur cette page' },
});
