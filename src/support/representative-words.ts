import { say } from '../platform/i18n.ts';

/** The page on which an agent reports the lost codes of a representative. */
export const lostRepresentativeWords = say({
  title: (p: { name: string }) => ({
    en: `Lost codes of the representative ${p.name}`,
    fr: `Codes perdus du représentant ${p.name}`,
  }),
  says: {
    en: 'Asks that the second step of this representative be switched off. Another agent must approve, then the representative has some days to stop it. They are told each time, at the address of their account. Say nothing about their clients.',
    fr: 'Demande de désactiver la deuxième étape de ce représentant. Un autre agent doit approuver, puis le représentant a quelques jours pour l’arrêter. Il est avisé chaque fois, à l’adresse de son compte. Ne dites rien au sujet de ses clients.',
  },
});
