import type { VNode } from 'preact';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import { inTransaction } from '../../platform/db/db.ts';
import { Button } from '../../platform/html/button.tsx';
import { Notice, Tag } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { DataTable, type Row } from '../../platform/html/table.tsx';
import { refuse, seeOther } from '../../platform/http/page.ts';
import { both, formatInstant, wordsIn } from '../../platform/i18n.ts';
import { isUuid } from '../../platform/ids.ts';
import { type AccountHolder, holderOf } from '../holder.ts';
import { sessionBounds } from './session-bounds.ts';
import { mostSessions } from './session.ts';
import { endOtherSessions, endOwnSession, liveSessions, type OwnSession } from './store.ts';

/** Where the account is open now, and the way to end it there. */
export function sessionPages(services: Services): readonly Page[] {
  const { db, clock, settings } = services;
  return [
    pageAbout({
      id: 'account.sessions',
      path: { en: '/account/sessions', fr: '/compte/sessions' },
      does: 'session.end',
      sees: 'account.see',
      load: holderOf,
      async show(visit, { accountId, sessionId, kind: actorKind }) {
        const sessions = await liveSessions(db, { accountId, ...sessionBounds(settings, clock.now()) });
        const kind = actorKind === 'staff' ? 'staff' : 'applicant';
        const most = mostSessions(services, { kind });
        const body = <SessionsView visit={visit} sessions={sessions} here={sessionId} most={most} />;
        const back = { href: visit.href('account'), label: sessionsWords(visit.lang).account };
        return { kind: 'page', title: sessionsWords(visit.lang).title, body, back };
      },
      async act(visit, actor, entered) {
        const which = entered.has('others') ? 'others' : entered.raw('session');
        const ended = await end(services, actor, which);
        if (!ended) return refuse([{ field: '', says: sessionsRefusals.none }]);
        return seeOther(`${visit.href('account.sessions')}?ended=1`);
      },
    }),
  ];
}

/** Ends one session of the account or all others; false when there was none such. */
function end({ db, clock, record }: Services, actor: AccountHolder, which: string): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const at = clock.now();
    if (which === 'others') {
      const count = await endOtherSessions(trx, actor.accountId, actor.sessionId, at);
      await record(trx, { act: 'account.end-other-sessions', actor, details: { count } });
      return true;
    }
    if (!isUuid(which) || !(await endOwnSession(trx, actor.accountId, which, at))) return false;
    await record(trx, { act: 'account.end-session', actor, details: { session: which } });
    return true;
  });
}

/** The form that each line's button sends: forms may not stand inside a table's cells. */
const ONE = 'one';

type Props = {
  readonly visit: Visit;
  readonly sessions: readonly OwnSession[];
  readonly here: string;
  /** How many may be open at once. */
  readonly most: number;
};

function rowsOf({ visit, sessions, here }: Props): readonly Row[] {
  const { lang } = visit;
  const w = sessionsWords(lang);
  const when = (at: Date) => formatInstant(lang, at, visit.zone);
  return sessions.map((session) => ({
    key: session.id,
    cells: [
      nameOf(visit, session),
      when(session.createdAt),
      when(session.seenAt),
      <span translate={false}>{session.network}</span>,
      session.id === here ? (
        <Tag kind="done">{w.here}</Tag>
      ) : (
        <Button kind="quiet" form={ONE} name="session" value={session.id}>
          {w.end}
          <span class="sr"> {nameOf(visit, session)}</span>
        </Button>
      ),
    ],
  }));
}

function SessionsView(props: Props): VNode {
  const { visit, sessions, most } = props;
  const { lang, token } = visit;
  const w = sessionsWords(lang);
  const columns = [w.title, w.began, w.used, w.network, w.end].map((head) => ({ head }));
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      {visit.query.has('ended') && (
        <Notice kind="success" status>
          <p>{w.ended}</p>
        </Notice>
      )}
      <Form action={visit.href('account.sessions')} token={token} formId={ONE} />
      <DataTable caption={w.title} captionHidden columns={columns} rows={rowsOf(props)} />
      <p class="hint">
        {w.zone} {w.most({ n: most })}
      </p>
      {sessions.length > 1 ? (
        <Form action={visit.href('account.sessions')} token={token} formId="others" hidden={{ others: '1' }}>
          <Button>{w.endOthers}</Button>
        </Form>
      ) : (
        <p>{w.alone}</p>
      )}
    </>
  );
}

function nameOf({ lang }: Visit, { browser, system }: OwnSession): string {
  const w = sessionsWords(lang);
  if (browser !== '' && system !== '') return w.browserOn({ browser, system });
  return browser || system || w.unknown;
}

const sessionsWords = wordsIn({
  title: { en: 'Where you are signed in', fr: 'Vos sessions ouvertes' },
  lead: {
    en: 'Each line is a browser where your account is open now. Do you not know one? End it, then change your password.',
    fr: "Chaque ligne est un navigateur où votre compte est ouvert maintenant. Vous n'en reconnaissez pas un? Fermez sa session, puis changez votre mot de passe.",
  },
  browserOn: (p: { browser: string; system: string }) => ({
    en: `${p.browser} on ${p.system}`,
    fr: `${p.browser} sur ${p.system}`,
  }),
  unknown: { en: 'A browser we do not know', fr: 'Un navigateur que nous ne connaissons pas' },
  here: { en: 'This one', fr: 'Celle-ci' },
  began: { en: 'Signed in', fr: 'Ouverte' },
  used: { en: 'Last used', fr: 'Dernière utilisation' },
  network: { en: 'Network', fr: 'Réseau' },
  end: { en: 'Sign out', fr: 'Fermer' },
  endOthers: { en: 'Sign out all the others', fr: 'Fermer toutes les autres' },
  most: (p: { n: number }) => ({
    en: `At most ${p.n} browsers at once. When one more is opened, the one used longest ago is signed out.`,
    fr: `Au plus ${p.n} navigateurs à la fois. Quand on en ouvre un de plus, celui qui a servi il y a le plus longtemps est fermé.`,
  }),
  zone: { en: 'All times are Eastern time.', fr: "Toutes les heures sont à l'heure de l'Est." },
  alone: {
    en: 'Your account is open nowhere else.',
    fr: "Votre compte n'est ouvert nulle part ailleurs.",
  },
  ended: { en: 'Signed out.', fr: "C'est fermé." },
  account: { en: 'Your account', fr: 'Votre compte' },
});

const sessionsRefusals = {
  none: both({
    en: 'This session has ended already.',
    fr: 'Cette session est déjà fermée.',
  }),
};
