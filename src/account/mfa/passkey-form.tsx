import type { VNode } from 'preact';
import type { Visit } from '../../case/page.ts';
import type { Problem } from '../../platform/form.ts';
import { FieldProblem, problemsAt } from '../../platform/html/field.tsx';
import type { Purpose } from './passkey-store.ts';
import { passkeyWords } from './passkey-words.ts';

/** The field that carries what the authenticator said. */
export const ANSWER = 'answer';

type Props = {
  readonly visit: Visit;
  readonly purpose: Purpose;
  readonly action: string;
  readonly label: string;
  readonly problems: readonly Problem[];
  readonly primary?: boolean;
  /** What goes along with the answer. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** What stands below, where the form is only one of two ways. */
  readonly or?: string;
};

/**
 * A button that asks the browser for a passkey. It stays hidden without the script, which shows it where the browser
 * can do it, fills in the answer and posts the form like any other.
 */
export function PasskeyForm({ visit, purpose, action, label, problems, primary, hidden, or }: Props): VNode {
  const { lang, token } = visit;
  const w = passkeyWords(lang);
  const own = problemsAt(problems, ANSWER);
  return (
    <form
      id="passkey"
      method="post"
      action={action}
      hidden
      data-passkey={purpose}
      data-options={visit.href('passkey.options')}
      data-waiting={w.waiting}
      data-cancelled={w.cancelled}
      data-known={w.known}
      data-failed={w.failed}
    >
      <input type="hidden" name="_token" value={token} />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name={ANSWER} value="" />
      <FieldProblem lang={lang} id={`${ANSWER}-problem`} problems={own} />
      <button
        id={ANSWER}
        class={primary ? 'btn' : 'btn quiet'}
        type="submit"
        aria-describedby={own.length > 0 ? `${ANSWER}-problem` : undefined}
      >
        {label}
      </button>
      <p class="hint" role="status" data-passkey-says="" />
      {or && <p>{or}</p>}
    </form>
  );
}

/** Said until the script finds that the browser can do it. */
export function WithoutPasskeys({ visit }: { readonly visit: Visit }): VNode {
  return <p data-passkey-without="">{passkeyWords(visit.lang).without}</p>;
}
