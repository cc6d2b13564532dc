/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The camera with its hints. Nothing is sent before the person presses "Use this photo": then the ordinary form of the
// page is filled with the picture and posted. Without this file that form takes a file.
import { type CoachLimits, largeEnough } from '../photo/coach/coach.ts';
import { type Camera, closeCamera, openCamera, otherCamera, troubleOf } from './coach/camera.ts';
import { type Shot, shoot, show } from './coach/capture.ts';
import { drawGuide } from './coach/guide.ts';
import { type Files, type FaceFinder, loadFaceFinder } from './coach/look.ts';
import { hinting } from './coach/hinting.ts';

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
