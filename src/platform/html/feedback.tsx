import type { ComponentChildren } from 'preact';
import type { Lang } from '../i18n.ts';
import { Icon, type IconName } from './icons.tsx';
import { htmlWords } from './html-words.ts';

export type TagKind = 'turn' | 'wait' | 'done' | 'bad';

/** A state in few words: your turn, waiting, done, wrong. */
export function Tag({ kind, children }: { readonly kind: TagKind; readonly children: ComponentChildren }) {
  return <span class={`tag ${kind}`}>{children}</span>;
}

const noticeIcons = { info: 'note', warn: 'warn', success: 'pass' } as const satisfies Record<
  string,
  IconName
>;

export type NoticeProps = {
  readonly kind?: 'info' | 'warn' | 'success' | undefined;
  readonly heading?: string | undefined;
  readonly status?: boolean | undefined;
  readonly children?: ComponentChildren;
};

/** Something to know before going on. `status` for what has just happened, so that it is read out. */
export function Notice({ kind = 'info', heading, status, children }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={status ? 'status' : undefined}>
      <Icon name={noticeIcons[kind]} />
      <div>
        {heading && <h2>{heading}</h2>}
        {children}
      </div>
    </div>
  );
}

export type CodeBoxProps = {
  readonly lang: Lang;
  readonly code: string;
  readonly label?: string | undefined;
};

/** A number to write down or copy; read out as it is written, never translated. */
export function CodeBox({ lang, code, label }: CodeBoxProps) {
  const w = htmlWords(lang);
  return (
    <span class="code">
      {label && <span class="hint">{label}</span>}
      <b translate={false}>{code}</b>
      <button class="link" type="button" hidden data-copy={code} data-words={w.copied}>
        {w.copy}
        <span class="sr"> {code}</span>
      </button>
    </span>
  );
}

export type ReceiptPanelProps = {
  readonly lang: Lang;
  readonly what: string;
  readonly number: string;
  readonly when: ComponentChildren;
  readonly heading?: boolean | undefined;
  readonly children?: ComponentChildren;
};

/** What was done, its number, and when. With `heading` (usual) `what` is the page's h1. */
export function ReceiptPanel({ lang, what, number, when, heading = true, children }: ReceiptPanelProps) {
  return (
    <div class="receipt">
      <Icon name="pass" />
      {heading ? <h1>{what}</h1> : <h2>{what}</h2>}
      <p>
        <CodeBox lang={lang} code={number} label={htmlWords(lang).receiptNumber} />
      </p>
      <p class="hint">{when}</p>
      {children}
    </div>
  );
}

export type EmptyStateProps = { readonly title: string; readonly children?: ComponentChildren };

/** Nothing here, and why that is all right. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  );
}

export type CheckLine = {
  readonly state: 'pass' | 'fail' | 'warn' | 'note';
  readonly title: string;
  readonly about?: ComponentChildren;
};

/** Results of checks, each with its sign, its state in words for screen readers, and what to do. */
export function CheckList({ lang, lines }: { readonly lang: Lang; readonly lines: readonly CheckLine[] }) {
  const w = htmlWords(lang);
  const said = { pass: w.checkPass, fail: w.checkFail, warn: w.checkWarn, note: w.checkNote };
  return (
    <ul class="checks">
      {lines.map((line) => (
        <li key={line.title}>
          <Icon name={line.state} />
          <div>
            <b>
              <span class="sr">{said[line.state]} </span>
              {line.title}
            </b>
            {line.about && <p>{line.about}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
