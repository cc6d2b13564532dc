import type { VNode } from 'preact';
import { notNow } from '../../case/case.ts';
import { displayName } from '../../case/names.ts';
import { type OwnCase, ownCaseOf } from '../../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Action } from '../../case/policy.ts';
import type { ActResult } from '../../case/receipts.ts';
import type { Services } from '../../case/services.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Problem } from '../../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import { refuse, type Refused, type Reply, seeOther } from '../../platform/http/page.ts';
import { both, formatDay } from '../../platform/i18n.ts';
import {
  type ActingAccount,
  actingAccounts,
  findRelative,
  principalAccount,
  type Relative,
} from './acting-store.ts';
import { actingWords } from './acting-words.ts';
import type { FamilyServices } from './acting.ts';
import { privateSince } from './consent-store.ts';
import { giveConsent, hideAddress, showAddress, withdrawConsent } from './consent.ts';

/** A person says who acts for them, and who sees their address. */
export function actingPages(services: FamilyServices): readonly Page[] {
  return [actingPage(services), agreePage(services), showAddressPage(services)];
}

/** A case that the visitor acts in, and its person with what decides about an own account. */
export type OwnRelative = OwnCase & { readonly person: Relative };

/** Undefined when the case that the address names is not the visitor's. */
export async function loadRelative(
  { db }: Pick<Services, 'db'>,
  visit: Visit,
  action: Action,
): Promise<OwnRelative | undefined> {
  const own = ownCaseOf(visit, action);
  const person = own && (await findRelative(db, own.caseId));
  return own && person && { ...own, person };
}

const back = (visit: Visit) => ({ href: visit.href('home'), label: actingWords(visit.lang).back });

const answer = (visit: Visit, done: ActResult): Reply | Refused =>
  done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);

function actingPage(services: FamilyServices): Page {
  const { db, profile, clock } = services;
  return pageAbout({
    id: 'acting',
    path: { en: '/people/:caseId/acting', fr: '/personnes/:caseId/qui-agit' },
    does: 'consent.withdraw',
    load: (visit) => loadRelative(services, visit, 'consent.withdraw'),
    async show(visit, { caseId, person }) {
      const now = clock.now();
      const others = await actingAccounts(db, caseId, profile.zone);
      const body = (
        <ActingView
          visit={visit}
          person={person}
          zone={profile.zone}
          other={others.find(({ endsAt }) => endsAt === null || endsAt > now)}
          principal={await principalAccount(db, person.applicationId)}
          isPrivate={(await privateSince(db, caseId)) !== undefined}
        />
      );
      return { kind: 'page', title: actingWords(visit.lang).title, body, back: back(visit) };
    },
    async act(visit, { actor, caseId }, entered) {
      const request = { once: visit.once, actor, caseId };
      const wanted = entered.text('do');
      if (wanted === 'hide') return answer(visit, await hideAddress(services, request));
      if (wanted === 'withdraw') return answer(visit, await withdrawConsent(services, request));
      return refuse([notNow]);
    },
  });
}

/** Whom the person could let act, while nobody does. */
async function addresseeOf({ db, profile }: FamilyServices, { person }: OwnRelative) {
  const others = await actingAccounts(db, person.caseId, profile.zone);
  if (person.role === 'principal' || others.length > 0) return undefined;
  return principalAccount(db, person.applicationId);
}

function agreePage(services: FamilyServices): Page {
  return pageAbout({
    id: 'acting.agree',
    tabTitle: both({ en: 'Let somebody act for you', fr: "Laisser quelqu'un agir en votre nom" }),
    path: { en: '/people/:caseId/acting/agree', fr: '/personnes/:caseId/qui-agit/accepter' },
    does: 'consent.give',
    load: (visit) => loadRelative(services, visit, 'consent.withdraw'),
    async show(visit, own, { problems }) {
      const w = actingWords(visit.lang);
      const other = await addresseeOf(services, own);
      if (!other) {
        const body = <NothingView visit={visit} title={w.cannotTitle} says={w.cannotSays} />;
        return { kind: 'page', title: w.cannotTitle, body, back: back(visit) };
      }
      const name = displayName(other);
      const body = <AgreeView visit={visit} person={own.person} name={name} problems={problems} />;
      return { kind: 'page', title: w.agreeTitle({ name }), body, back: back(visit), form: true };
    },
    act: async (visit, { actor, caseId }) =>
      answer(visit, await giveConsent(services, { once: visit.once, actor, caseId })),
  });
}

/** The address is shown again only by somebody who has just proved who they are. */
function showAddressPage(services: FamilyServices): Page {
  return pageAbout({
    id: 'acting.show-address',
    path: { en: '/people/:caseId/acting/address', fr: '/personnes/:caseId/qui-agit/adresse' },
    does: 'consent.give',
    load: (visit) => ownCaseOf(visit, 'consent.withdraw'),
    show: (visit, { caseId }) => seeOther(visit.href('acting', { caseId })),
    act: async (visit, { actor, caseId }) =>
      answer(visit, await showAddress(services, { once: visit.once, actor, caseId })),
  });
}

export type ActingProps = {
  readonly visit: Visit;
  readonly person: Relative;
  readonly zone: string;
  /** Who acts besides the person. */
  readonly other: ActingAccount | undefined;
  /** Whom the person could let act. */
  readonly principal: { readonly familyName: string; readonly givenNames: string } | undefined;
  readonly isPrivate: boolean;
};

/** Who acts now, what ends it or lets it begin, and who sees the address. */
function ActingView(props: ActingProps): VNode {
  const { visit, person } = props;
  const w = actingWords(visit.lang);
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{person.role === 'principal' ? w.principal : w.lead}</p>
      {person.role !== 'principal' && <Acts {...props} />}
      <Privacy {...props} />
      <p>
        <a href={visit.href('representatives.of', { caseId: person.caseId })}>{w.representatives}</a>
      </p>
    </>
  );
}

function Acts({ visit, person, other, principal, zone }: ActingProps) {
  const { lang, token } = visit;
  const w = actingWords(lang);
  const { caseId } = person;
  if (other) {
    const name = displayName(other);
    return (
      <>
        <p>
          <b>{w.also({ name, day: formatDay(lang, dayOf(other.since, zone)) })}</b>
        </p>
        <p>{w.alsoMeans}</p>
        <h2>{w.withdrawTitle}</h2>
        <p>{w.withdrawSays({ name })}</p>
        <Form action={visit.href('acting', { caseId })} token={token} hidden={{ do: 'withdraw' }}>
          <Button>{w.withdraw}</Button>
        </Form>
      </>
    );
  }
  return (
    <>
      <p>
        <b>{w.onlyYou}</b>
      </p>
      {principal && (
        <>
          <h2>{w.giveTitle}</h2>
          <p>{w.giveSays({ name: displayName(principal) })}</p>
          <p>
            <LinkButton kind="quiet" href={visit.href('acting.agree', { caseId })}>
              {w.giveLink({ name: displayName(principal) })}
            </LinkButton>
          </p>
        </>
      )}
    </>
  );
}

function Privacy({ visit, person, other, isPrivate }: ActingProps) {
  const { lang, token } = visit;
  const w = actingWords(lang);
  const { caseId } = person;
  if (person.role === 'principal') return null;
  const now = isPrivate ? w.hidden : other ? w.shown : w.shownAlone;
  return (
    <>
      <h2>{w.privacyTitle}</h2>
      <p>{now}</p>
      {!isPrivate && <p>{w.hideSays}</p>}
      <Form
        action={visit.href(isPrivate ? 'acting.show-address' : 'acting', { caseId })}
        token={token}
        formId="privacy"
        hidden={isPrivate ? {} : { do: 'hide' }}
      >
        <Button kind="quiet">{isPrivate ? w.show : w.hide}</Button>
      </Form>
    </>
  );
}

type AgreeProps = Pick<ActingProps, 'visit' | 'person'> & {
  readonly name: string;
  readonly problems: readonly Problem[];
};

/** The question, what yes means, and that no is as good an answer. */
function AgreeView({ visit, person, name, problems }: AgreeProps): VNode {
  const { lang, token } = visit;
  const w = actingWords(lang);
  const { caseId } = person;
  return (
    <>
      <h1>{w.agreeTitle({ name })}</h1>
      <p class="lead">{w.agreeMeans({ name })}</p>
      <p>{w.agreeEnd}</p>
      <Form action={visit.href('acting.agree', { caseId })} token={token} problems={problems}>
        <ButtonRow>
          <Button>{w.agree}</Button>
          <a href={visit.href('acting', { caseId })}>{w.no}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

/** A page that has nothing to ask, with the way on. */
export function NothingView({
  visit,
  title,
  says,
}: {
  readonly visit: Visit;
  readonly title: string;
  readonly says: string;
}): VNode {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{says}</p>
      <ButtonRow>
        <LinkButton href={visit.href('home')}>{actingWords(visit.lang).back}</LinkButton>
        <a href={visit.href('contact')}>{contactWords[visit.lang]}</a>
      </ButtonRow>
    </>
  );
}

const contactWords = { en: 'Contact us', fr: 'Nous joindre' } as const;

/** Stands in front of a page about addresses: one that is private is for the person of the case alone. */
export function keepingPrivate({ db }: Pick<Services, 'db'>, page: Page): Page {
  const instead = async (visit: Visit): Promise<Reply | undefined> => {
    const { actor } = visit;
    const caseId = visit.params['caseId'] ?? '';
    if (actor.kind !== 'applicant' || actor.ownCase === caseId || !actor.cases.includes(caseId)) {
      return undefined;
    }
    if (!(await privateSince(db, caseId))) return undefined;
    const person = await findRelative(db, caseId);
    return person && privatePage(visit, displayName(person));
  };
  const { show, act, check } = page;
  return {
    ...page,
    show: async (visit, entered, problems) => (await instead(visit)) ?? show(visit, entered, problems),
    ...(act ? { act: async (visit, entered) => (await instead(visit)) ?? act(visit, entered) } : {}),
    ...(check
      ? { check: async (visit, entered) => ((await instead(visit)) ? [] : check(visit, entered)) }
      : {}),
  };
}

function privatePage(visit: Visit, name: string): Reply {
  const w = actingWords(visit.lang);
  const title = w.privateTitle({ name });
  const body = <NothingView visit={visit} title={title} says={w.privateSays({ name })} />;
  return { kind: 'page', title, body, back: { href: visit.href('home'), label: w.back }, status: 403 };
}
