import { create } from 'qrcode';
import type { Applicant } from '../../case/actor.ts';
import { may } from '../../case/authorization.ts';
import { displayName } from '../../case/names.ts';
import type { Page, Visit } from '../../case/page.ts';
import { type CaseOfPerson, findCasePerson } from '../../case/store.ts';
import type { Problem } from '../../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { notFound, refuse, type Reply, seeOther } from '../../platform/http/page.ts';
import { maySend } from '../store.ts';
import { beginHandoff, type HandoffServices, handoffToken } from './actions.ts';
import { computerWords } from './handoff-words.ts';
import { digitsOf, HANDOFF_MINUTES, type HandoffState, stateOf } from './handoff.ts';
import { handoffOf } from './store.ts';

type OwnCase = { readonly caseId: string; readonly actor: Applicant; readonly person: CaseOfPerson };

async function ownCase({ db }: HandoffServices, { params, actor }: Visit): Promise<OwnCase | undefined> {
  const { caseId = '' } = params;
  if (actor.kind !== 'applicant' || !may(actor, 'photo.send', { caseId })) return undefined;
  const person = await findCasePerson(db, caseId);
  return person && { caseId, actor, person };
}

/** Where the hand-over stands that this session began for this case; an ended or old one is none. */
async function standing({ db, clock }: HandoffServices, { caseId, actor }: OwnCase) {
  const handoff = await handoffOf(db, { sessionId: actor.sessionId, caseId });
  if (!handoff) return undefined;
  const now = clock.now();
  const state = stateOf(handoff, now, true);
  const old = now.getTime() - handoff.expiresAt.getTime() > HANDOFF_MINUTES * 60_000;
  return state === 'ended' || old ? undefined : { handoff, state };
}

/** The computer's page: shows the code once it was asked for, and says when the photo has arrived. */
export function computerPage(services: HandoffServices): Page {
  return {
    id: 'photo.phone',
    path: { en: '/people/:caseId/photo/phone', fr: '/personnes/:caseId/photo/telephone' },
    does: 'photo.send',
    show: async (visit, _entered, problems) => {
      const who = await ownCase(services, visit);
      return who ? showDesk(services, visit, who, problems) : notFound;
    },
    act: async (visit) => {
      const who = await ownCase(services, visit);
      if (!who) return notFound;
      const done = await beginHandoff(services, who);
      return done.ok ? seeOther(visit.href('photo.phone', { caseId: who.caseId })) : refuse(done.problems);
    },
  };
}

async function showDesk(
  services: HandoffServices,
  visit: Visit,
  who: OwnCase,
  problems: readonly Problem[],
): Promise<Reply> {
  const { caseId, person } = who;
  const now = await standing(services, who);
  const photo = visit.href('photo', { caseId });
  if (now?.state !== 'received' && problems.length === 0 && !(await maySend(services.db, person)))
    return seeOther(photo);
  const { link, secret } = services;
  const shown = now?.state === 'waiting' ? now.handoff.id : undefined;
  const w = computerWords(visit.lang);
  return {
    kind: 'page',
    title: w.title,
    back: { href: photo, label: w.back },
    scripts: ['handoff'],
    form: now?.state !== 'waiting' && now?.state !== 'connected',
    body: (
      <ComputerView
        visit={visit}
        caseId={caseId}
        name={displayName(person)}
        problems={problems}
        state={now?.state}
        link={shown ? link('phone.open', { token: handoffToken(services, shown) }, visit.lang) : ''}
        digits={shown ? digitsOf(secret, shown) : ''}
      />
    ),
  };
}

/** For the script of the page above: the state alone. */
export function computerStatePage(services: HandoffServices): Page {
  return {
    id: 'photo.phone.state',
    path: { en: '/people/:caseId/photo/phone/state', fr: '/personnes/:caseId/photo/telephone/etat' },
    does: 'photo.send',
    show: async (visit) => {
      const who = await ownCase(services, visit);
      if (!who) return notFound;
      const now = await standing(services, who);
      const bytes = JSON.stringify({ state: now?.state ?? 'none' });
      return { kind: 'bytes', bytes, type: 'application/json' };
    },
  };
}

export type ComputerViewProps = {
  readonly visit: Visit;
  readonly caseId: string;
  readonly name: string;
  readonly problems: readonly Problem[];
  /** Undefined before the first code was shown, and once the one before has ended. */
  readonly state: HandoffState | undefined;
  readonly link: string;
  readonly digits: string;
};

/** The computer's page, in every state of a hand-over. */
function ComputerView(props: ComputerViewProps) {
  const { visit, caseId, name, state } = props;
  const w = computerWords(visit.lang);
  const watching = state === 'waiting' || state === 'connected';
  const stateHref = visit.href('photo.phone.state', { caseId });
  return (
    <div data-handoff={watching ? stateHref : undefined} data-state={watching ? state : undefined}>
      <h1>{w.title}</h1>
      {state === 'received' ? <Received {...props} /> : <p class="lead">{w.lead({ name })}</p>}
      {state === 'waiting' && <Waiting {...props} />}
      {state === 'connected' && (
        <Notice kind="success" heading={w.connectedTitle} status>
          <p>{w.connected}</p>
        </Notice>
      )}
      {watching && (
        <>
          <p>{w.wait}</p>
          <ButtonRow>
            <LinkButton kind="quiet" href={visit.href('photo.phone', { caseId })}>
              {w.check}
            </LinkButton>
          </ButtonRow>
        </>
      )}
      {(state === 'expired' || state === 'locked') && (
        <Notice kind="warn" heading={state === 'locked' ? w.lockedTitle : w.expiredTitle} status>
          <p>{w[state]}</p>
        </Notice>
      )}
      {!watching && <Begin {...props} />}
      {state !== 'received' && (
        <p>
          <a href={visit.href('photo', { caseId })}>{w.file}</a>
        </p>
      )}
    </div>
  );
}

function Received({ visit, caseId }: ComputerViewProps) {
  const w = computerWords(visit.lang);
  return (
    <>
      <Notice kind="success" heading={w.receivedTitle} status>
        <p>{w.received}</p>
      </Notice>
      <p>
        <LinkButton href={visit.href('photo', { caseId })}>{w.look}</LinkButton>
      </p>
    </>
  );
}

function Begin({ visit, caseId, problems, state }: ComputerViewProps) {
  const w = computerWords(visit.lang);
  return (
    <Form action={visit.href('photo.phone', { caseId })} token={visit.token} problems={problems}>
      <p>{w.minutes({ minutes: HANDOFF_MINUTES })}</p>
      <Button kind={state === 'received' ? 'quiet' : 'primary'}>
        {state === undefined ? w.begin : w.beginAgain}
      </Button>
    </Form>
  );
}

function Waiting({ visit, link, digits }: ComputerViewProps) {
  const w = computerWords(visit.lang);
  const near = /^https?:\/\/(localhost|127\.|\[::1\])/.test(link);
  return (
    <ol class="handoff">
      <li>
        <h2>{w.scan}</h2>
        <Qr text={link} label={w.qr} />
        <p class="hint">{w.orType}</p>
        <p class="address" translate={false}>
          {link}
        </p>
        {near && <p class="hint">{w.here}</p>}
      </li>
      <li>
        <h2>{w.thenType}</h2>
        <p class="code">
          <b translate={false}>
            <span class="sr">{[...digits].join(' ')}</span>
            <span aria-hidden="true">{digits}</span>
          </b>
        </p>
        <p class="hint">{w.never}</p>
        <p class="hint">{w.minutes({ minutes: HANDOFF_MINUTES })}</p>
      </li>
    </ol>
  );
}

/** White modules round the code, as scanners want them (ISO/IEC 18004 asks for four). */
const QUIET = 4;

/** A text as a QR code: dark on white whatever the page's colours are, or scanners fail. */
function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const side = size + 2 * QUIET;
  const rows = Array.from({ length: size }, (_, y) => rowPath(data.subarray(y * size, (y + 1) * size), y));
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={rows.join('')} fill="#000" />
    </svg>
  );
}

function rowPath(row: Uint8Array, y: number): string {
  return Array.from(row, (dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')).join('');
}
