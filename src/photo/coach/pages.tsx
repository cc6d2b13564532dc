import type { Page } from '../../case/visit.ts';
import type { Assets } from '../../platform/http/assets.ts';
import type { HandoffServices } from './actions.ts';
import { cameraPage } from './camera-page.tsx';
import { computerPage, computerStatePage } from './desk-pages.tsx';
import { phonePages } from './phone-pages.tsx';

/** The camera with hints, and the way from a computer to a phone. */
export function coachPages(services: HandoffServices, assets: Assets = {}): readonly Page[] {
  return [
    cameraPage(services, assets),
    computerPage(services),
    computerStatePage(services),
    ...phonePages(services, assets),
  ];
}
