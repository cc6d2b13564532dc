/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Why there is no picture; the page has words for each. */
export type Trouble = 'none' | 'refused' | 'busy';

export type Camera = {
  readonly video: HTMLVideoElement;
  readonly track: MediaStreamTrack;
  /** What a photo would have, where the camera tells; else what the video has. */
  readonly size: { readonly width: number; readonly height: number };
  /** Whether there is another one to switch to. */
  readonly several: boolean;
};

/**
 * As large as it comes: where the camera takes no photos of its own, a picture of the video is the photo, and must keep
 * 1,000 pixels in height after it was cut.
 */
const LARGE = { width: { ideal: 4096 }, height: { ideal: 3072 } } as const;

export function troubleOf(error: unknown): Trouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none';
}

/** Opens a camera and waits for its first picture. Rejects with what `troubleOf` reads. */
export async function openCamera(
  video: HTMLVideoElement,
  which: MediaTrackConstraints = { facingMode: 'user' },
): Promise<Camera> {
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('no camera', 'NotFoundError');
  const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { ...LARGE, ...which } });
  const [track] = stream.getVideoTracks();
  if (!track) throw new DOMException('no picture', 'NotFoundError');
  try {
    video.srcObject = stream;
    await video.play();
    const devices = await navigator.mediaDevices.enumerateDevices();
    const several = devices.filter(({ kind }) => kind === 'videoinput').length > 1;
    return { video, track, several, size: await photoSize(video, track) };
  } catch (error) {
    track.stop();
    throw error;
  }
}

export function closeCamera({ video, track }: Camera): void {
  track.stop();
  video.srcObject = null;
}

/** The camera on the other side; where cameras have no sides, the next one. */
export async function otherCamera({ track }: Camera): Promise<MediaTrackConstraints> {
  const { facingMode, deviceId } = track.getSettings();
  if (facingMode) return { facingMode: facingMode === 'user' ? 'environment' : 'user' };
  const devices = await navigator.mediaDevices.enumerateDevices();
  const ids = devices.filter(({ kind }) => kind === 'videoinput').map((one) => one.deviceId);
  const next = ids[(ids.indexOf(deviceId ?? '') + 1) % ids.length];
  return next ? { deviceId: { exact: next } } : {};
}

async function photoSize(video: HTMLVideoElement, track: MediaStreamTrack): Promise<Camera['size']> {
  const size = { width: video.videoWidth, height: video.videoHeight };
  if (!('ImageCapture' in window)) return size;
  const told = await new ImageCapture(track).getPhotoCapabilities().catch(() => undefined);
  const [wide, high] = [told?.imageWidth?.max ?? 0, told?.imageHeight?.max ?? 0];
  // Told for the camera as it is built in, which may lie across.
  const [long, short] = [Math.max(wide, high), Math.min(wide, high)];
  const upright = size.height > size.width;
  const photo = upright ? { width: short, height: long } : { width: long, height: short };
  return photo.height > size.height ? photo : size;
}

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** What was taken: the file as it would be sent, and the same to look at. Never mirrored. */
export type Shot = { readonly file: File; readonly picture: ImageBitmap };

/** Some cameras never answer; the video's own picture then does. */
const PATIENCE_MS = 4_000;

/** Takes the photo at the camera's full resolution, or the whole picture of the video where that is all there is. */
export async function shoot(camera: Camera): Promise<Shot> {
  const { video } = camera;
  const blob = (await photoOf(camera)) ?? (await frameOf(video));
  const picture = await createImageBitmap(blob);
  if (Math.max(picture.width, picture.height) < Math.max(video.videoWidth, video.videoHeight)) {
    return named(await frameOf(video));
  }
  return { file: fileOf(blob), picture };
}

const named = async (blob: Blob): Promise<Shot> => ({
  file: fileOf(blob),
  picture: await createImageBitmap(blob),
});

const fileOf = (blob: Blob) =>
  new File([blob], blob.type === 'image/png' ? 'camera.png' : 'camera.jpg', { type: blob.type });

async function photoOf({ track, size }: Camera): Promise<Blob | undefined> {
  if (!('ImageCapture' in window)) return undefined;
  const late = new Promise<undefined>((done) => window.setTimeout(() => done(undefined), PATIENCE_MS));
  const settings = { imageWidth: size.width, imageHeight: size.height };
  const taken = new ImageCapture(track).takePhoto(settings).catch(() => undefined);
  const blob = await Promise.race([taken, late]);
  return blob && /^image\/(jpeg|png)$/.test(blob.type) ? blob : undefined;
}

async function frameOf(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.95));
  if (!blob) throw new Error('the browser made no picture of the video');
  return blob;
}

/** Draws the picture to look at, no larger than a screen needs. */
export function show({ picture }: Shot, canvas: HTMLCanvasElement): void {
  const scale = Math.min(1, 1_400 / Math.max(picture.width, picture.height));
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
}
