import type { Representative } from '../case/actor.ts';
import { noteAccesses, SAME_ACCESS_MS, SAME_SHIFT_MS } from '../case/looks.ts';
import { may } from '../case/may.ts';
import { displayName } from '../case/names.ts';
import type { Services } from '../case/services.ts';
import type { Page, Visit } from '../case/visit.ts';
import { notFound, type Reply } from '../platform/http/page.ts';
import type { ClientFile } from './client-parts.tsx';
import { ClientsView, ClientView } from './client-views.tsx';
import { addressesShown, clientsOf, confirmationShown, endsOf, photoShown } from './client-store.ts';
import { clientWords } from './words.ts';

type Needed = Pick<Services, 'db' | 'clock' | 'profile' | 'files' | 'record'>;

/** What a representative sees: their clients, and of each what the person allows. Nothing here acts. */
export function clientPages(services: Needed): readonly Page[] {
  return [clientsPage(services), clientPage(services), photoPage(services)];
}

async function shownTo(
  { db, clock, profile }: Needed,
  actor: Representative,
  caseIds: readonly string[],
): Promise<readonly ClientFile[]> {
  if (caseIds.length === 0) return [];
  const { accountId } = actor;
  const today = clock.today(profile.zone);
  const [clients, ends] = await Promise.all([
    clientsOf(db, caseIds, { accountId, today }),
    endsOf(db, accountId, today),
  ]);
  return clients.flatMap((client) => {
    const seen = actor.cases.find(({ caseId }) => caseId === client.caseId);
    const end = ends.find(({ caseId }) => caseId === client.caseId);
    return seen && end ? [{ ...client, sees: seen.sees, toOn: end.toOn, number: end.number }] : [];
  });
}

function clientsPage(services: Needed): Page {
  return {
    id: 'clients',
    path: { en: '/clients', fr: '/clients' },
    does: 'client.see',
    async show(visit): Promise<Reply> {
      const { actor, lang } = visit;
      if (actor.kind !== 'representative') return notFound;
      const ids = actor.cases.map(({ caseId }) => caseId);
      const clients = await shownTo(services, actor, ids);
      const caseIds = clients.map(({ caseId }) => caseId);
      await noteAccesses(services, { act: 'client.list', actor, caseIds, within: SAME_SHIFT_MS });
      const body = <ClientsView visit={visit} clients={clients} />;
      return { kind: 'page', title: clientWords(lang).title, body };
    },
  };
}

function clientPage(services: Needed): Page {
  const { db, clock, profile } = services;
  return {
    id: 'client',
    path: { en: '/clients/:caseId', fr: '/clients/:caseId' },
    does: 'client.see',
    async show(visit): Promise<Reply> {
      const { actor, lang } = visit;
      const caseId = visit.params['caseId'] ?? '';
      if (actor.kind !== 'representative' || !may(actor, 'client.see', { caseId })) return notFound;
      const [client] = await shownTo(services, actor, [caseId]);
      if (!client) return notFound;
      await noteAccesses(services, { act: 'client.view', actor, caseIds: [caseId], within: SAME_ACCESS_MS });
      const sees = (sight: ClientFile['sees'][number]) => client.sees.includes(sight);
      const looking = { accountId: actor.accountId, today: clock.today(profile.zone) };
      const [addresses, photo, confirmed] = await Promise.all([
        sees('address') ? addressesShown(db, { caseId, ...looking }) : [],
        sees('photo') ? photoShown(db, caseId) : undefined,
        sees('proof') ? confirmationShown(db, caseId) : undefined,
      ]);
      const file = { visit, client, addresses, hasPhoto: photo !== undefined, confirmed };
      return {
        kind: 'page',
        title: displayName(client),
        body: <ClientView {...file} />,
        back: { href: visit.href('clients'), label: clientWords(lang).back },
      };
    },
  };
}

function photoPage(services: Needed): Page {
  return {
    id: 'client.photo',
    path: { en: '/clients/:caseId/photo', fr: '/clients/:caseId/photo' },
    does: 'photo.see',
    show: (visit) => showPhoto(services, visit),
  };
}

async function showPhoto(services: Needed, visit: Visit): Promise<Reply> {
  const { actor } = visit;
  const caseId = visit.params['caseId'] ?? '';
  if (actor.kind !== 'representative' || !may(actor, 'photo.see', { caseId })) return notFound;
  const photo = await photoShown(services.db, caseId);
  if (!photo) return notFound;
  await noteAccesses(services, { act: 'client.photo', actor, caseIds: [caseId], within: SAME_ACCESS_MS });
  return { kind: 'bytes', bytes: await services.files.get(photo.fileKey), type: 'image/jpeg' };
}
