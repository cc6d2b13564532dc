import type { ComponentChildren } from 'preact';
import type { Lang } from '../i18n.ts';
import { Tag, type TagKind } from './feedback.tsx';
import { htmlWords } from './html-words.ts';

export type SummaryRow = {
  readonly key: string;
  readonly value: ComponentChildren;
  readonly changeHref?: string | undefined;
  /** Another act than changing. */
  readonly act?: { readonly href: string; readonly says: string } | undefined;
};

/** What was answered, each with its way to change it. */
export function SummaryList({ lang, rows }: { readonly lang: Lang; readonly rows: readonly SummaryRow[] }) {
  return (
    <dl class="list">
      {rows.map((row) => (
        <div key={row.key}>
          <dt>{row.key}</dt>
          <dd>{row.value}</dd>
          <RowAct {...(row.act ?? { href: row.changeHref, says: htmlWords(lang).change })} about={row.key} />
        </div>
      ))}
    </dl>
  );
}

type RowActProps = { readonly href: string | undefined; readonly says: string; readonly about: string };

function RowAct({ href, says, about }: RowActProps) {
  if (href === undefined) return null;
  return (
    <dd class="act">
      <a href={href}>
        {says}
        <span class="sr"> {about}</span>
      </a>
    </dd>
  );
}

export type Task = {
  readonly id: string;
  readonly title: string;
  readonly href?: string | undefined;
  readonly hint?: string | undefined;
  readonly tag: { readonly kind: TagKind; readonly words: string };
};

/** What is to be done; a task without `href` cannot start yet, and its hint says why. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul class="tasks">
      {tasks.map((task) => (
        <li key={task.id}>
          <div>
            {task.href ? (
              <a href={task.href} aria-describedby={`${task.id}-state`}>
                {task.title}
              </a>
            ) : (
              <span>{task.title}</span>
            )}
            {task.hint && <p class="hint">{task.hint}</p>}
          </div>
          <span id={`${task.id}-state`}>
            <Tag kind={task.tag.kind}>{task.tag.words}</Tag>
          </span>
        </li>
      ))}
    </ul>
  );
}
