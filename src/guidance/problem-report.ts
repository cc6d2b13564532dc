import { type Both, both } from '../platform/i18n.ts';

/** What can be reported about a page. Codes only: no free text is collected, so no personal data can be in it. */
export const REPORT_CODES = ['broken', 'spelling', 'missing', 'wrong', 'cannot-find', 'other'] as const;
export type ReportCode = (typeof REPORT_CODES)[number];

export const reportLabels: Readonly<Record<ReportCode, Both>> = {
  broken: both({
    en: 'A link, a button or a picture does not work',
    fr: 'Un lien, un bouton ou une image ne fonctionne pas',
  }),
  spelling: both({
    en: 'There is a spelling mistake',
    fr: "Il y a une erreur d'orthographe ou de grammaire",
  }),
  missing: both({ en: 'Information is missing', fr: 'Les renseignements sont incomplets' }),
  wrong: both({
    en: 'Information is out of date or wrong',
    fr: "L'information est erronée ou n'est plus à jour",
  }),
  'cannot-find': both({ en: "I can't find what I need", fr: "Je n'arrive pas à trouver ce qu'il me faut" }),
  other: both({ en: 'Something else', fr: 'Autre problème' }),
};

export const reportWords = {
  question: both({ en: 'What is the problem?', fr: 'Quel est le problème?' }),
  hint: both({ en: 'Choose all that apply.', fr: "Cochez tout ce qui s'applique." }),
  send: both({ en: 'Send', fr: 'Envoyer' }),
  none: both({ en: 'Choose at least one problem.', fr: 'Cochez au moins un problème.' }),
  thanks: both({ en: 'Thank you for your help', fr: 'Merci de votre aide' }),
  thanksSays: both({
    en: 'Your report has reached us. We do not reply to it.',
    fr: 'Nous avons reçu votre signalement. Nous n’y répondons pas.',
  }),
};

/** The known codes among those sent, each once. An empty list means nothing usable was chosen. */
export function readReport(sent: readonly string[]): readonly ReportCode[] {
  return REPORT_CODES.filter((code) => sent.includes(code));
}
