import { hasRole, type Role } from '../case/actor.ts';
import type { Page, Visit } from '../case/visit.ts';
import { staffHomeWords } from './staff-words.ts';

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
    </>
  );
}
