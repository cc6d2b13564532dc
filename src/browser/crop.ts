/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The crop page works without this file: it saves a round trip for each step, and adds keys and dragging.
import {
  type Aim,
  FRAME_WIDE,
  type Ground,
  isStep,
  judged,
  cropPositionOf,
  type CropStep,
  stepped,
  transformOf,
} from '../photo/crop/crop.ts';
import { type Framing, settled, turnedBy } from '../photo/pixels/framing.ts';

const KEYS: Readonly<Record<string, CropStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  ',': 'tilt-left',
  '.': 'tilt-right',
};
const NAMES = ['x', 'y', 'height', 'tilt'] as const;

const told = <T>(text: string | undefined) => JSON.parse(text ?? '{}') as T;

type Page = {
  readonly stage: SVGSVGElement;
  readonly fields: ReadonlyMap<keyof Framing, HTMLInputElement>;
  readonly ground: Ground;
  readonly aim: Aim;
  readonly words: Readonly<Record<string, string>>;
  readonly line: Element | null;
};

function pageOf(stage: SVGSVGElement, form: HTMLFormElement): Page {
  const said = document.querySelector<HTMLElement>('#crop-said');
  const fields = new Map<keyof Framing, HTMLInputElement>();
  for (const name of NAMES) {
    const field = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (field) fields.set(name, field);
  }
  return {
    stage,
    fields,
    ground: told<Ground>(stage.dataset['ground']),
    aim: told<Aim>(stage.dataset['aim']),
    words: told<Record<string, string>>(said?.dataset['words']),
    line: said?.querySelector('[data-said]') ?? null,
  };
}

/** How the head lies in the cut, in the words of the page. */
function sentence({ ground, aim, words }: Page, cut: Framing): string {
  const stand = cropPositionOf(cut, ground);
  const now = stand && judged(stand, aim);
  const fills = String(Math.round((stand?.fills ?? 0) * 100));
  const head = now
    ? `${words[now.size]?.replace('{v}', fills)} ${words[now.place]}`
    : (words['noHead'] ?? '');
  const tilt = Math.abs(cut.tilt).toLocaleString(document.documentElement.lang);
  const tilted = words[cut.tilt < 0 ? 'tiltedLeft' : 'tiltedRight'] ?? '';
  return cut.tilt === 0 ? head : `${head} ${tilted.replace('{v}', tilt)}`;
}

function draw({ stage, fields, ground }: Page, cut: Framing): void {
  for (const [name, field] of fields) field.value = String(Math.round(cut[name] * 100) / 100);
  stage.querySelector('[data-picture]')?.setAttribute('transform', transformOf(cut, ground.frame));
  const stand = cropPositionOf(cut, ground);
  const high = (FRAME_WIDE * ground.frame.height) / ground.frame.width;
  for (const own of stand ? stage.querySelectorAll<SVGGElement>('[data-own]') : []) {
    const share = stand?.[own.dataset['own'] as 'crown' | 'chin'] ?? 0;
    own.setAttribute('transform', `translate(0 ${share * high})`);
  }
}

function start(stage: SVGSVGElement, form: HTMLFormElement) {
  const page = pageOf(stage, form);
  const { ground, fields } = page;
  let cut = Object.fromEntries(NAMES.map((name) => [name, Number(fields.get(name)?.value)])) as Framing;
  let later = 0;
  const show = (next: Framing) => {
    cut = next;
    draw(page, cut);
    // Said once the hand rests, so that a screen reader is not drowned.
    clearTimeout(later);
    later = window.setTimeout(() => {
      if (page.line) page.line.textContent = sentence(page, cut);
    }, 250);
  };
  const take = (step: CropStep, times = 1) => show(stepped(cut, step, ground, times));
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[name=step]')) {
    const step = button.value;
    button.type = 'button';
    button.addEventListener('click', () => isStep(step) && take(step));
  }
  stage.addEventListener('keydown', (event) => {
    const step = KEYS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    take(step, event.shiftKey && event.key.startsWith('Arrow') ? 5 : 1);
  });
  dragging(
    stage,
    () => cut,
    (wanted) => show(settled(wanted, ground, ground)),
  );
  stage.setAttribute('tabindex', '0');
  stage.setAttribute('role', 'application');
  stage.setAttribute('aria-label', stage.dataset['label'] ?? '');
  form.querySelector('[data-keys]')?.removeAttribute('hidden');
}

/** One finger or the mouse moves the photo, two fingers change its size. */
function dragging(stage: SVGSVGElement, now: () => Framing, want: (framing: Framing) => void) {
  const held = new Map<number, readonly [number, number]>();
  const spread = () => {
    const [a, b] = [...held.values()];
    return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;
  };
  stage.addEventListener('pointerdown', (event) => {
    held.set(event.pointerId, [event.clientX, event.clientY]);
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener('pointermove', (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const wide = spread();
    held.set(event.pointerId, [event.clientX, event.clientY]);
    const cut = now();
    if (held.size === 2) {
      const ratio = wide > 0 ? spread() / wide : 1;
      want({ ...cut, height: cut.height / (ratio || 1) });
      return;
    }
    const pixel = cut.height / stage.getBoundingClientRect().height;
    const moved = [(event.clientX - before[0]) * pixel, (event.clientY - before[1]) * pixel] as const;
    const [dx, dy] = turnedBy(-cut.tilt, moved);
    want({ ...cut, x: cut.x - dx, y: cut.y - dy });
  });
  const release = (event: PointerEvent) => held.delete(event.pointerId);
  stage.addEventListener('pointerup', release);
  stage.addEventListener('pointercancel', release);
}

const stage = document.querySelector<SVGSVGElement>('svg#crop');
const form = stage?.closest('form');
if (stage && form) start(stage, form);
