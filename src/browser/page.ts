/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Comfort only: every page works without this file.
import { passkeys } from './passkeys/passkey.ts';

const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)];
const byId = <E extends HTMLElement>(id: string | undefined) => document.getElementById(id ?? '') as E | null;
const language = document.documentElement.lang;

/** Moves to the error summary, and from its links into the field itself (a group's first box, label in view). */
function errorSummary() {
  const box = byId('error-summary');
  if (!box) return;
  box.focus();
  box.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const target = link && byId(link.hash.slice(1));
    if (!target) return;
    const control = target.matches('fieldset') ? target.querySelector<HTMLElement>('input,select') : target;
    event.preventDefault();
    (target.closest('.field') ?? target).scrollIntoView();
    control?.focus({ preventScroll: true });
  });
}

function passwords() {
  for (const button of all<HTMLButtonElement>('[data-show]')) {
    const input = byId<HTMLInputElement>(button.dataset['show']);
    if (!input) continue;
    const words = [button.textContent, button.dataset['words'] ?? ''];
    const show = (shown: boolean) => {
      input.type = shown ? 'text' : 'password';
      button.textContent = words[shown ? 1 : 0] ?? '';
    };
    button.hidden = false;
    button.addEventListener('click', () => show(input.type === 'password'));
    // A browser keeps what is posted from a text field; from a password field it does not.
    input.form?.addEventListener('submit', () => show(false));
  }
}

function counters() {
  for (const area of all<HTMLTextAreaElement>('[data-limit]')) {
    const out = byId(`${area.id}-left`);
    if (!out) continue;
    let later = 0;
    const count = () => {
      const left = Number(area.dataset['limit']) - [...area.value].length;
      out.textContent = `${left < 0 ? out.dataset['over'] : out.dataset['left']} ${Math.abs(left).toLocaleString(language)}`;
      out.classList.toggle('msg', left < 0);
    };
    count();
    area.addEventListener('input', () => {
      clearTimeout(later);
      later = window.setTimeout(count, 400);
    });
  }
}

function files() {
  for (const out of all('[data-file]')) {
    const input = byId<HTMLInputElement>(out.dataset['file']);
    input?.addEventListener('change', () => {
      const file = input.files?.[0];
      const [small, large] = (out.dataset['units'] ?? '').split(',');
      const kilo = (file?.size ?? 0) / 1000;
      const big = kilo >= 1000;
      const size = (big ? kilo / 1000 : kilo).toLocaleString(language, {
        maximumFractionDigits: big ? 1 : 0,
      });
      out.textContent = file
        ? `${out.dataset['words']} ${file.name}, ${size}\u00a0${big ? large : small}`
        : '';
    });
  }
}

function copying() {
  for (const button of navigator.clipboard ? all<HTMLButtonElement>('[data-copy]') : []) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset['copy'] ?? '');
      button.textContent = button.dataset['words'] ?? '';
    });
  }
}

const WARN_MS = 120_000;
const SEEN = 'seen';

/** When any tab of this browser last heard from the server; 0 when storage is off. */
const lastSeen = () => {
  try {
    return Number(localStorage.getItem(SEEN));
  } catch {
    return 0;
  }
};
const seenNow = () => {
  const now = Date.now();
  try {
    localStorage.setItem(SEEN, String(now));
  } catch {
    // Storage may be switched off; then this tab counts alone.
  }
  return now;
};

/** Warns two minutes before the session ends; afterwards says so, and leaves what was typed where it is. */
function idle() {
  const { idleSeconds, extend } = document.body.dataset;
  const dialog = byId<HTMLDialogElement>('idle');
  if (!idleSeconds || !extend || !dialog) return;
  const part = (name: string) => dialog.querySelector<HTMLElement>(`[data-idle=${name}]`) as HTMLElement;
  let seen = seenNow();
  const over = (yes: boolean) => {
    for (const name of ['before', 'stay', 'out']) part(name).hidden = yes;
    for (const name of ['over', 'close']) part(name).hidden = !yes;
    part('over').textContent = yes ? (part('over').dataset['words'] ?? '') : '';
  };
  const look = () => {
    seen = Math.max(seen, lastSeen());
    const ends = seen + Number(idleSeconds) * 1000;
    const left = ends - Date.now();
    part('time').textContent = new Date(ends).toLocaleTimeString(language, {
      hour: 'numeric',
      minute: '2-digit',
    });
    if (left > WARN_MS) dialog.close();
    else if (!dialog.open) dialog.showModal();
    if (left > 0) window.setTimeout(look, Math.min(left > WARN_MS ? left - WARN_MS : left, 30_000) + 50);
    else over(true);
  };
  part('stay').addEventListener('click', async () => {
    const reply = await fetch(extend, { redirect: 'manual', cache: 'no-store' }).catch(() => null);
    if (!reply?.ok) return over(true);
    seen = seenNow();
    dialog.close();
  });
  part('close').addEventListener('click', () => dialog.close());
  look();
}

/** The way back from another site's sign-in needs no second press. */
function goOn() {
  byId<HTMLFormElement>('go')?.submit();
}

for (const touch of [errorSummary, passwords, counters, files, copying, passkeys, idle, goOn]) touch();
