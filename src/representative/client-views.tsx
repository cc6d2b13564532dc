import type { VNode } from 'preact';
import { displayName } from '../case/names.ts';
import type { RepresentativeSight } from '../case/policy.ts';
import type { Visit } from '../case/visit.ts';
import { stepNoteWords, type Progress, progressOf, type CaseStep, stepWords } from '../family/family.ts';
import { dayOf } from '../platform/clock.ts';
import { LinkButton } from '../platform/html/button.tsx';
import { Card } from '../platform/html/card.tsx';
import { EmptyState, Tag } from '../platform/html/feedback.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { StepTrail } from '../platform/html/way.tsx';
import { formatDay, type Lang } from '../platform/i18n.ts';
import {
  ClientAddresses,
  type FileProps,
  ClientPart,
  ClientPhoto,
  ClientConfirmation,
  type ClientFile,
} from './client-parts.tsx';
import type { Client } from './client-store.ts';
import { clientWords } from './words.ts';

type ListProps = { readonly visit: Visit; readonly clients: readonly ClientFile[] };

/** The list of those who show a representative something. */
export function ClientsView({ visit, clients }: ListProps): VNode {
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

function aboutRows(lang: Lang, { applicationNumber, number, toOn }: ClientFile) {
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
export function ClientView(props: FileProps): VNode {
  const { visit, client } = props;
  const { lang } = visit;
  const w = clientWords(lang);
  const parts: Readonly<Record<RepresentativeSight, () => VNode>> = {
    status: () => <Steps lang={lang} client={client} />,
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

function Steps({ lang, client }: { readonly lang: Lang; readonly client: Client }) {
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
          steps={progress.steps.map((step) => stepOf(lang, step))}
        />
      )}
    </ClientPart>
  );
}

function stepOf(lang: Lang, { key, state, at, note }: CaseStep) {
  const said = note === undefined || note === 'needs-photo' ? undefined : stepNoteWords[note][lang];
  return { state, title: stepWords[key][lang], day: at && dayOf(at), note: said };
}
