import type { VNode } from 'preact';
import type { Visit } from '../../case/visit.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Button, LinkButton } from '../../platform/html/button.tsx';
import { FieldProblem } from '../../platform/html/errors.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { problemsAt } from '../../platform/html/field.tsx';
import { Form } from '../../platform/html/form.tsx';
import { TextField } from '../../platform/html/text.tsx';
import { formatInstantDay } from '../../platform/i18n.ts';
import { ZONE } from '../../platform/zone.ts';
import type { CodeApp } from './codes-store.ts';
import { codesWords } from './codes-words.ts';

type Props = { readonly visit: Visit; readonly problems: readonly Problem[] };

/** What an app is given: as a picture (a data: address), as a link, and as letters. */
export type Offered = {
  readonly sealed: string;
  readonly qr: string;
  readonly link: string;
  readonly typed: string;
};

type SetUpProps = Props & { readonly offered: Offered; readonly entered: Entered };

export function SetUpView(props: SetUpProps): VNode {
  const { visit, offered } = props;
  const w = codesWords(visit.lang);
  return (
    <>
      <h1>{w.appTitle}</h1>
      <p class="lead">{w.appLead}</p>
      <h2>{w.stepOne}</h2>
      <p>{w.stepOneSays}</p>
      <p>
        <img class="qr" src={offered.qr} alt={w.qr} width="220" height="220" />
      </p>
      <p>
        {w.byHand}{' '}
        <b class="secret" translate={false}>
          {offered.typed}
        </b>
      </p>
      <p>
        <a href={offered.link}>{w.onThis}</a>
      </p>
      <h2>{w.stepTwo}</h2>
      <FirstCode {...props} />
    </>
  );
}

function FirstCode({ visit, problems, offered, entered }: SetUpProps) {
  const { lang, token } = visit;
  const w = codesWords(lang);
  return (
    <Form action={visit.url} token={token} problems={problems} hidden={{ sealed: offered.sealed }}>
      <TextField
        lang={lang}
        name="code"
        label={w.code}
        hint={w.codeHint}
        value={entered.text('code')}
        autocomplete="one-time-code"
        inputmode="numeric"
        spellcheck={false}
        width="short"
        problems={problems}
      />
      <Button>{w.switchOn}</Button>
    </Form>
  );
}

type OnProps = Props & { readonly app: CodeApp; readonly left: number };

export function AppOnView({ visit, problems, app, left }: OnProps): VNode {
  const { lang, token } = visit;
  const w = codesWords(lang);
  const day = (at: Date) => formatInstantDay(lang, at, ZONE);
  return (
    <>
      <h1>{w.appTitle}</h1>
      <p class="lead">{w.isOn({ since: day(app.createdAt) })}</p>
      {app.lastUsedAt && <p>{w.lastUsed({ when: day(app.lastUsedAt) })}</p>}
      <p>
        {w.left({ n: left })} <a href={visit.href('account.codes')}>{w.codesTitle}</a>
      </p>
      <h2>{w.offTitle}</h2>
      <p>{w.offSays}</p>
      <Form action={visit.url} token={token} problems={problems} hidden={{ off: '1' }}>
        <FieldProblem lang={lang} id="off-problem" problems={problemsAt(problems, 'off')} />
        <p id="off">
          <Button kind="danger">{w.switchOff}</Button>
        </p>
      </Form>
    </>
  );
}

export function CodesPageView({
  visit,
  problems,
  left,
}: Props & { readonly left: number | undefined }): VNode {
  const { lang, token } = visit;
  const w = codesWords(lang);
  return (
    <>
      <h1>{w.codesTitle}</h1>
      <p class="lead">{w.codesLead}</p>
      {left === undefined ? (
        <>
          <p>{w.needsApp}</p>
          <LinkButton href={visit.href('account.app')} kind="quiet">
            {w.appTitle}
          </LinkButton>
        </>
      ) : (
        <>
          <p>
            <b>{w.left({ n: left })}</b>
          </p>
          <p>{w.remakeSays}</p>
          <Form action={visit.url} token={token} problems={problems}>
            <FieldProblem lang={lang} id="remake-problem" problems={problemsAt(problems, 'remake')} />
            <p id="remake">
              <Button>{w.remake}</Button>
            </p>
          </Form>
        </>
      )}
    </>
  );
}

type NewProps = {
  readonly visit: Visit;
  readonly codes: readonly string[];
  /** The same codes, sealed: the form brings them back when the language is switched. */
  readonly sealed: string;
  readonly first: boolean;
};

/** The only time that the codes are shown. */
export function NewCodesView({ visit, codes, sealed, first }: NewProps): VNode {
  const w = codesWords(visit.lang);
  const hidden = { codes: sealed, kept: '1', ...(first ? { first: '1' } : {}) };
  return (
    <>
      <h1>{w.newTitle}</h1>
      {first && (
        <Notice kind="success" status>
          <p>{w.appOn}</p>
        </Notice>
      )}
      <p class="lead">{w.newSays}</p>
      <ol class="codes" translate={false}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Form action={visit.href('account.codes')} token={visit.token} hidden={hidden}>
        <Button>{w.haveThem}</Button>
      </Form>
    </>
  );
}
