import type { ComponentChildren } from 'preact';
import type { Problem } from '../form.ts';
import { formatInstant, type Lang } from '../i18n.ts';
import { Button, ButtonRow } from './button.tsx';
import { Card } from './card.tsx';
import { EmptyState, Notice } from './feedback.tsx';
import { Form } from './form.tsx';
import { htmlWords } from './html-words.ts';

/** The form that every button of the page sends: cards have several, and forms may not stand inside a table's cells. */
export const ONE = 'one';

export type PendingApprovalFormProps = {
  readonly lang: Lang;
  readonly action: string;
  readonly token: string;
  readonly problems: readonly Problem[];
  /** Whether there is anything to press. */
  readonly pressable: boolean;
  readonly saved: boolean;
};

/** Stands above what two people of the staff decide: that it is saved, and the one form, where there is something to do. */
export function PendingApprovalForm({
  lang,
  action,
  token,
  problems,
  pressable,
  saved,
}: PendingApprovalFormProps) {
  return (
    <>
      {saved && (
        <Notice kind="success" status>
          <p>{htmlWords(lang).saved}</p>
        </Notice>
      )}
      {(pressable || problems.length > 0) && (
        <Form action={action} token={token} problems={problems} formId={ONE} />
      )}
    </>
  );
}

/** Something that one person of the staff asked for and another one approves. */
export type PendingApproval = {
  readonly id: string;
  /** Whom it is about, and how to tell them apart. */
  readonly name: string;
  readonly note: string;
  readonly askedBy: { readonly accountId: string; readonly name: string; readonly at: Date };
  readonly approved: boolean;
  /** What is asked for, and how long it waits. */
  readonly what?: ComponentChildren;
  readonly until: string;
};

export type PendingApprovalCardsProps = {
  readonly lang: Lang;
  /** The zone in which times of day are written. */
  readonly zone: string;
  readonly level: 2 | 3;
  /** The account of who looks: nobody approves what they asked for. */
  readonly self: string;
  readonly waiting: readonly PendingApproval[];
  /** The fields that the buttons fill with the id of what waits. */
  readonly approve: string;
  readonly stop: { readonly name: string; readonly label: string };
};

/** A card for each thing that waits, or that nothing does. */
export function PendingApprovalCards(props: PendingApprovalCardsProps) {
  const { lang, waiting } = props;
  if (waiting.length === 0) return <EmptyState title={htmlWords(lang).nothingWaits} />;
  return (
    <>
      {waiting.map((one) => (
        <WaitingCard key={one.id} {...props} one={one} />
      ))}
    </>
  );
}

function WaitingCard({
  lang,
  zone,
  level,
  self,
  one,
  approve,
  stop,
}: PendingApprovalCardsProps & { readonly one: PendingApproval }) {
  const w = htmlWords(lang);
  const { id, name, note, askedBy, approved, what, until } = one;
  const mine = askedBy.accountId === self;
  return (
    <Card id={`waiting-${id}`} title={name} note={note} level={level}>
      <ul>
        {what && <li translate={false}>{what}</li>}
        <li>{w.askedBy({ name: askedBy.name, at: formatInstant(lang, askedBy.at, zone) })}</li>
        <li>{until}</li>
        {mine && !approved && <li>{w.askedByYou}</li>}
      </ul>
      <ButtonRow>
        {!mine && !approved && (
          <Button form={ONE} name={approve} value={id}>
            {w.approve}
            <span class="sr"> {name}</span>
          </Button>
        )}
        <Button kind="quiet" form={ONE} name={stop.name} value={id}>
          {stop.label}
          <span class="sr"> {name}</span>
        </Button>
      </ButtonRow>
    </Card>
  );
}
