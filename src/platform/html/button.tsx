import type { ComponentChildren } from 'preact';

export type ButtonKind = 'primary' | 'quiet' | 'danger';

const classOf = (kind: ButtonKind) => (kind === 'primary' ? 'btn' : `btn ${kind}`);

export type ButtonProps = {
  readonly kind?: ButtonKind | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly form?: string | undefined;
  readonly formaction?: string | undefined;
  readonly keyHint?: string | undefined;
  readonly children: ComponentChildren;
};

/** Submits its form. One primary button on a page; never disabled: sending twice does no harm. */
export function Button({ kind = 'primary', keyHint, children, ...rest }: ButtonProps) {
  return (
    <button class={classOf(kind)} type="submit" {...rest} data-key={keyHint?.toLowerCase()}>
      {children}
      {keyHint && <KeyHint>{keyHint}</KeyHint>}
    </button>
  );
}

export type LinkButtonProps = {
  readonly href: string;
  readonly kind?: ButtonKind | undefined;
  readonly download?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** Goes somewhere, with a button's weight. */
export function LinkButton({ href, kind = 'primary', download, children }: LinkButtonProps) {
  return (
    <a class={classOf(kind)} href={href} download={download}>
      {children}
    </a>
  );
}

/** Buttons and links side by side; under each other on a phone. */
export function ButtonRow({ children }: { readonly children: ComponentChildren }) {
  return <div class="row">{children}</div>;
}

/** The key that leads there; sighted help only, left out of the name, and shown by the script that makes it work. */
export function KeyHint({ children }: { readonly children: ComponentChildren }) {
  return (
    <kbd aria-hidden="true" hidden>
      {children}
    </kbd>
  );
}
