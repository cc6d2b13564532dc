import type { ComponentChildren, VNode } from 'preact';
import type { Address, AddressUse } from '../address/address.ts';
import { labelLines } from '../address/label.ts';
import { noteAccesses, SAME_ACCESS_MS, SAME_SHIFT_MS } from '../case/access-log.ts';
import type { Representative } from '../case/actor.ts';
import { displayName } from '../case/names.ts';
import { caseIdFor } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Action, RepresentativePermission } from '../case/policy.ts';
import type { Services } from '../case/services.ts';
import { stepNoteWords, stepWords } from '../family/home/home-words.ts';
import { type CaseStep, type Progress, progressOf } from '../family/home/progress.ts';
import { dayOf } from '../platform/clock.ts';
import { LinkButton } from '../platform/html/button.tsx';
import { Card, PostalLabel } from '../platform/html/card.tsx';
import { EmptyState, Tag } from '../platform/html/feedback.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { StepTrail } from '../platform/html/step-trail.tsx';
import { both, type Day, formatDay, type Lang } from '../platform/i18n.ts';
import {
  visibleAddresses,
  type Client,
  clientsOf,
  visibleConfirmation,
  type Confirmed,
  endsOf,
  visiblePhoto,
} from './client-store.ts';
import { clientWords } from './representative-words.ts';

type Needed = Pick<Services, 'db' | 'clock' | 'profile' | 'files' | 'record'>;

/** What a representative sees: their clients, and of each what the person allows. Nothing here acts. */
export function clientPages(services: Needed): readonly Page[] {
  return [clientsPage(services), clientPage(services), photoPage(services)];
}

async function visibleParts(
  { db, clock }: Needed,
  actor: Representative,
  caseIds: readonly string[],
): Promise<readonly VisibleClient[]> {
  if (caseIds.length === 0) return [];
  const { accountId } = actor;
  const today = clock.today();
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
  return pageAbout({
    id: 'clients',
    path: { en: '/clients', fr: '/clients' },
    does: 'client.see',
    load: ({ actor }) => (actor.kind === 'representative' ? actor : undefined),
    async show(visit, actor) {
      const ids = actor.cases.map(({ caseId }) => caseId);
      const clients = await visibleParts(services, actor, ids);
      const caseIds = clients.map(({ caseId }) => caseId);
      await noteAccesses(services, { act: 'client.list', actor, caseIds, within: SAME_SHIFT_MS });
      const body = <ClientsView visit={visit} clients={clients} />;
      return { kind: 'page', title: clientWords(visit.lang).title, body };
    },
  });
}

type ClientCase = { readonly actor: Representative; readonly caseId: string };

/** The case that the address names, for a representative who is shown this part of it. */
function clientCaseOf(visit: Visit, action: Action): ClientCase | undefined {
  const { actor } = visit;
  const caseId = caseIdFor(visit, action);
  return actor.kind === 'representative' && caseId !== undefined ? { actor, caseId } : undefined;
}

async function loadClient(services: Needed, visit: Visit) {
  const own = clientCaseOf(visit, 'client.see');
  const [client] = own ? await visibleParts(services, own.actor, [own.caseId]) : [];
  return own && client && { ...own, client };
}

async function loadPhoto({ db }: Needed, visit: Visit) {
  const own = clientCaseOf(visit, 'photo.see');
  const photo = own && (await visiblePhoto(db, own.caseId));
  return own && photo && { ...own, photo };
}

function clientPage(services: Needed): Page {
  const { db, clock } = services;
  return pageAbout({
    id: 'client',
    tabTitle: both({ en: 'The file of a client', fr: "Le dossier d'un client" }),
    path: { en: '/clients/:caseId', fr: '/clients/:caseId' },
    does: 'client.see',
    load: (visit) => loadClient(services, visit),
    async show(visit, { actor, caseId, client }) {
      await noteAccesses(services, { act: 'client.view', actor, caseIds: [caseId], within: SAME_ACCESS_MS });
      const sees = (sight: VisibleClient['sees'][number]) => client.sees.includes(sight);
      const looking = { accountId: actor.accountId, today: clock.today() };
      const [addresses, photo, confirmed] = await Promise.all([
        sees('address') ? visibleAddresses(db, { caseId, ...looking }) : [],
        sees('photo') ? visiblePhoto(db, caseId) : undefined,
        sees('proof') ? visibleConfirmation(db, caseId) : undefined,
      ]);
      const props = { visit, client, addresses, hasPhoto: photo !== undefined, confirmed };
      return {
        kind: 'page',
        title: displayName(client),
        body: <ClientView {...props} />,
        back: { href: visit.href('clients'), label: clientWords(visit.lang).back },
      };
    },
  });
}

function photoPage(services: Needed): Page {
  return pageAbout({
    id: 'client.photo',
    path: { en: '/clients/:caseId/photo', fr: '/clients/:caseId/photo' },
    does: 'photo.see',
    load: (visit) => loadPhoto(services, visit),
    async show(_visit, { actor, caseId, photo }) {
      await noteAccesses(services, { act: 'client.photo', actor, caseIds: [caseId], within: SAME_ACCESS_MS });
      return { kind: 'bytes', bytes: await services.files.get(photo.fileKey), type: 'image/jpeg' };
    },
  });
}

type ListProps = { readonly visit: Visit; readonly clients: readonly VisibleClient[] };

/** The list of those who show a representative something. */
function ClientsView({ visit, clients }: ListProps): VNode {
  const { lang } = visit;
  const w = clientWords(lang);
  if (clients.length === 0) {
    return (
      <>
        <h1>{w.title}</h1>
        <EmptyState title={w.none}>
          <p>{w.noneSays}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead({ n: clients.length })}</p>
      {clients.map((client) => (
        <Card
          key={client.caseId}
          id={`client-${client.caseId}`}
          title={displayName(client)}
          tag={client.sees.includes('status') && <State lang={lang} client={client} />}
        >
          <SummaryList lang={lang} rows={aboutRows(lang, client)} />
          <p>
            <LinkButton kind="quiet" href={visit.href('client', { caseId: client.caseId })}>
              {w.open({ name: displayName(client) })}
            </LinkButton>
          </p>
        </Card>
      ))}
    </>
  );
}

function aboutRows(lang: Lang, { applicationNumber, number, toOn }: VisibleClient) {
  const w = clientWords(lang);
  return [
    { key: w.application, value: <span translate={false}>{applicationNumber}</span> },
    {
      key: w.authority,
      value: (
        <>
          <span translate={false}>{number}</span>, {w.until({ day: formatDay(lang, toOn) })}
        </>
      ),
    },
  ];
}

function State({ lang, client }: { readonly lang: Lang; readonly client: Client }) {
  const w = clientWords(lang);
  if (client.landing === 'away') return <Tag kind="wait">{w.pause}</Tag>;
  const { kind } = progressOf(client).standing;
  return <Tag kind={kind}>{w[kind]}</Tag>;
}

/** One client's file: the parts that the person ticked, and no others. */
function ClientView(props: ClientProps): VNode {
  const { visit, client } = props;
  const { lang } = visit;
  const w = clientWords(lang);
  const parts: Readonly<Record<RepresentativePermission, () => VNode>> = {
    status: () => <Steps visit={visit} client={client} />,
    address: () => <ClientAddresses {...props} />,
    photo: () => <ClientPhoto {...props} />,
    proof: () => <ClientConfirmation {...props} />,
  };
  return (
    <>
      <h1>{displayName(client)}</h1>
      <p class="lead">{w.only}</p>
      <SummaryList lang={lang} rows={aboutRows(lang, client)} />
      {client.sees.map((sight) => parts[sight]())}
    </>
  );
}

function Steps({ visit, client }: { readonly visit: Visit; readonly client: Client }) {
  const { lang } = visit;
  const w = clientWords(lang);
  const progress: Progress = progressOf(client);
  const name = displayName(client);
  return (
    <ClientPart id="steps" title={w.steps}>
      <p>
        <State lang={lang} client={client} />
      </p>
      {progress.steps.length > 0 && (
        <StepTrail
          lang={lang}
          label={w.way({ name })}
          steps={progress.steps.map((step) => stepOf(visit, step))}
        />
      )}
      <p>
        <a href={visit.href('change', { caseId: client.caseId })}>{w.changes}</a>
      </p>
    </ClientPart>
  );
}

function stepOf({ lang, zone }: Visit, { key, state, at, note }: CaseStep) {
  const words = note === undefined || note === 'needs-photo' ? undefined : stepNoteWords[note][lang];
  return { state, title: stepWords[key][lang], day: at && dayOf(at, zone), note: words };
}

type VisibleClient = Client & {
  readonly sees: readonly RepresentativePermission[];
  readonly toOn: Day;
  readonly number: string;
};

type ClientProps = {
  readonly visit: Visit;
  readonly client: VisibleClient;
  readonly addresses: readonly (Address & { readonly kind: AddressUse })[];
  readonly hasPhoto: boolean;
  readonly confirmed: Confirmed | undefined;
};

type PartProps = { readonly id: string; readonly title: string; readonly children: ComponentChildren };

/** One part of a client's file. */
function ClientPart({ id, title, children }: PartProps) {
  return (
    <section key={id} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function ClientAddresses({ visit, client, addresses }: ClientProps) {
  const { lang } = visit;
  const w = clientWords(lang);
  return (
    <ClientPart id="addresses" title={w.addresses}>
      {addresses.length === 0 && <p>{w.noAddress}</p>}
      {addresses.map((address) => (
        <PostalLabel
          key={address.kind}
          label={address.kind === 'home' ? w.home : w.mailing}
          lines={labelLines(address, displayName(client), lang)}
        />
      ))}
    </ClientPart>
  );
}

function ClientPhoto({ visit, client, hasPhoto }: ClientProps) {
  const w = clientWords(visit.lang);
  const { caseId } = client;
  return (
    <ClientPart id="photo" title={w.photo}>
      {hasPhoto ? (
        <img
          class="portrait"
          src={visit.href('client.photo', { caseId })}
          alt={w.photoOf({ name: displayName(client) })}
          width={150}
          height={210}
        />
      ) : (
        <p>{w.noPhoto}</p>
      )}
    </ClientPart>
  );
}

function ClientConfirmation({ visit, client, confirmed }: ClientProps) {
  const { lang } = visit;
  const w = clientWords(lang);
  if (!confirmed) {
    return (
      <ClientPart id="proof" title={w.proof}>
        <p>{w.noProof}</p>
      </ClientPart>
    );
  }
  return (
    <ClientPart id="proof" title={w.proof}>
      <SummaryList
        lang={lang}
        rows={[
          { key: w.since, value: formatDay(lang, confirmed.confirmedOn) },
          { key: w.place, value: confirmed.place },
          { key: w.number, value: <span translate={false}>{confirmed.documentNumber}</span> },
        ]}
      />
      <p>
        <a href={visit.href('proof.pdf', { caseId: client.caseId })}>{w.pdf}</a>
      </p>
    </ClientPart>
  );
}
