/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Passkeys need the browser's own dialogue, so this is the one thing that pages cannot do without a script. Everything
// else stays a form: the answer goes into a field, and the form is posted.

/** Both directions between JSON and the browser's objects: browsers that lack them (before 2025) use passwords. */
const able =
  window.isSecureContext &&
  'PublicKeyCredential' in window &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

// By name alone: the button bears the field's name as its id, so that the error summary leads to it.
const fieldOf = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement>(`input[name=${name}]`) as HTMLInputElement;

/** What the server wants to be signed; undefined when it sends the person elsewhere first. */
async function optionsFor(form: HTMLFormElement): Promise<unknown> {
  const body = new URLSearchParams({
    _token: fieldOf(form, '_token').value,
    purpose: form.dataset['passkey'] ?? '',
    back: location.pathname + location.search,
  });
  const reply = await fetch(form.dataset['options'] ?? '', { method: 'POST', body, cache: 'no-store' });
  if (reply.status === 401) {
    const { href } = (await reply.json()) as { href: string };
    location.assign(href);
    return undefined;
  }
  if (!reply.ok) throw new Error(`the server answered ${reply.status}`);
  return reply.json();
}

async function answerTo(form: HTMLFormElement, options: unknown): Promise<Credential | null> {
  if (form.dataset['passkey'] === 'register') {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      options as PublicKeyCredentialCreationOptionsJSON,
    );
    return navigator.credentials.create({ publicKey });
  }
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  );
  return navigator.credentials.get({ publicKey });
}

/** Which of the form's words fit a failure. */
function wordsFor(error: unknown): 'cancelled' | 'known' | 'failed' {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
  return name === 'InvalidStateError' ? 'known' : 'failed';
}

function prepare(form: HTMLFormElement) {
  const answer = fieldOf(form, 'answer');
  const out = form.querySelector('[data-passkey-says]');
  const say = (text = '') => {
    if (out) out.textContent = text;
  };
  let busy = false;
  answer.value = '';
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    say(form.dataset['waiting']);
    try {
      const options = await optionsFor(form);
      if (options === undefined) return;
      const credential = (await answerTo(form, options)) as PublicKeyCredential | null;
      if (!credential) throw new Error('the browser gave no answer');
      answer.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch (error) {
      say(form.dataset[wordsFor(error)]);
    } finally {
      busy = false;
    }
  });
}

/** Shows the button where the browser can do it. */
export function passkeys(): void {
  if (!able) return;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) prepare(form);
  for (const words of document.querySelectorAll<HTMLElement>('[data-passkey-without]')) words.hidden = true;
}
