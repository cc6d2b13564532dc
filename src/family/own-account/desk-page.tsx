import type { VNode } from 'preact';
import { staffOf } from '../../case/requested-case.ts';
import { maskNumber } from '../../case/application-number.tsx';
import { displayName } from '../../case/names.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Problem } from '../../platform/form.ts';
import { PendingApprovalCards, PendingApprovalForm } from '../../platform/html/pending-approvals.tsx';
import { refuse, seeOther } from '../../platform/http/page.ts';
import { formatInstant } from '../../platform/i18n.ts';
import { isUuid } from '../../platform/ids.ts';
import type { FamilyServices } from '../acting/acting.ts';
import { type OpenDeskRequest, openDeskRequests } from './desk-store.ts';
import { decideDeskRequest, familyDeskRefusals, familyDeskWords } from './desk.ts';

/** Where a second agent decides about accounts at addresses that are not on file. */
export function familyDeskPage(services: FamilyServices): Page {
  const id = 'support.own-accounts';
  return pageAbout({
    id,
    path: { en: '/staff/support/own-accounts', fr: '/personnel/soutien/comptes-demandes' },
    does: 'support.decide-own-account',
    sees: 'support.own-account',
    load: (visit) => staffOf(visit),
    async show(visit, actor, { problems }) {
      const w = familyDeskWords(visit.lang);
      const open = await openDeskRequests(services.db, services.clock.now());
      const body = <DeskRequestsView visit={visit} problems={problems} open={open} self={actor.accountId} />;
      return { kind: 'page', title: w.title, body, back: { href: visit.href('support'), label: w.support } };
    },
    async act(visit, actor, entered) {
      const name = ['approve', 'refuse'].find((one) => isUuid(entered.raw(one)));
      if (!name) return refuse([{ field: 'form', says: familyDeskRefusals.gone }]);
      const decision = { actor, id: entered.raw(name), approved: name === 'approve' };
      const problems = await decideDeskRequest(services, decision);
      return problems ? refuse(problems) : seeOther(`${visit.href(id)}?saved=1`);
    },
  });
}

type Props = {
  readonly visit: Visit;
  readonly problems: readonly Problem[];
  readonly open: readonly OpenDeskRequest[];
  /** The account of who looks. */
  readonly self: string;
};

function DeskRequestsView({ visit, problems, open, self }: Props): VNode {
  const { lang, token } = visit;
  const w = familyDeskWords(lang);
  const waiting = open.map((one) => ({
    id: one.id,
    name: displayName(one),
    note: w.application({ number: maskNumber(one.applicationNumber) }),
    askedBy: { accountId: one.askedBy, name: one.askedByName, at: one.askedAt },
    approved: false,
    what: w.address({ to: one.email }),
    until: w.until({ at: formatInstant(lang, one.expiresAt, visit.zone) }),
  }));
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      <p>{w.how}</p>
      <PendingApprovalForm
        {...{ lang, token, problems }}
        action={visit.href('support.own-accounts')}
        pressable={open.length > 0}
        saved={visit.query.has('saved')}
      />
      <PendingApprovalCards
        {...{ lang, zone: visit.zone, self, waiting }}
        level={2}
        approve="approve"
        stop={{ name: 'refuse', label: w.refuse }}
      />
    </>
  );
}
