import type { ComponentChildren } from 'preact';
import type { Problem } from '../form.ts';

export type FormProps = {
  readonly action: string;
  readonly token: string;
  readonly once?: string | undefined;
  readonly formId?: string | undefined;
  readonly multipart?: boolean | undefined;
  readonly problems?: readonly Problem[] | undefined;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly children?: ComponentChildren;
};

/**
 * A form that posts, checked by the server only (the browser's own messages would be in the browser's language).
 * Its own fields come first: `_token` against forgery, `_once` against sending twice, `_shown` when problems were shown.
 */
export function Form({
  action,
  token,
  once,
  formId = 'form',
  multipart,
  problems,
  hidden,
  children,
}: FormProps) {
  return (
    <form
      id={formId}
      method="post"
      action={action}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
      autocomplete="on"
    >
      <input type="hidden" name="_token" value={token} />
      {once && <input type="hidden" name="_once" value={once} />}
      {problems && problems.length > 0 && <input type="hidden" name="_shown" value="1" />}
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
