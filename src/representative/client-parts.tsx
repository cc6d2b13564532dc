import type { ComponentChildren } from 'preact';
import { type Address, type AddressUse, labelLines } from '../address/address.ts';
import { displayName } from '../case/names.ts';
import type { RepresentativeSight } from '../case/policy.ts';
import type { Visit } from '../case/visit.ts';
import { PostalLabel } from '../platform/html/card.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { type Day, formatDay } from '../platform/i18n.ts';
import type { Client, Confirmed } from './client-store.ts';
import { clientWords } from './words.ts';

export type ClientFile = Client & {
  readonly sees: readonly RepresentativeSight[];
  readonly toOn: Day;
  readonly number: string;
};

export type FileProps = {
  readonly visit: Visit;
  readonly client: ClientFile;
  readonly addresses: readonly (Address & { readonly kind: AddressUse })[];
  readonly hasPhoto: boolean;
  readonly confirmed: Confirmed | undefined;
};

type PartProps = { readonly id: string; readonly title: string; readonly children: ComponentChildren };

/** One part of a client's file. */
export function ClientPart({ id, title, children }: PartProps) {
  return (
    <section key={id} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export function ClientAddresses({ visit, client, addresses }: FileProps) {
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

export function ClientPhoto({ visit, client, hasPhoto }: FileProps) {
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

export function ClientConfirmation({ visit, client, confirmed }: FileProps) {
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
