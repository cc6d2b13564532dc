import type { VNode } from 'preact';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import { inTransaction } from '../../platform/db/db.ts';
import { bad, type Entered, good, type Problem } from '../../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { EmptyState, Notice } from '../../platform/html/feedback.tsx';
import { FieldProblem, problemsAt } from '../../platform/html/field.tsx';
import { Form } from '../../platform/html/form.tsx';
import { DataTable, type Row } from '../../platform/html/table.tsx';
import { TextField } from '../../platform/html/text.tsx';
import { Instead, refuse, type Refused, type Reply, seeOther } from '../../platform/http/page.ts';
import { type Both, formatInstantDay } from '../../platform/i18n.ts';
import { isUuid } from '../../platform/ids.ts';
import { safeThen } from '../account.ts';
import { entryCookies } from '../sessions/session.ts';
import { FIRST } from '../sign-in/after-sign-in.ts';
import type { AccountServices } from '../account-services.ts';
import { hashEnrolment } from './enrolment.ts';
import { ANSWER, PasskeyForm, WithoutPasskeys } from './passkey-form.tsx';
import { isEnrolment, ownPasskey, type Passkey, passkeysOf } from './passkey-store.ts';
import { passkeyRefusals, passkeyWords } from './passkey-words.ts';
import { addPasskey, namePasskey, passkeyName, removePasskey } from './passkeys.ts';
import { type AccountHolder, holderOf } from '../holder.ts';

const at = (field: string, says: Both): Problem => ({ field, says });

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

const toAccount = (visit: Visit) => ({
  href: visit.href('account'),
  label: passkeyWords(visit.lang).account,
});
const toList = (visit: Visit) => ({
  href: visit.href('account.passkeys'),
  label: passkeyWords(visit.lang).title,
});

function listPage({ services }: AccountServices): Page {
  return pageAbout({
    id: 'account.passkeys',
    path: { en: '/account/passkeys', fr: '/compte/cles-d-acces' },
    does: 'account.see',
    load: holderOf,
    async show(visit, holder) {
      const passkeys = await passkeysOf(services.db, holder.accountId);
      const body = <PasskeysView visit={visit} passkeys={passkeys} />;
      return { kind: 'page', title: passkeyWords(visit.lang).title, body, back: toAccount(visit) };
    },
  });
}

function addPage({ services }: AccountServices): Page {
  return pageAbout({
    id: 'account.passkey-add',
    path: { en: '/account/passkeys/new', fr: '/compte/cles-d-acces/nouvelle' },
    does: 'account.change',
    secretFields: [ANSWER],
    load: holderOf,
    show(visit, _actor, { problems }) {
      const body = <AddView visit={visit} problems={problems} />;
      return { kind: 'page', title: passkeyWords(visit.lang).addTitle, body, back: toList(visit) };
    },
    read(entered) {
      const answer = entered.raw(ANSWER);
      return answer === '' ? bad(at(ANSWER, passkeyRefusals.script)) : good(answer);
    },
    async act(visit, actor, answer) {
      const added = await addPasskey(services, { actor, answer, origin: visit });
      if (!added.ok) return refuse([at(ANSWER, passkeyRefusals[added.why])]);
      const one = `${visit.href('account.passkey', { passkeyId: added.passkeyId })}?added=1`;
      return seeOther(safeThen(visit.query.text('then')) ?? one);
    },
  });
}

type OwnPasskey = { readonly actor: AccountHolder; readonly passkey: Passkey };

/** The passkey that the address names, when it is the visitor's own. */
async function loadPasskey({ services }: AccountServices, visit: Visit): Promise<OwnPasskey | undefined> {
  const actor = holderOf(visit);
  const id = visit.params['passkeyId'] ?? '';
  if (!actor || !isUuid(id)) return undefined;
  const passkey = await ownPasskey(services.db, actor.accountId, id);
  return passkey && { actor, passkey };
}

function namePage(tools: AccountServices): Page {
  return pageAbout({
    id: 'account.passkey',
    path: { en: '/account/passkeys/:passkeyId', fr: '/compte/cles-d-acces/:passkeyId' },
    does: 'account.change',
    load: (visit) => loadPasskey(tools, visit),
    show(visit, { passkey }, form) {
      const body = <NameView visit={visit} {...form} passkey={passkey} />;
      return {
        kind: 'page',
        title: passkeyWords(visit.lang).nameTitle,
        body,
        back: toList(visit),
        form: true,
      };
    },
    read(entered) {
      const name = passkeyName(entered.text('name'));
      return name === '' ? bad(at('name', passkeyRefusals.name)) : good(name);
    },
    async act(visit, { actor, passkey }, name) {
      await namePasskey(tools.services, actor, passkey.id, name);
      return seeOther(`${visit.href('account.passkeys')}?saved=1`);
    },
  });
}

function removePage(tools: AccountServices): Page {
  return pageAbout({
    id: 'account.passkey-remove',
    path: { en: '/account/passkeys/:passkeyId/remove', fr: '/compte/cles-d-acces/:passkeyId/retirer' },
    does: 'account.change',
    load: (visit) => loadPasskey(tools, visit),
    show(visit, { passkey }, { problems }) {
      const body = <RemoveView visit={visit} problems={problems} passkey={passkey} />;
      return {
        kind: 'page',
        title: passkeyWords(visit.lang).removeTitle,
        body,
        back: toList(visit),
        form: true,
      };
    },
    async act(visit, { actor, passkey }) {
      const done = await removePasskey(tools.services, actor, passkey.id);
      if (done === 'last') return refuse([at('remove', passkeyRefusals.last)]);
      return seeOther(`${visit.href('account.passkeys')}?removed=1`);
    },
  });
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
  return pageAbout({
    id: 'passkey.required',
    path: { en: '/passkey-needed', fr: '/cle-d-acces-requise' },
    does: 'sign-in.finish',
    secretFields: [ANSWER, 'enrolment'],
    load: ({ actor, href }) =>
      actor.kind === 'halfway' && actor.missing === 'passkey'
        ? actor
        : new Instead(seeOther(href('second-step'))),
    show: (visit, _actor, { problems }) => page(visit, problems, ''),
    async act(visit, actor, entered) {
      const { accountId } = actor;
      const enrolment = entered.raw('enrolment');
      const typed = { accountId, codeHash: hashEnrolment(enrolment), now: clock.now() };
      if (!(await isEnrolment(db, typed))) return refuseEnrolment(services, actor);
      const answer = entered.raw(ANSWER);
      if (answer === '') return page(visit, [], enrolment);
      const added = await addPasskey(services, { actor, answer, origin: visit, enrolment });
      if (!added.ok && added.why === 'enrolment') return refuseEnrolment(services, actor);
      // The code is still good, so it need not be typed again.
      if (!added.ok)
        return { ...page(visit, [at(ANSWER, passkeyRefusals[added.why])], enrolment), status: 422 };
      const then = safeThen(visit.query.text('then')) ?? visit.href('staff');
      const entry = { token: added.token ?? '', accountId, scope: 'full' } as const;
      return seeOther(then, ...entryCookies(services, visit.cookies, entry));
    },
  });
}

/** A wrong code is written down: whoever types one knows the password already. */
async function refuseEnrolment({ db, record }: Services, actor: AccountHolder): Promise<Refused> {
  await inTransaction(db, (trx) => record(trx, { act: 'account.refuse-enrolment', actor }));
  return refuse([at('enrolment', passkeyRefusals.enrolment)]);
}

type Props = { readonly visit: Visit; readonly problems: readonly Problem[] };

type ListProps = { readonly visit: Visit; readonly passkeys: readonly Passkey[] };

function rowsOf({ visit, passkeys }: ListProps): readonly Row[] {
  const { lang } = visit;
  const w = passkeyWords(lang);
  const day = (at: Date | null) => (at ? formatInstantDay(lang, at, visit.zone) : w.never);
  return passkeys.map(({ id, name, createdAt, lastUsedAt, synced }) => ({
    key: id,
    cells: [
      <span translate={false}>{name}</span>,
      day(createdAt),
      day(lastUsedAt),
      synced ? w.synced : w.oneDevice,
      <a href={visit.href('account.passkey', { passkeyId: id })}>
        {w.change}
        <span class="sr"> {name}</span>
      </a>,
    ],
  }));
}

function PasskeysView(props: ListProps): VNode {
  const { visit } = props;
  const w = passkeyWords(visit.lang);
  const rows = rowsOf(props);
  const done = ['removed', 'saved'].find((name) => visit.query.has(name)) as 'removed' | 'saved' | undefined;
  const columns = [w.name, w.created, w.used, w.where, w.change].map((head) => ({ head }));
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      {done && (
        <Notice kind="success" status>
          <p>{w[done]}</p>
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title={w.none} />
      ) : (
        <DataTable caption={w.tableCaption} captionHidden columns={columns} rows={rows} />
      )}
      <LinkButton href={visit.href('account.passkey-add')}>{w.add}</LinkButton>
    </>
  );
}

function AddView({ visit, problems }: Props): VNode {
  const w = passkeyWords(visit.lang);
  return (
    <>
      <h1>{w.addTitle}</h1>
      <p class="lead">{w.addSays}</p>
      <PasskeyForm
        visit={visit}
        purpose="register"
        action={visit.url}
        label={w.create}
        problems={problems}
        primary
      />
      <WithoutPasskeys visit={visit} />
    </>
  );
}

type OneProps = Props & { readonly passkey: Passkey; readonly entered: Entered };

function NameView({ visit, problems, passkey, entered }: OneProps): VNode {
  const { lang, token } = visit;
  const w = passkeyWords(lang);
  const { id: passkeyId } = passkey;
  return (
    <>
      {visit.query.has('added') && (
        <Notice kind="success" status>
          <p>{w.added}</p>
        </Notice>
      )}
      <Form action={visit.url} token={token} problems={problems}>
        <TextField
          lang={lang}
          name="name"
          label={w.nameTitle}
          hint={w.nameHint}
          heading
          value={entered.has('name') ? entered.text('name') : passkey.name}
          autocomplete="off"
          problems={problems}
        />
        <ButtonRow>
          <Button>{w.save}</Button>
          <a href={visit.href('account.passkey-remove', { passkeyId })}>{w.remove}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

function RemoveView({ visit, problems, passkey }: Omit<OneProps, 'entered'>): VNode {
  const { lang, token } = visit;
  const w = passkeyWords(lang);
  return (
    <>
      <h1>{w.removeTitle}</h1>
      <p class="lead">{w.removeSays({ name: passkey.name })}</p>
      <Form action={visit.url} token={token} problems={problems}>
        <FieldProblem lang={lang} id="remove-problem" problems={problemsAt(problems, 'remove')} />
        <div class="row" id="remove">
          <Button kind="danger">{w.remove}</Button>
          <a href={visit.href('account.passkeys')}>{w.keep}</a>
        </div>
      </Form>
    </>
  );
}

/** Asked once, after the first password was chosen. */
function PasskeyOfferView({ visit, next }: { readonly visit: Visit; readonly next: string }): VNode {
  const w = passkeyWords(visit.lang);
  const action = `${visit.href('account.passkey-add')}?then=${encodeURIComponent(next)}`;
  return (
    <>
      <h1>{w.offerTitle}</h1>
      <p class="lead">{w.offerSays}</p>
      <p>{w.offerShared}</p>
      <PasskeyForm visit={visit} purpose="register" action={action} label={w.create} problems={[]} primary />
      <WithoutPasskeys visit={visit} />
      <LinkButton href={next} kind="quiet">
        {w.notNow}
      </LinkButton>
    </>
  );
}

type RequiredProps = Props & {
  /** The code that was right a moment ago; '' before. */
  readonly enrolment: string;
};

/** First the code that came another way, then the passkey: no authenticator keeps one that we would not take. */
function RequiredView({ visit, problems, enrolment }: RequiredProps): VNode {
  const w = passkeyWords(visit.lang);
  return (
    <>
      <h1>{w.requiredTitle}</h1>
      <p class="lead">{w.requiredSays}</p>
      {enrolment === '' ? (
        <EnrolmentForm visit={visit} problems={problems} />
      ) : (
        <>
          <PasskeyForm
            visit={visit}
            purpose="register"
            action={visit.url}
            label={w.create}
            problems={problems}
            hidden={{ enrolment }}
            primary
          />
          <WithoutPasskeys visit={visit} />
        </>
      )}
      <Form action={visit.href('sign-out')} token={visit.token} formId="leave">
        <Button kind="quiet">{w.signOut}</Button>
      </Form>
    </>
  );
}

function EnrolmentForm({ visit, problems }: Props): VNode {
  const w = passkeyWords(visit.lang);
  return (
    <Form action={visit.url} token={visit.token} problems={problems}>
      <TextField
        lang={visit.lang}
        name="enrolment"
        label={w.enrolment}
        hint={w.enrolmentHint}
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck={false}
        problems={problems}
      />
      <Button>{w.enrolmentGo}</Button>
    </Form>
  );
}
