import { hasRole } from '../case/actor.ts';
import type { Page, Visit } from '../case/page.ts';
import type { Role } from '../config/settings.ts';
import { wordsIn } from '../platform/i18n.ts';

type Task = { readonly role: Role; readonly page: string; readonly title: string; readonly about: string };

/** Where staff arrive: the rooms of their roles. */
export const staffPage: Page = {
  id: 'staff',
  path: { en: '/staff', fr: '/personnel' },
  does: 'staff.enter',
  show: async (visit) => ({
    kind: 'page',
    title: staffHomeWords(visit.lang).title,
    body: <StaffView visit={visit} />,
  }),
};

function StaffView({ visit }: { readonly visit: Visit }) {
  const w = staffHomeWords(visit.lang);
  const all: readonly Task[] = [
    { role: 'officer', page: 'review.queue', title: w.review, about: w.reviewAbout },
    { role: 'producer', page: 'production', title: w.cards, about: w.cardsAbout },
    { role: 'agent', page: 'support', title: w.support, about: w.supportAbout },
    { role: 'administrator', page: 'staff.accounts', title: w.accounts, about: w.accountsAbout },
  ];
  const tasks = all.filter(({ role }) => hasRole(visit.actor, role));
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{tasks.length > 0 ? w.lead : w.nothing}</p>
      {tasks.length > 0 && (
        <ul class="tasks">
          {tasks.map(({ page, title, about }) => (
            <li key={page}>
              <div>
                <a href={visit.href(page)}>{title}</a>
                <p class="hint">{about}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={visit.href('staff.own-files')}>{w.ownFiles}</a>
      </p>
    </>
  );
}

/** The words of the staff's first page. */
const staffHomeWords = wordsIn({
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
  ownFiles: { en: 'Files you keep away from', fr: 'Dossiers dont vous vous tenez à l’écart' },
  nothing: {
    en: 'You have no task in the portal yet. Ask your administrator.',
    fr: "Vous n'avez pas encore de tâche dans le portail. Demandez à votre administrateur.",
  },
});
