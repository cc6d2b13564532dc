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
