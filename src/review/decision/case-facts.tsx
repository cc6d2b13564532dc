import { type ComponentChildren, Fragment } from 'preact';
import { labelLines } from '../../address/label.ts';
import { displayName, isSingleName } from '../../case/names.ts';
import type { Visit } from '../../case/page.ts';
import { actorWords, actWords, stateWords } from '../../case/state-words.ts';
import { countryName } from '../../intake/countries.ts';
import { formatBirthDate } from '../../platform/birth-date.ts';
import { PostalLabel } from '../../platform/html/card.tsx';
import { Notice, Tag } from '../../platform/html/feedback.tsx';
import { DataTable, type FactRow } from '../../platform/html/table.tsx';
import { formatDay, formatInstant, formatInstantDay } from '../../platform/i18n.ts';
import type { OpenCase } from './open-case.ts';
import type { CaseEvent } from './store.ts';
import { queueWords } from '../queue-words.ts';
import { decisionWords } from './decision-words.ts';

export const localDay = ({ lang, zone }: Visit, instant: Date | null) =>
  instant ? formatInstantDay(lang, instant, zone) : '';

/** Who it is and what was approved: names as the passport has them, facts as they came in. */
export function SubjectFacts({ openCase }: { readonly openCase: OpenCase }) {
  const { subject, visit, residenceCase, claim } = openCase;
  const { lang } = visit;
  const w = decisionWords(lang);
  return (
    <>
      <h1 translate={false}>{displayName(subject)}</h1>
      <p>
        <Tag kind="turn">
          {w.until({ time: formatInstant(lang, claim.until, visit.zone).split(', ').at(-1) ?? '' })}
        </Tag>
      </p>
      <p>
        {[stateWords[residenceCase.landing], stateWords[residenceCase.photo], stateWords[residenceCase.card]]
          .map((s) => s[lang])
          .join(' · ')}
      </p>
      <h2>{w.person}</h2>
      <Lines facts={personFacts(openCase)} />
      <h2>{w.application}</h2>
      <Lines facts={applicationFacts(openCase)} />
    </>
  );
}

function personFacts({ subject, visit: { lang }, profile }: OpenCase): readonly FactRow[] {
  const w = decisionWords(lang);
  const country = (code: string) => countryName(code)[lang];
  return [
    { name: w.familyName, value: <Exact>{subject.familyName}</Exact> },
    { name: w.givenNames, value: isSingleName(subject) ? w.singleName : <Exact>{subject.givenNames}</Exact> },
    ...(subject.otherNames ? [{ name: w.otherNames, value: <Exact>{subject.otherNames}</Exact> }] : []),
    { name: w.role, value: w[subject.role] },
    { name: w.uci, value: <Exact>{subject.uci}</Exact> },
    {
      name: w.born,
      value: `${formatBirthDate(lang, subject.birthDate)}, ${subject.birthPlace}, ${country(subject.birthCountry)}`,
    },
    { name: w.sex, value: profile.sexes[subject.sex]?.[lang] ?? subject.sex },
    {
      name: w.maritalStatus,
      value: profile.maritalStatuses[subject.maritalStatus]?.[lang] ?? subject.maritalStatus,
    },
    { name: w.citizenship, value: country(subject.citizenship) },
    { name: w.passport, value: <Exact>{`${subject.passportNumber} (${subject.passportCountry})`}</Exact> },
    { name: w.validUntil, value: formatDay(lang, subject.passportValidUntil) },
  ];
}

function applicationFacts({ subject, visit: { lang }, profile }: OpenCase): readonly FactRow[] {
  const w = decisionWords(lang);
  return [
    { name: w.number, value: <Exact>{subject.number}</Exact> },
    { name: w.made, value: formatDay(lang, subject.madeOn) },
    { name: w.approved, value: formatDay(lang, subject.approvedOn) },
    { name: w.category, value: profile.categories[subject.category]?.[lang] ?? subject.category },
    { name: w.representatives, value: subject.representatives.join('; ') || w.noRepresentatives },
  ];
}

/** Facts in a narrow column: each value below its name, so that no word is broken. */
function Lines({ facts }: { readonly facts: readonly FactRow[] }) {
  return (
    <dl>
      {facts.map(({ name, value }) => (
        <Fragment key={name}>
          <dt class="hint">{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Exact({ children }: { readonly children: ComponentChildren }) {
  return <span translate={false}>{children}</span>;
}

export function AddressFacts({ openCase: { addresses, visit, subject } }: { readonly openCase: OpenCase }) {
  const { lang } = visit;
  const w = decisionWords(lang);
  return (
    <section aria-labelledby="addresses">
      <h2 id="addresses">{w.addresses}</h2>
      {addresses.length === 0 && <p>{w.noAddress}</p>}
      {addresses.map((address) => (
        <div key={address.kind}>
          <PostalLabel label={w[address.kind]} lines={labelLines(address, displayName(subject), lang)} />
          {address.insisted && <p class="hint">{w.insisted}</p>}
        </div>
      ))}
    </section>
  );
}

/** The others of the family: where each is, and their photo, so that two are not swapped. */
export function FamilyFacts({ openCase: { relatives, visit, subject } }: { readonly openCase: OpenCase }) {
  const { lang } = visit;
  const w = decisionWords(lang);
  return (
    <section aria-labelledby="family">
      <h2 id="family">{w.family}</h2>
      {relatives.length === 0 ? (
        <p>{w.alone}</p>
      ) : (
        <DataTable
          caption={w.family}
          captionHidden
          columns={[w.name, w.role, w.born, w.state, w.photo].map((head) => ({ head }))}
          rows={relatives.map((relative) => ({
            key: relative.caseId,
            cells: [
              <Exact>{displayName(relative)}</Exact>,
              w[relative.role],
              formatBirthDate(lang, relative.birthDate),
              [
                stateWords[relative.landing][lang],
                stateWords[relative.photo][lang],
                ...(relative.unread ? [w.unreadChange] : []),
              ].join(' · '),
              relative.photoId && (
                <img
                  src={visit.href('review.photo', { caseId: subject.caseId, photoId: relative.photoId })}
                  alt={w.photoAlt({ name: displayName(relative) })}
                  width="75"
                  height="105"
                  loading="lazy"
                />
              ),
            ],
          }))}
        />
      )}
    </section>
  );
}

export function CaseHistory({ openCase: { history, visit } }: { readonly openCase: OpenCase }) {
  const w = decisionWords(visit.lang);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{w.history}</h2>
      <Records visit={visit} rows={history} caption={w.history} />
    </section>
  );
}

function Records({
  visit: { lang, zone },
  rows,
  caption,
}: {
  readonly visit: Visit;
  readonly rows: readonly CaseEvent[];
  readonly caption: string;
}) {
  const w = decisionWords(lang);
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[w.when, w.what, w.who].map((head) => ({ head }))}
      rows={rows.map((row) => ({
        key: String(row.seq),
        cells: [formatInstant(lang, row.at, zone), actWords(row.act)[lang], actorWords(row)[lang]],
      }))}
    />
  );
}

/** What changed since the officer opened the case, when that stopped a decision. */
export function Changes({ openCase: { changes, visit } }: { readonly openCase: OpenCase }) {
  if (!changes) return null;
  const w = decisionWords(visit.lang);
  return (
    <div id="changed" tabindex={-1}>
      <Notice kind="warn" heading={w.changedTitle}>
        {changes.length === 0 ? (
          <p>{w.changedNothing}</p>
        ) : (
          <Records visit={visit} rows={changes} caption={w.changedTitle} />
        )}
      </Notice>
    </div>
  );
}

const DECIDED = /^(photo\.(accept|return)|landing\.(confirm|hold|release)|change\.consider)$/;

/** Says what was decided on the page before, named by `done` in the address. */
export function DecisionNotice({ visit }: { readonly visit: Visit }) {
  const done = visit.query.text('done');
  if (!DECIDED.test(done)) return null;
  return (
    <Notice kind="success" status>
      <p>
        {queueWords(visit.lang).done} {actWords(done)[visit.lang]}
      </p>
    </Notice>
  );
}
