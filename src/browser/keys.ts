/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The keys of the officers' bench. A key only goes to a button, or ticks a box: Enter presses, so that no single key
// decides. They can be switched off (WCAG 2.1.4), which this browser remembers.

const OFF = 'bench-keys-off';
const bar = document.querySelector<HTMLElement>('[data-keys]');
const button = bar?.querySelector('button');

const isOff = () => {
  try {
    return localStorage.getItem(OFF) === '1';
  } catch {
    return false;
  }
};
let off = isOff();

function show() {
  for (const hint of document.querySelectorAll('kbd')) hint.hidden = off;
  for (const control of document.querySelectorAll('[data-key]')) {
    if (off) control.removeAttribute('aria-keyshortcuts');
    else control.setAttribute('aria-keyshortcuts', control.getAttribute('data-key') ?? '');
  }
  if (button) button.textContent = button.dataset[off ? 'on' : 'off'] ?? '';
}

button?.addEventListener('click', () => {
  off = !off;
  try {
    if (off) localStorage.setItem(OFF, '1');
    else localStorage.removeItem(OFF);
  } catch {
    // Storage may be switched off; then it holds for this page.
  }
  show();
});

/** Somebody writes, or chooses in a list: the key is theirs. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox],[type=radio]), textarea, select');

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, altKey, metaKey, repeat, target } = event;
  if (off || ctrlKey || altKey || metaKey || repeat || isTyping(target)) return;
  if (document.querySelector('dialog[open]')) return;
  const control = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key.toLowerCase())}"]`);
  if (!control) return;
  event.preventDefault();
  control.focus();
  if (control instanceof HTMLInputElement) control.click();
});

if (bar) bar.hidden = false;
show();
