import type { Visit } from '../../case/visit.ts';
import type { Problem } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { TextField } from '../../platform/html/text.tsx';
import type { Lang } from '../../platform/i18n.ts';
import type { HandoffState } from './handoff.ts';
import { phoneWords } from './phone-words.ts';

type DigitsProps = {
  readonly visit: Visit;
  readonly name: string;
  readonly value: string;
  readonly problems: readonly Problem[];
};

/** Whose photo it is, by first name, and the question for the digits. */
export function DigitsView({ visit, name, value, problems }: DigitsProps) {
  const { lang } = visit;
  const w = phoneWords(lang);
  return (
    <>
      <h1>{w.heading({ name })}</h1>
      <p class="lead">{w.lead}</p>
      <Form action={visit.href('phone')} token={visit.token} problems={problems}>
        <TextField
          lang={lang}
          name="digits"
          label={w.digits}
          value={value}
          problems={problems}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
        />
        <Button>{w.go}</Button>
      </Form>
      <p class="hint">{w.notYou}</p>
    </>
  );
}

export function ReceivedView({ lang }: { readonly lang: Lang }) {
  const w = phoneWords(lang);
  return (
    <>
      <h1>{w.receivedTitle}</h1>
      <Notice kind="success" status>
        <p>{w.received}</p>
      </Notice>
    </>
  );
}

/** Why a phone can do nothing (any more). */
export type Closed =
  | Exclude<HandoffState, 'waiting' | 'connected' | 'received'>
  | 'taken'
  | 'used'
  | 'unknown';

/** One page for each of them, and for all the same way on. */
export function ClosedView({ lang, state }: { readonly lang: Lang; readonly state: Closed }) {
  const w = phoneWords(lang);
  return (
    <>
      <h1>{w.closedTitle}</h1>
      <p class="lead">{w[state]}</p>
      <p>{w.how}</p>
    </>
  );
}
