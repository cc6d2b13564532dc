import { toString as drawQr } from 'qrcode';
import type { Page, Visit } from '../../case/visit.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { notFound, type Reply, refuse, refuseBusy, seeOther } from '../../platform/http/page.ts';
import type { Both } from '../../platform/i18n.ts';
import { seal, unseal } from '../../platform/crypto/seal.ts';
import { findAccount } from '../store.ts';
import type { AccountServices } from '../tools.ts';
import { forApp } from './app-codes.ts';
import { addCodeApp, offeredSecret, offerSecret, remakeCodes, removeCodeApp } from './codes.ts';
import { codeAppOf, recoveryCodesLeft } from './codes-store.ts';
import { AppOnView, CodesPageView, NewCodesView, type Offered, SetUpView } from './codes-views.tsx';
import { codesRefusals, codesWords } from './codes-words.ts';
import { holderOf } from './passkey-pages.tsx';
import type { PasskeyHolder } from './passkeys.ts';
import { secondStepRefusals as proveRefusals } from './prove-words.ts';

const at = (field: string, says: Both): Problem => ({ field, says });
const toAccount = (visit: Visit) => ({ href: visit.href('account'), label: codesWords(visit.lang).account });

/** Codes from an authenticator app, and the recovery codes that stand in for it. */
export const codesPages = (tools: AccountServices): readonly Page[] => [appPage(tools), codesPage(tools)];

/** The secret that the form brought back, or a new one: what is typed wrong must not change the square. */
async function offerOf(
  { services }: AccountServices,
  holder: PasskeyHolder,
  entered: Entered,
): Promise<Offered | undefined> {
  const account = await findAccount(services.db, holder.accountId);
  if (!account) return undefined;
  const brought = entered.raw('sealed');
  const again = brought === '' ? undefined : offeredSecret(services, holder, brought);
  const { bytes, sealed } = again ? { bytes: again, sealed: brought } : offerSecret(services, holder);
  const issuer = services.profile.names.product[account.language];
  const { link, typed } = forApp(bytes, { issuer, userName: account.userName });
  const svg = await drawQr(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
  return { sealed, link, typed, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}

function appPage(tools: AccountServices): Page {
  const { services } = tools;
  const id = 'account.app';
  return {
    id,
    path: { en: '/account/app-codes', fr: '/compte/codes-d-application' },
    does: 'account.change',
    async show(visit, entered, problems): Promise<Reply> {
      const holder = holderOf(visit);
      const shown = holder && shownCodes(tools, holder, entered);
      if (shown) return newCodes(tools, visit, holder, shown);
      const app = holder && (await codeAppOf(services.db, holder.accountId));
      const offered = holder && !app ? await offerOf(tools, holder, entered) : undefined;
      const page = { kind: 'page', title: codesWords(visit.lang).appTitle, back: toAccount(visit) } as const;
      if (app) {
        const left = await recoveryCodesLeft(services.db, holder.accountId);
        const body = <AppOnView visit={visit} problems={problems} app={app} left={left} />;
        return { ...page, body, form: true };
      }
      if (!offered) return notFound;
      const body = <SetUpView visit={visit} problems={problems} entered={entered} offered={offered} />;
      return { ...page, body, form: true };
    },
    async act(visit, entered) {
      const actor = holderOf(visit);
      if (!actor) return notFound;
      const off = entered.has('off');
      const code = entered.text('code');
      if (!off && code === '') return refuse([at('code', codesRefusals.code)]);
      if (off) return switchOff(tools, visit, actor);
      const done = await addCodeApp(tools, actor, { sealed: entered.raw('sealed'), code });
      if (done.ok) return newCodes(tools, visit, actor, { codes: done.codes, first: true });
      if (done.why === 'busy') return refuseBusy([at('code', proveRefusals.busy)]);
      return refuse([at('code', done.why === 'gone' ? codesRefusals.gone : codesRefusals.wrong)]);
    },
  };
}

async function switchOff({ services }: AccountServices, visit: Visit, actor: PasskeyHolder) {
  const done = await removeCodeApp(services, actor);
  if (done === 'short') return refuse([at('off', codesRefusals.short)]);
  return seeOther(`${visit.href('account')}?saved=1`);
}

const SHOWN = 'recovery codes, being shown';
type Made = { readonly codes: readonly string[]; readonly first: boolean };

function newCodes(
  { services }: AccountServices,
  visit: Visit,
  { sessionId }: PasskeyHolder,
  { codes, first }: Made,
): Reply {
  const sealing = { purpose: SHOWN, about: sessionId };
  const sealed = seal(services.secret, sealing, Buffer.from(codes.join(' '))).toString('base64url');
  const body = <NewCodesView visit={visit} codes={codes} sealed={sealed} first={first} />;
  return { kind: 'page', title: codesWords(visit.lang).newTitle, body, form: true };
}

/** The codes that the form brought back because the language was switched. */
function shownCodes(
  { services }: AccountServices,
  { sessionId }: PasskeyHolder,
  entered: Entered,
): Made | undefined {
  const sealed = Buffer.from(entered.raw('codes').slice(0, 1000), 'base64url');
  const opened = unseal(services.secret, { purpose: SHOWN, about: sessionId }, sealed);
  return opened && { codes: opened.toString().split(' '), first: entered.has('first') };
}

function codesPage(tools: AccountServices): Page {
  const { services } = tools;
  const id = 'account.codes';
  return {
    id,
    path: { en: '/account/recovery-codes', fr: '/compte/codes-de-secours' },
    does: 'account.change',
    needsNoProof: async (_visit, entered) => entered.has('kept'),
    async show(visit, entered, problems): Promise<Reply> {
      const holder = holderOf(visit);
      if (!holder) return notFound;
      const shown = shownCodes(tools, holder, entered);
      if (shown) return newCodes(tools, visit, holder, shown);
      const app = await codeAppOf(services.db, holder.accountId);
      const left = app && (await recoveryCodesLeft(services.db, holder.accountId));
      const body = <CodesPageView visit={visit} problems={problems} left={left} />;
      const page = { kind: 'page', title: codesWords(visit.lang).codesTitle, body } as const;
      return { ...page, back: toAccount(visit), form: app !== undefined };
    },
    async act(visit, entered) {
      const actor = holderOf(visit);
      if (!actor) return notFound;
      if (entered.has('kept')) return seeOther(visit.href('account'));
      const done = await remakeCodes(tools, actor);
      if (done.ok) return newCodes(tools, visit, actor, { codes: done.codes, first: false });
      if (done.why === 'busy') return refuseBusy([at('remake', proveRefusals.busy)]);
      return refuse([at('remake', codesRefusals.gone)]);
    },
  };
}
