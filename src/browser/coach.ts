/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The camera with its hints. Nothing is sent before the person presses "Use this photo": then the ordinary form of the
// page is filled with the picture and posted. Without this file that form takes a file.
import {
  type CoachLimits,
  frameIn,
  type Hint,
  hintFor,
  largeEnough,
  NO_HINT,
  steadied,
} from '../photo/capture/hints.ts';
import {
  type Camera,
  closeCamera,
  openCamera,
  otherCamera,
  shoot,
  type Shot,
  show,
  troubleOf,
} from './coach/camera.ts';
import { type FaceFinder, type Files, loadFaceFinder } from './coach/face-finder.ts';

type View = 'start' | 'live' | 'review' | 'trouble';

const VIEWS: readonly View[] = ['start', 'live', 'review', 'trouble'];
const COUNT_FROM = 3;

/** The parts of the page; the server put them there with their words. */
function partsOf(root: HTMLElement) {
  const one = <E extends Element>(selector: string) => root.querySelector(selector) as E;
  return {
    view: (name: View) => one<HTMLElement>(`[data-view=${name}]`),
    button: (name: string) => one<HTMLButtonElement>(`[data-do=${name}]`),
    says: one<HTMLElement>('[data-says]'),
    stage: one<HTMLElement>('[data-stage]'),
    count: one<HTMLElement>('[data-count]'),
    video: one<HTMLVideoElement>('video'),
    guide: one<SVGSVGElement>('svg.guide'),
    canvas: one<HTMLCanvasElement>('canvas'),
    words: JSON.parse(root.dataset['words'] ?? '{}') as Readonly<Record<string, string>>,
    limits: JSON.parse(root.dataset['limits'] ?? '{}') as CoachLimits,
    files: JSON.parse(root.dataset['files'] ?? '{}') as Files,
  };
}

type Parts = ReturnType<typeof partsOf>;
type State = { camera?: Camera; shot?: Shot; look?: Promise<FaceFinder | void>; busy: boolean };

function coach(root: HTMLElement, form: HTMLFormElement) {
  const parts = partsOf(root);
  const state: State = { busy: false };
  const turnTo = (view: View) => {
    for (const name of VIEWS) parts.view(name).hidden = name !== view;
    // What was said before the start takes the room of the picture on a phone.
    for (const intro of document.querySelectorAll<HTMLElement>('[data-coach-intro]'))
      intro.hidden = view !== 'start';
    if (view !== 'live') parts.says.textContent = '';
  };
  const fail = (name: string) => {
    stop(state);
    for (const words of root.querySelectorAll<HTMLElement>('[data-trouble]'))
      words.hidden = words.dataset['trouble'] !== name;
    turnTo('trouble');
    parts.view('trouble').focus();
  };
  const live = async (which?: MediaTrackConstraints) => {
    parts.says.textContent = parts.words['opening'] ?? '';
    try {
      stop(state);
      state.camera = await openCamera(parts.video, which);
    } catch (error) {
      return fail(troubleOf(error));
    }
    if (!largeEnough(state.camera.size, parts.limits)) return fail('small');
    turnTo('live');
    parts.button('switch').hidden = !state.camera.several;
    parts.button('shoot').focus();
    watch(parts, state);
  };
  bind(parts, state, form, { live, turnTo, fail });
  window.addEventListener('pagehide', () => stop(state));
  root.hidden = false;
  // What was refused stays in view.
  const refused = form.querySelector('[name=_shown]');
  if (!refused) form.closest('details')?.removeAttribute('open');
  for (const words of document.querySelectorAll<HTMLElement>('[data-coach-without]')) words.hidden = true;
}

function stop(state: State) {
  if (state.camera) closeCamera(state.camera);
  delete state.camera;
}

/** Says what to do, as long as this camera is open. */
function watch(parts: Parts, state: State) {
  const { camera } = state;
  if (!camera) return;
  drawGuide(parts.guide, { width: parts.video.videoWidth, height: parts.video.videoHeight }, parts.limits);
  // Without the networks (an old browser, a broken connection) the guide and the shutter still serve.
  state.look ??= loadFaceFinder(parts.files).catch((error: unknown) => console.info('no hints:', error));
  parts.says.textContent = parts.words['loading'] ?? '';
  void hinting({
    look: state.look,
    camera,
    limits: parts.limits,
    open: () => state.camera === camera,
    quiet: () => state.busy,
    say: (hint) => {
      parts.says.textContent = parts.words[hint] ?? '';
      parts.stage.dataset['stage'] = hint;
    },
  });
}

type Ways = {
  readonly live: (which?: MediaTrackConstraints) => Promise<void>;
  readonly turnTo: (view: View) => void;
  readonly fail: (name: string) => void;
};

function bind(parts: Parts, state: State, form: HTMLFormElement, ways: Ways) {
  const on = (name: string, act: () => Promise<void> | void) =>
    parts.button(name).addEventListener('click', act);
  on('start', () => ways.live());
  on('retry', () => ways.live());
  on('again', () => ways.live());
  on('shoot', () => take(parts, state, ways));
  on('timer', async () => {
    if (state.busy) return;
    state.busy = true;
    await countDown(parts);
    state.busy = false;
    await take(parts, state, ways);
  });
  on('switch', async () => {
    if (state.camera && !state.busy) await ways.live(await otherCamera(state.camera));
  });
  on('use', () => {
    if (state.shot) sendBy(form, state.shot);
  });
}

async function take(parts: Parts, state: State, { turnTo, fail }: Ways): Promise<void> {
  if (!state.camera || state.busy) return;
  state.busy = true;
  try {
    state.shot = await shoot(state.camera);
  } catch {
    return fail('busy');
  } finally {
    state.busy = false;
  }
  show(state.shot, parts.canvas);
  stop(state);
  turnTo('review');
  parts.view('review').querySelector('h2')?.focus();
}

function sendBy(form: HTMLFormElement, shot: Shot): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) return;
  const files = new DataTransfer();
  files.items.add(shot.file);
  input.files = files.files;
  form.requestSubmit();
}

/** Counts in the picture and aloud, one number a second. */
async function countDown({ count, says }: Parts) {
  count.hidden = false;
  for (let left = COUNT_FROM; left > 0; left -= 1) {
    count.textContent = String(left);
    says.textContent = String(left);
    await new Promise((done) => window.setTimeout(done, 1_000));
  }
  count.hidden = true;
}

for (const root of document.querySelectorAll<HTMLElement>('[data-coach]')) {
  const form = document.querySelector<HTMLFormElement>('form[enctype]');
  if (form) coach(root, form);
}

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Width of a head as a share of its height, ears and some hair with it. */
const OVAL = 0.76;
/** Where the middle of the head should be, from the top of the frame. */
const MIDDLE = 0.48;

/** Lays the frame of the card photo and the oval for the head over a picture of this size. */
function drawGuide(
  svg: SVGSVGElement,
  size: { readonly width: number; readonly height: number },
  limits: CoachLimits,
): void {
  const { width, height } = size;
  const frame = frameIn(size, limits);
  const { aimMm, frameMm } = limits.head;
  const ry = (frame.height * aimMm) / frameMm / 2;
  const rx = ry * OVAL;
  const [x, y] = [width / 2, frame.y + frame.height * MIDDLE];
  const set = (selector: string, values: Record<string, string | number>) => {
    const part = svg.querySelector(selector);
    for (const [name, value] of Object.entries(values)) part?.setAttribute(name, String(value));
  };
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const oval = `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
  const { x: left, y: top } = frame;
  const box = `M${left} ${top}h${frame.width}v${frame.height}h${-frame.width}z`;
  set('.outside', { d: `M0 0h${width}v${height}h${-width}z${box}` });
  set('.oval', { d: oval });
}

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

type Hinting = {
  readonly look: Promise<FaceFinder | void>;
  readonly camera: Camera;
  readonly limits: CoachLimits;
  /** Whether this camera is still the one. */
  readonly open: () => boolean;
  /** Whether something else is being said. */
  readonly quiet: () => boolean;
  readonly say: (hint: Hint | 'alone') => void;
};

/** Fast enough to follow, slow enough for a phone to stay cool. */
const PAUSE_MS = 180;

/** Looks again and again, and says one thing at a time; without the networks it says so once. */
async function hinting(hints: Hinting): Promise<void> {
  const see = await hints.look;
  const looked = see && (await keepLooking(see, hints).catch(() => undefined));
  if (!looked && hints.open()) hints.say('alone');
}

async function keepLooking(see: FaceFinder, { camera, limits, open, quiet, say }: Hinting): Promise<true> {
  for (let shown = NO_HINT; open(); ) {
    const begun = performance.now();
    if (!document.hidden && camera.video.videoWidth > 0) {
      const hint = hintFor(await see(camera.video, camera.size.height), limits);
      const next = steadied(shown, hint, performance.now());
      if (open() && !quiet() && next.hint !== undefined && next.hint !== shown.hint) say(next.hint);
      shown = next;
    }
    const took = performance.now() - begun;
    await new Promise((done) => window.setTimeout(done, PAUSE_MS + took / 2));
  }
  return true;
}
