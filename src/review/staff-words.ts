import { say } from '../platform/i18n.ts';

/** The words of the staff's first page. */
export const staffHomeWords = say({
  title: { en: 'Staff', fr: 'Personnel' },
  lead: { en: 'What do you want to do?', fr: 'Que voulez-vous faire?' },
  review: { en: 'Review cases and photos', fr: 'Examiner les dossiers et les photos' },
  reviewAbout: {
    en: 'The next case that waits for an officer.',
    fr: 'Le prochain dossier qui attend un agent.',
  },
  cards: { en: 'Make and mail cards', fr: 'Produire et poster les cartes' },
  cardsAbout: { en: 'Orders, batches and returned mail.', fr: 'Commandes, lots et courrier retourné.' },
  support: { en: 'Help people', fr: 'Aider les personnes' },
  supportAbout: { en: 'Requests, access and emails.', fr: 'Demandes, accès et courriels.' },
  accounts: { en: 'Look after staff accounts', fr: 'Gérer les comptes du personnel' },
  accountsAbout: {
    en: 'Who works here, lost passkeys, open sessions.',
    fr: "Qui travaille ici, clés d'accès perdues, sessions ouvertes.",
  },
  nothing: {
    en: 'You have no task in the portal yet. Ask your administrator.',
    fr: "Vous n'avez pas encore de tâche dans le portail. Demandez à votre administrateur.",
  },
});
