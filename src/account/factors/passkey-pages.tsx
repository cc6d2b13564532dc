import type { Services } from '../../case/services.ts';
import type { Page, Visit } from '../../case/visit.ts';
import type { Problem } from '../../platform/form.ts';
import { inTransaction } from '../../platform/db/db.ts';
import { notFound, type Refused, type Reply, refuse, seeOther } from '../../platform/http/page.ts';
import type { Both } from '../../platform/i18n.ts';
import { safeThen } from '../account.ts';
import { entryCookies } from '../sessions/session.ts';
import type { AccountServices } from '../tools.ts';
import { hashEnrolment } from './enrolment.ts';
import { isEnrolment } from './enrolment-store.ts';
import { ANSWER } from './passkey-form.tsx';
import { ownPasskey, type Passkey, passkeysOf } from './passkey-store.ts';
import { AddView, NameView, PasskeyOfferView, PasskeysView, RemoveView } from './passkey-views.tsx';
import { passkeyRefusals, passkeyWords } from './passkey-words.ts';
import { addPasskey, type PasskeyHolder, namePasskey, passkeyName, removePasskey } from './passkeys.ts';
import { RequiredView } from './required-view.tsx';
import { FIRST } from '../sign-in/landing.ts';

const at = (field: string, says: Both): Problem => ({ field, says });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Passkeys of whoever is signed in: added, named, removed. */
export function passkeyPages(tools: AccountServices): readonly Page[] {
  return [
    listPage(tools),
    addPage(tools),
    namePage(tools),
    removePage(tools),
    offerPage,
    requiredPage(tools),
  ];
}

export const holderOf = ({ actor }: Visit): PasskeyHolder | undefined =>
  'sessionId' in actor ? actor : undefined;
const toAccount = (visit: Visit) => ({
  href: visit.href('account'),
  label: passkeyWords(visit.lang).account,
});
const toList = (visit: Visit) => ({
  href: visit.href('account.passkeys'),
  label: passkeyWords(visit.lang).title,
});

function listPage({ services }: AccountServices): Page {
  return {
    id: 'account.passkeys',
    path: { en: '/account/passkeys', fr: '/compte/cles-d-acces' },
    does: 'account.see',
    async show(visit): Promise<Reply> {
      const holder = holderOf(visit);
      if (!holder) return notFound;
      const passkeys = await passkeysOf(services.db, holder.accountId);
      const body = <PasskeysView visit={visit} passkeys={passkeys} />;
      return { kind: 'page', title: passkeyWords(visit.lang).title, body, back: toAccount(visit) };
    },
  };
}

function addPage({ services }: AccountServices): Page {
  const id = 'account.passkey-add';
  return {
    id,
    path: { en: '/account/passkeys/new', fr: '/compte/cles-d-acces/nouvelle' },
    does: 'account.change',
    secretFields: [ANSWER],
    async show(visit, _entered, problems): Promise<Reply> {
      const body = <AddView visit={visit} problems={problems} />;
      return { kind: 'page', title: passkeyWords(visit.lang).addTitle, body, back: toList(visit) };
    },
    async act(visit, entered) {
      const actor = holderOf(visit);
      const answer = entered.raw(ANSWER);
      if (!actor) return notFound;
      if (answer === '') return refuse([at(ANSWER, passkeyRefusals.script)]);
      const added = await addPasskey(services, { actor, answer, came: visit });
      if (!added.ok) return refuse([at(ANSWER, passkeyRefusals[added.why])]);
      const one = `${visit.href('account.passkey', { passkeyId: added.passkeyId })}?added=1`;
      return seeOther(safeThen(visit.query.text('then')) ?? one);
    },
  };
}

type OwnPasskey = { readonly actor: PasskeyHolder; readonly passkey: Passkey };

/** The passkey that the address names, when it is the visitor's own. */
async function ownOf({ services }: AccountServices, visit: Visit): Promise<OwnPasskey | undefined> {
  const actor = holderOf(visit);
  const id = visit.params['passkeyId'] ?? '';
  if (!actor || !UUID.test(id)) return undefined;
  const passkey = await ownPasskey(services.db, actor.accountId, id);
  return passkey && { actor, passkey };
}

function namePage(tools: AccountServices): Page {
  return {
    id: 'account.passkey',
    path: { en: '/account/passkeys/:passkeyId', fr: '/compte/cles-d-acces/:passkeyId' },
    does: 'account.change',
    async show(visit, entered, problems): Promise<Reply> {
      const own = await ownOf(tools, visit);
      if (!own) return notFound;
      const body = <NameView visit={visit} problems={problems} entered={entered} passkey={own.passkey} />;
      return {
        kind: 'page',
        title: passkeyWords(visit.lang).nameTitle,
        body,
        back: toList(visit),
        form: true,
      };
    },
    async act(visit, entered) {
      const own = await ownOf(tools, visit);
      const name = passkeyName(entered.text('name'));
      if (!own) return notFound;
      if (name === '') return refuse([at('name', passkeyRefusals.name)]);
      await namePasskey(tools.services, own.actor, own.passkey.id, name);
      return seeOther(`${visit.href('account.passkeys')}?saved=1`);
    },
  };
}

function removePage(tools: AccountServices): Page {
  const { services } = tools;
  const id = 'account.passkey-remove';
  return {
    id,
    path: { en: '/account/passkeys/:passkeyId/remove', fr: '/compte/cles-d-acces/:passkeyId/retirer' },
    does: 'account.change',
    async show(visit, _entered, problems): Promise<Reply> {
      const own = await ownOf(tools, visit);
      if (!own) return notFound;
      const body = <RemoveView visit={visit} problems={problems} passkey={own.passkey} />;
      return {
        kind: 'page',
        title: passkeyWords(visit.lang).removeTitle,
        body,
        back: toList(visit),
        form: true,
      };
    },
    async act(visit) {
      const own = await ownOf(tools, visit);
      if (!own) return notFound;
      const done = await removePasskey(services, own.actor, own.passkey.id);
      if (done === 'last') return refuse([at('remove', passkeyRefusals.last)]);
      return seeOther(`${visit.href('account.passkeys')}?removed=1`);
    },
  };
}

/** Offered once, right after the first password was chosen; it can be left without a word. */
const offerPage: Page = {
  id: 'passkey.offer',
  path: { en: '/passkey', fr: '/cle-d-acces' },
  does: 'account.see',
  async show(visit): Promise<Reply> {
    const { kind } = visit.actor;
    const others = kind === 'staff' || kind === 'representative' ? visit.href(FIRST[kind]) : undefined;
    const next = others ?? `${visit.href('home')}?welcome=1`;
    const body = <PasskeyOfferView visit={visit} next={next} />;
    return { kind: 'page', title: passkeyWords(visit.lang).offerTitle, body };
  },
};

/** Where staff come right after the password until they have a passkey. */
function requiredPage({ services }: AccountServices): Page {
  const { db, clock } = services;
  const page = (visit: Visit, problems: readonly Problem[], enrolment: string): Reply => {
    const body = <RequiredView visit={visit} problems={problems} enrolment={enrolment} />;
    return { kind: 'page', title: passkeyWords(visit.lang).requiredTitle, body, form: enrolment === '' };
  };
  return {
    id: 'passkey.required',
    path: { en: '/passkey-needed', fr: '/cle-d-acces-requise' },
    does: 'sign-in.finish',
    secretFields: [ANSWER, 'enrolment'],
    async show(visit, _entered, problems): Promise<Reply> {
      const { actor } = visit;
      if (actor.kind !== 'halfway' || actor.missing !== 'passkey') return seeOther(visit.href('second-step'));
      return page(visit, problems, '');
    },
    async act(visit, entered) {
      const { actor } = visit;
      if (actor.kind !== 'halfway' || actor.missing !== 'passkey') return notFound;
      const { accountId } = actor;
      const enrolment = entered.raw('enrolment');
      const typed = { accountId, codeHash: hashEnrolment(enrolment), now: clock.now() };
      if (!(await isEnrolment(db, typed))) return refuseEnrolment(services, actor);
      const answer = entered.raw(ANSWER);
      if (answer === '') return page(visit, [], enrolment);
      const added = await addPasskey(services, { actor, answer, came: visit, enrolment });
      if (!added.ok && added.why === 'enrolment') return refuseEnrolment(services, actor);
      // The code is still good, so it need not be typed again.
      if (!added.ok)
        return { ...page(visit, [at(ANSWER, passkeyRefusals[added.why])], enrolment), status: 422 };
      const then = safeThen(visit.query.text('then')) ?? visit.href('staff');
      const entry = { token: added.token ?? '', accountId, scope: 'full' } as const;
      return seeOther(then, ...entryCookies(services, visit.cookies, entry));
    },
  };
}

/** A wrong code is written down: whoever types one knows the password already. */
async function refuseEnrolment({ db, record }: Services, actor: PasskeyHolder): Promise<Refused> {
  await inTransaction(db, (trx) => record(trx, { act: 'account.refuse-enrolment', actor }));
  return refuse([at('enrolment', passkeyRefusals.enrolment)]);
}
