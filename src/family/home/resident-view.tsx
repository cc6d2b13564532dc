import { displayName } from '../../case/names.ts';
import { LinkButton } from '../../platform/html/button.tsx';
import { SummaryList } from '../../platform/html/summary.tsx';
import type { HomeContext } from './other-members.tsx';
import { residentSince, toCome } from './resident.ts';
import { isResident, residentWords } from './resident-words.ts';
import type { FamilyMemberCase } from './store.ts';

type ResidentProps = HomeContext & {
  readonly me: FamilyMemberCase;
  readonly members: readonly FamilyMemberCase[];
};

/** On the day and after: the proof, what it is good for, and what is still to come for each of the family. */
export function ResidentNews(props: ResidentProps) {
  const { visit, me, members } = props;
  const w = residentWords(visit.lang);
  return (
    <>
      <p>
        <LinkButton href={visit.href('proof', { caseId: me.caseId })}>{w.openProof}</LinkButton>
      </p>
      <section aria-labelledby="now">
        <h2 id="now">{w.now}</h2>
        <ul>
          <li>{w.work}</li>
          <li>{w.sin}</li>
          <li>{w.health}</li>
        </ul>
        <h3>{w.travelTitle}</h3>
        <p>{w.travel}</p>
      </section>
      {members.some(({ card }) => card !== 'delivered') && <ToCome {...props} />}
    </>
  );
}

/** The photo and the card of each person for whom the reader acts, by name. */
function ToCome({ visit, profile, me, members }: ResidentProps) {
  const { lang } = visit;
  const w = residentWords(lang);
  const setting = { lang, zone: profile.zone, cardDueDays: profile.limits.cardDueDays };
  return (
    <section aria-labelledby="to-come">
      <h2 id="to-come">{w.toCome}</h2>
      <SummaryList
        lang={lang}
        rows={members.map((member) => ({
          key: member === me ? w.you : displayName(member),
          value: toCome(member, setting).join(' '),
        }))}
      />
    </section>
  );
}

type OneProps = Pick<HomeContext, 'visit' | 'profile'> & { readonly member: FamilyMemberCase };

/** That a family member is a permanent resident, and since when; nothing before, nor about the reader. */
export function ResidentLine({ visit, profile, member }: OneProps) {
  const since = residentSince(member, profile.zone);
  if (since === undefined || member.own) return null;
  const { sex } = member;
  const name = member.givenNames || member.familyName;
  return <p>{isResident(visit.lang, { name, sex, since })}</p>;
}
