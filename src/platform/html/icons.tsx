import type { JSX } from 'preact';

export type IconName = 'pass' | 'fail' | 'warn' | 'note';

const shapes: Record<IconName, () => JSX.Element> = {
  pass: () => (
    <>
      <circle cx="12" cy="12" r="11" />
      <path d="m7 12.5 3.4 3.4L17 9" />
    </>
  ),
  fail: () => (
    <>
      <circle cx="12" cy="12" r="11" />
      <path d="m8 8 8 8m0-8-8 8" />
    </>
  ),
  warn: () => (
    <>
      <path
        class="body"
        d="M12 1.8a1 1 0 0 1 .9.5l10 18.2a1 1 0 0 1-.9 1.5H2a1 1 0 0 1-.9-1.5l10-18.2a1 1 0 0 1 .9-.5z"
      />
      <path d="M12 8.5V15m0 2.2v1.8" />
    </>
  ),
  note: () => (
    <>
      <circle cx="12" cy="12" r="11" />
      <path d="M12 11v6.5M12 6.2v2" />
    </>
  ),
};

/** A sign beside words that say the same; screen readers skip it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name]()}
    </svg>
  );
}

/** Our own placeholder mark; no authority's. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" />
      <path d="M7 22c5-1 7-6 9-12 2 6 4 11 9 12M11.5 22h9" />
    </svg>
  );
}

const picture =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='8' fill='#0f5c4a'/><path d='M7 22c5-1 7-6 9-12 2 6 4 11 9 12M11.5 22h9' fill='none' stroke='#fff' stroke-width='2.6' stroke-linecap='round' stroke-linejoin='round'/></svg>";

/** The mark as the browser tab shows it: nothing to fetch. */
export const favicon = `data:image/svg+xml,${encodeURIComponent(picture)}`;
