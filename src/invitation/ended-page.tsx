import type { Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { ButtonRow, LinkButton } from '../platform/html/button.tsx';
import type { Reply } from '../platform/http/page.ts';
import { formatInstant } from '../platform/i18n.ts';
import { endWords, invitationWords } from './invitation-words.ts';
import { invitationStatusOf, type InvitedFamily, restsUntil } from './invitation.ts';

type End = {
  readonly title: string;
  readonly says: readonly string[];
  /** Page ids; the first is the step to take. */
  readonly ways: readonly (readonly [pageId: string, label: string])[];
  readonly status: number;
};

function end(visit: Visit, { title, says, ways, status }: End): Reply {
  const body = (
    <>
      <h1>{title}</h1>
      {says.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <ButtonRow>
        {ways.map(([pageId, label], i) => (
          <LinkButton key={pageId} href={visit.href(pageId)} kind={i === 0 ? 'primary' : 'quiet'}>
            {label}
          </LinkButton>
        ))}
      </ButtonRow>
    </>
  );
  return { kind: 'page', title, body, status };
}

/** Where the link leads nowhere because we never made it. */
export function brokenLink(visit: Visit): Reply {
  const [w, e] = [invitationWords(visit.lang), endWords(visit.lang)];
  const ways = [
    ['invitation.lost', e.newInvitation],
    ['contact', w.contact],
  ] as const;
  return end(visit, { title: e.broken, says: [e.brokenSays], ways, status: 404 });
}

/** Where no link was opened in this browser, or too long ago. */
export function noLink(visit: Visit): Reply {
  const [w, e] = [invitationWords(visit.lang), endWords(visit.lang)];
  const ways = [
    ['invitation.lost', e.newInvitation],
    ['sign-in', w.signIn],
  ] as const;
  return end(visit, { title: e.noLink, says: [e.noLinkSays], ways, status: 403 });
}

/** The page for an invitation that cannot be answered, and the next step; undefined when it can. */
export function deadEnd(
  { clock }: Pick<Services, 'clock'>,
  visit: Visit,
  family: InvitedFamily,
): Reply | undefined {
  const [w, e] = [invitationWords(visit.lang), endWords(visit.lang)];
  const contact = ['contact', w.contact] as const;
  switch (invitationStatusOf(family, clock.now())) {
    case 'open':
      return undefined;
    case 'superseded':
      return end(visit, {
        title: e.superseded,
        says: [e.supersededSays],
        ways: [['invitation.lost', e.newInvitation], contact],
        status: 410,
      });
    case 'expired':
      return end(visit, {
        title: e.expired,
        says: [e.expiredSays],
        ways: [['invitation.lost', e.newInvitation], contact],
        status: 410,
      });
    case 'closed':
      return end(visit, { title: e.closed, says: [e.closedSays], ways: [contact], status: 410 });
    case 'answered':
      if (family.declined) {
        return end(visit, {
          title: e.declined,
          says: [e.declinedSays],
          ways: [contact, ['how', w.how]],
          status: 410,
        });
      }
      return end(visit, {
        title: e.answered,
        says: [e.answeredSays, e.answeredChange],
        ways: [['sign-in', w.signIn], ['lost-temporary', w.temporary], contact],
        status: 410,
      });
  }
}

/** The page of a link that rests after too many wrong details; undefined while it may be tried. */
export function resting(
  { clock }: Pick<Services, 'clock'>,
  visit: Visit,
  family: InvitedFamily,
): Reply | undefined {
  const until = restsUntil(family.invitation, clock.now());
  if (!until) return undefined;
  const [w, e] = [invitationWords(visit.lang), endWords(visit.lang)];
  const when = formatInstant(visit.lang, until, visit.zone);
  const says = [e.restingSays({ when }), e.restingHelp];
  return end(visit, {
    title: e.resting,
    says,
    ways: [
      ['contact', w.contact],
      ['invitation.lost', e.newInvitation],
    ],
    status: 429,
  });
}
