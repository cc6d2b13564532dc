import { type Day, formatDay, type Lang } from '../i18n.ts';
import { htmlWords } from './html-words.ts';

/** ok: done · now: the reader's turn · wait: somebody else's · todo: later · off: not needed or ended. */
export type TrailState = 'ok' | 'now' | 'wait' | 'todo' | 'off';

export type TrailStep = {
  readonly state: TrailState;
  readonly title: string;
  readonly day?: Day | undefined;
  readonly note?: string | undefined;
};

export type StepTrailProps = {
  readonly lang: Lang;
  readonly label: string;
  readonly steps: readonly TrailStep[];
};

/** A person's way, step by step: across on a wide screen, down on a phone. */
export function StepTrail({ lang, label, steps }: StepTrailProps) {
  const w = htmlWords(lang);
  const said = { ok: w.stepOk, now: w.stepNow, wait: w.stepWait, todo: w.stepTodo, off: w.stepOff };
  return (
    <ol class="way" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.title}
          class={step.state}
          aria-current={step.state === 'now' || step.state === 'wait' ? 'step' : undefined}
        >
          <span class="sr">{said[step.state]} </span>
          <b>{step.title}</b>
          {step.day && <time datetime={step.day}>{formatDay(lang, step.day)}</time>}
          {step.note && <span class="note">{step.note}</span>}
        </li>
      ))}
    </ol>
  );
}
