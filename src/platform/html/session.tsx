import type { Lang } from '../i18n.ts';
import { htmlWords } from './words.ts';

/** After `idleSeconds` without a request the session ends; GET `extendHref` answers 204 while it lasts, and renews it. */
export type SessionWarning = { readonly idleSeconds: number; readonly extendHref: string };

/** Stays closed until the script opens it two minutes before the session ends. */
export function IdleDialog({ lang }: { readonly lang: Lang }) {
  const w = htmlWords(lang);
  return (
    <dialog id="idle" aria-labelledby="idle-title">
      <h2 id="idle-title">{w.idleTitle}</h2>
      <p data-idle="before">
        {w.idleBefore} <b data-idle="time" />
      </p>
      <p data-idle="over" role="status" hidden data-words={w.idleOver} />
      <div class="row">
        <button class="btn" type="button" data-idle="stay">
          {w.idleStay}
        </button>
        <button class="link" type="submit" form="sign-out" data-idle="out">
          {w.signOut}
        </button>
        <button class="btn" type="button" data-idle="close" hidden>
          {w.close}
        </button>
      </div>
    </dialog>
  );
}
