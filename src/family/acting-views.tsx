import type { VNode } from 'preact';
import { displayName } from '../case/names.ts';
import type { Visit } from '../case/visit.ts';
import { dayOf } from '../platform/clock.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Form } from '../platform/html/form.tsx';
import type { Problem } from '../platform/form.ts';
import { formatDay } from '../platform/i18n.ts';
import type { OtherActing, Relative } from './acting-store.ts';
import { actingWords } from './acting-words.ts';

export type ActingProps = {
  readonly visit: Visit;
  readonly person: Relative;
  readonly zone: string;
  /** Who acts besides the person. */
  readonly other: OtherActing | undefined;
  /** Whom the person could let act. */
  readonly principal: { readonly familyName: string; readonly givenNames: string } | undefined;
  readonly isPrivate: boolean;
};

/** Who acts now, what ends it or lets it begin, and who sees the address. */
export function ActingView(props: ActingProps): VNode {
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
export function AgreeView({ visit, person, name, problems }: AgreeProps): VNode {
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
