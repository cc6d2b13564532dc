import { displayName } from '../case/names.ts';
import { TRANSITIONS } from '../case/transitions.ts';
import { ButtonRow, LinkButton } from '../platform/html/button.tsx';
import type { Both } from '../platform/i18n.ts';
import { actionWords, caseLinkWords, othersBack } from './case-words.ts';
import type { MemberProps } from './scene.ts';
import type { FamilyMemberCase } from './store.ts';
import type { StepAction } from './way.ts';

const PAGES: Readonly<Record<StepAction, string>> = {
  declare: 'declare',
  address: 'address',
  'new-address': 'address',
  photo: 'photo',
  'new-photo': 'photo',
  back: 'back',
  proof: 'proof',
  card: 'card',
};

const LEAVES: readonly string[] = TRANSITIONS.landing.leave.from;
const SIGNED: readonly string[] = ['declared', 'on-hold', 'confirmed'];

type QuietLink = { readonly page: string; readonly says: Both };

/** The one next step as a button, then what else can be done or seen. */
export function CardLinks({ visit, member, progress }: MemberProps) {
  const { lang } = visit;
  const { next, others, standing } = progress;
  const { caseId } = member;
  const ended = standing.kind === 'done' ? standing.what : undefined;
  const links: readonly QuietLink[] = [
    ...others.map((action) => ({ page: PAGES[action], says: actionWords[action] })),
    ...standingLinks(member),
  ];
  if (ended === 'declined' || ended === 'closed') {
    const page = ended === 'declined' ? 'how' : 'contact';
    return (
      <p>
        <a href={visit.href(page)}>{caseLinkWords[page][lang]}</a>
      </p>
    );
  }
  if (!next && links.length === 0) return null;
  const says = next === 'back' && !member.own ? othersBack : next && actionWords[next];
  const whose = <span class="sr"> ({displayName(member)})</span>;
  return (
    <ButtonRow>
      {next && says && (
        <LinkButton
          href={visit.href(PAGES[next], { caseId })}
          kind={standing.kind === 'turn' ? 'primary' : 'quiet'}
        >
          {says[lang]}
          {whose}
        </LinkButton>
      )}
      {links.map((link) => (
        <a key={link.page} href={visit.href(link.page, { caseId })}>
          {link.says[lang]}
          {whose}
        </a>
      ))}
    </ButtonRow>
  );
}

/** What stays possible beside the steps. */
function standingLinks({ landing, addressSince, card }: FamilyMemberCase): readonly QuietLink[] {
  const links: QuietLink[] = [];
  if (addressSince && card !== 'returned-mail') links.push({ page: 'address', says: caseLinkWords.address });
  if (SIGNED.includes(landing)) links.push({ page: 'declare', says: caseLinkWords.declaration });
  if (LEAVES.includes(landing)) links.push({ page: 'away', says: caseLinkWords.outside });
  return links;
}
