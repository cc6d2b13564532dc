import type { VNode } from 'preact';
import type { Staff } from '../case/actor.ts';
import { displayName } from '../case/names.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Problem } from '../platform/form.ts';
import { Button, ButtonRow } from '../platform/html/button.tsx';
import { Card } from '../platform/html/card.tsx';
import { EmptyState, Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { formatInstant } from '../platform/i18n.ts';
import { ZONE } from '../platform/zone.ts';
import type { FamilyServices } from './acting.ts';
import { decideAsking } from './desk.ts';
import { type OpenAsking, openAskings } from './desk-store.ts';
import { deskRefusals, deskWords } from './desk-words.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const staffOf = ({ actor }: Visit): Staff | undefined => (actor.kind === 'staff' ? actor : undefined);

/** Where a second agent decides about accounts at addresses that are not on file. */
export function familyDeskPage(services: FamilyServices): Page {
  const id = 'support.own-accounts';
  return {
    id,
    path: { en: '/staff/support/own-accounts', fr: '/personnel/soutien/comptes-demandes' },
    does: 'support.own-account',
    async show(visit, _entered, problems): Promise<Reply> {
      const actor = staffOf(visit);
      if (!actor) return notFound;
      const w = deskWords(visit.lang);
      const open = await openAskings(services.db, services.clock.now());
      const body = <DeskView visit={visit} problems={problems} open={open} self={actor.accountId} />;
      return { kind: 'page', title: w.title, body, back: { href: visit.href('support'), label: w.support } };
    },
    async act(visit, entered) {
      const actor = staffOf(visit);
      if (!actor) return notFound;
      const first = await services.askProof(visit, { pageId: id, entered });
      if (first) return first;
      const name = ['approve', 'refuse'].find((one) => UUID.test(entered.raw(one)));
      if (!name) return refuse([{ field: 'form', says: deskRefusals.gone }]);
      const decision = { actor, id: entered.raw(name), approved: name === 'approve' };
      const problems = await decideAsking(services, decision);
      return problems ? refuse(problems) : seeOther(`${visit.href(id)}?saved=1`);
    },
  };
}

type Props = {
  readonly visit: Visit;
  readonly problems: readonly Problem[];
  readonly open: readonly OpenAsking[];
  /** The account of who looks. */
  readonly self: string;
};

/** The form that each card's buttons send. */
const ONE = 'one';

function DeskView({ visit, problems, open, self }: Props): VNode {
  const { lang, token } = visit;
  const w = deskWords(lang);
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      <p>{w.how}</p>
      {visit.query.has('saved') && (
        <Notice kind="success" status>
          <p>{w.saved}</p>
        </Notice>
      )}
      {(open.length > 0 || problems.length > 0) && (
        <Form action={visit.href('support.own-accounts')} token={token} problems={problems} formId={ONE} />
      )}
      {open.length === 0 && <EmptyState title={w.none} />}
      {open.map((one) => (
        <Waiting key={one.id} visit={visit} one={one} mine={one.askedBy === self} />
      ))}
    </>
  );
}

type WaitingProps = { readonly visit: Visit; readonly one: OpenAsking; readonly mine: boolean };

function Waiting({ visit, one, mine }: WaitingProps) {
  const { lang } = visit;
  const w = deskWords(lang);
  const at = (instant: Date) => formatInstant(lang, instant, ZONE);
  const name = displayName(one);
  return (
    <Card
      id={`asking-${one.id}`}
      title={name}
      note={w.application({ number: one.applicationNumber })}
      level={2}
    >
      <ul>
        <li>{w.address({ to: one.email })}</li>
        <li>{w.askedBy({ name: one.askedByName, at: at(one.askedAt) })}</li>
        <li>{w.until({ at: at(one.expiresAt) })}</li>
        {mine && <li>{w.own}</li>}
      </ul>
      <ButtonRow>
        {!mine && (
          <Button form={ONE} name="approve" value={one.id}>
            {w.approve}
            <span class="sr"> {name}</span>
          </Button>
        )}
        <Button kind="quiet" form={ONE} name="refuse" value={one.id}>
          {w.refuse}
          <span class="sr"> {name}</span>
        </Button>
      </ButtonRow>
    </Card>
  );
}
