/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The computer waits for the phone. Without this file its page has a button that asks again.
export {};

const EVERY_MS = 2_000;

/** Asks how things stand until they change; then the page, shown anew, says so in its words. */
function watch(place: HTMLElement) {
  const { handoff: href = '', state } = place.dataset;
  const again = () => window.setTimeout(look, EVERY_MS);
  const look = async () => {
    if (document.hidden) return document.addEventListener('visibilitychange', look, { once: true });
    const reply = await fetch(href, { cache: 'no-store', redirect: 'error' }).catch(() => undefined);
    const now = reply?.ok ? ((await reply.json()) as { readonly state: string }).state : undefined;
    // Not reached just now, or signed out elsewhere: the button still asks, and says which.
    if (now === undefined || now === state) return again();
    return location.reload();
  };
  again();
}

for (const place of document.querySelectorAll<HTMLElement>('[data-handoff]')) watch(place);
