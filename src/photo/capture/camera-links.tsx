import type { Visit } from '../../case/page.ts';
import { ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { captureWords } from './capture-words.ts';

/** Under the file field: the camera of this device, or a phone in its place. */
export function CameraLinks({ visit, caseId }: { readonly visit: Visit; readonly caseId: string }) {
  const w = captureWords(visit.lang);
  return (
    <>
      <p class="or">{w.or}</p>
      <ButtonRow>
        <LinkButton kind="quiet" href={visit.href('photo.camera', { caseId })}>
          {w.here}
        </LinkButton>
        <LinkButton kind="quiet" href={visit.href('photo.phone', { caseId })}>
          {w.phone}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
