import { elided } from '../platform/grammar.ts';
import type { CaseOwner } from '../case/requested-case.ts';
import { wordsIn } from '../platform/i18n.ts';

/** The words of the pages around the document. */
export const ecoprPageWords = wordsIn({
  back: { en: 'Your family', fr: 'Votre famille' },
  title: (p: CaseOwner) =>
    p.own
      ? { en: 'Your proof of permanent residence', fr: 'Votre preuve de résidence permanente' }
      : {
          en: `Proof of permanent residence: ${p.name}`,
          fr: `Preuve de résidence permanente : ${p.name}`,
        },
  lead: (p: CaseOwner) =>
    p.own
      ? {
          en: 'This is your confirmation of permanent residence. It stays here for as long as you have your account.',
          fr: 'Voici votre confirmation de résidence permanente. Elle reste ici aussi longtemps que vous avez votre compte.',
        }
      : {
          en: `This confirms the permanent residence of ${p.name}. It stays here for as long as the account exists.`,
          fr: `Ceci confirme la résidence permanente ${elided('de', p.name)}. La confirmation reste ici aussi longtemps que le compte existe.`,
        },
  download: { en: 'Download the document (PDF)', fr: 'Télécharger le document (PDF)' },
  downloadNote: {
    en: 'The file holds both languages, English first. Screen readers can read it.',
    fr: "Le fichier contient les deux langues, le français d'abord. Les lecteurs d'écran peuvent le lire.",
  },
  photoLater: {
    en: 'The photo is added here once an officer has accepted it.',
    fr: "La photo est ajoutée ici dès qu'un agent l'a acceptée.",
  },
  byHand: { en: 'By hand, on your printed copy', fr: 'À la main, sur votre exemplaire imprimé' },
  usesTitle: { en: 'What it is for', fr: 'À quoi elle sert' },
  errorTitle: { en: 'If something is wrong', fr: "S'il y a une erreur" },
  errorLink: { en: 'Report an error in this document', fr: 'Signaler une erreur dans ce document' },
  checkTitle: { en: 'If somebody wants to check it', fr: 'Si quelqu’un veut la vérifier' },
  noSignature: {
    en: 'The file does not carry a digital signature, and there is no public page to check it yet. Show the whole document. It has a number and names the officer who decided.',
    fr: "Le fichier ne porte pas de signature numérique, et il n'y a pas encore de page publique pour le vérifier. Montrez le document en entier. Il a un numéro et il nomme l'agent qui a décidé.",
  },
  letters: (p: { letters: string }) => ({
    en: `Our PDF cannot print some letters of this document: ${p.letters}. We will not print a name wrongly. You can print this page, which shows everything. To have a PDF, tell us how your passport writes it in Latin letters.`,
    fr: `Notre PDF ne peut pas imprimer certaines lettres de ce document : ${p.letters}. Nous n'imprimerons pas un nom de façon erronée. Vous pouvez imprimer cette page, qui montre tout. Pour obtenir un PDF, dites-nous comment votre passeport l'écrit en lettres latines.`,
  }),
  lettersTitle: { en: 'There is no PDF of this document', fr: "Il n'y a pas de PDF de ce document" },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  toPage: { en: 'Back to the document', fr: 'Revenir au document' },
  waitTitle: (p: CaseOwner) =>
    p.own
      ? { en: 'Your document is not ready yet', fr: "Votre document n'est pas encore prêt" }
      : {
          en: `The document of ${p.name} is not ready yet`,
          fr: `Le document ${elided('de', p.name)} n'est pas encore prêt`,
        },
  waitLead: {
    en: 'We make it on the day an officer confirms permanent residence. We send an email then. Here is what comes first.',
    fr: "Nous le produisons le jour où un agent confirme la résidence permanente. Nous envoyons alors un courriel. Voici ce qui vient d'abord.",
  },
  stepDeclare: { en: 'Declare that you are in Canada', fr: 'Déclarer que vous êtes au Canada' },
  stepOfficer: { en: 'An officer looks at your file', fr: 'Un agent examine votre dossier' },
  stepBack: { en: 'Come back to Canada', fr: 'Revenir au Canada' },
  backHint: {
    en: 'You told us that you are outside Canada. Tell us when you are back.',
    fr: "Vous nous avez dit que vous êtes à l'extérieur du Canada. Dites-le-nous à votre retour.",
  },
  officerHint: {
    en: 'There is nothing for you to do. We write to you when it is done.',
    fr: "Vous n'avez rien à faire. Nous vous écrivons quand c'est terminé.",
  },
  heldHint: {
    en: 'The officer needs more time or more information. We wrote to you about it.',
    fr: "L'agent a besoin de plus de temps ou de renseignements. Nous vous avons écrit à ce sujet.",
  },
  elsewhere: {
    en: 'This case does not continue in the portal. If you finish at a port of entry, you get your document there.',
    fr: "Ce dossier ne se poursuit pas dans le portail. Si vous terminez à un point d'entrée, vous y recevez votre document.",
  },
  yourTurn: { en: 'Your turn', fr: 'À vous' },
  done: { en: 'Done', fr: 'Terminé' },
  later: { en: 'Later', fr: 'À venir' },
  inProgress: { en: 'In progress', fr: 'En cours' },
});
