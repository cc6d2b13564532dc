import type { Visit } from '../case/visit.ts';
import { DataTable } from '../platform/html/table.tsx';
import { type Day, formatDay, say } from '../platform/i18n.ts';
import { licenceWords, type OnRecord, representationStatusOf } from '../representative/representative.ts';
import type { RepresentativeOnFile } from './representative-store.ts';

const words = say({
  title: { en: 'Representatives', fr: 'Représentants' },
  none: {
    en: 'Nobody is on record. Tell nobody but the person anything.',
    fr: "Personne n'est au dossier. Ne donnez de renseignements qu'à la personne elle-même.",
  },
  only: {
    en: 'A representative may look in the portal. Give none of it on the phone, and take no change from one. They can report the loss of their own codes.',
    fr: "Un représentant peut regarder dans le portail. Ne lui donnez aucun renseignement au téléphone et n'acceptez de lui aucun changement. Il peut signaler la perte de ses propres codes.",
  },
  number: { en: 'Authority', fr: 'Autorisation' },
  name: { en: 'Name', fr: 'Nom' },
  licence: { en: 'Licence', fr: 'Permis' },
  dates: { en: 'From, to', fr: 'Du, au' },
  state: { en: 'State', fr: 'État' },
  on: { en: 'on record', fr: 'au dossier' },
  later: { en: 'begins later', fr: 'commence plus tard' },
  over: { en: 'over', fr: 'expiré' },
  ended: { en: 'ended', fr: 'terminé' },
  lost: (p: { name: string }) => ({
    en: `Codes and phone of ${p.name} are lost`,
    fr: `Codes et téléphone perdus de ${p.name}`,
  }),
});

export type Authorities = {
  readonly rows: readonly OnRecord[];
  readonly today: Day;
  readonly applicationId: string;
  /** Those who can lose a second step of their own. */
  readonly withCodes: readonly RepresentativeOnFile[];
};

/** Who is, or was, on record as representative of somebody in the family. */
export function AuthoritiesTable(props: Authorities & { readonly visit: Visit }) {
  const { visit, rows, today } = props;
  const { lang } = visit;
  const w = words(lang);
  return (
    <>
      <h2>{w.title}</h2>
      <p>{rows.length === 0 ? w.none : w.only}</p>
      {rows.length > 0 && (
        <DataTable
          caption={w.title}
          captionHidden
          columns={[
            { head: w.number },
            { head: w.name },
            { head: w.licence },
            { head: w.dates },
            { head: w.state },
          ]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: [
              row.number,
              [row.name, row.firm].filter(Boolean).join(', '),
              licenceWords(lang, row),
              `${formatDay(lang, row.fromOn)}, ${formatDay(lang, row.toOn)}`,
              w[representationStatusOf(row, today)],
            ],
          }))}
        />
      )}
      <Losing {...props} />
    </>
  );
}

/** Where the loss of a representative's codes is reported. */
function Losing({ visit, applicationId, withCodes }: Authorities & { readonly visit: Visit }) {
  const reason = visit.query.text('reason');
  return withCodes.map(({ accountId, displayName }) => (
    <p key={accountId}>
      <a href={`${visit.href('support.lost-representative', { applicationId, accountId })}?reason=${reason}`}>
        {words(visit.lang).lost({ name: displayName })}
      </a>
    </p>
  ));
}
