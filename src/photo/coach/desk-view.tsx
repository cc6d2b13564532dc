import type { Visit } from '../../case/visit.ts';
import type { Problem } from '../../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { HANDOFF_MINUTES, type HandoffState } from './handoff.ts';
import { computerWords } from './phone-words.ts';
import { Qr } from './qr.tsx';

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
export function ComputerView(props: ComputerViewProps) {
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
