import type { Page } from '../../case/page.ts';
import type { Assets } from '../../platform/http/assets.ts';
import { computerPage, computerStatePage } from './computer-page.tsx';
import { phonePages } from './phone-page.tsx';
import type { HandoffServices } from './actions.ts';
import { cameraPage } from './camera-page.tsx';

/** The camera with hints, and the way from a computer to a phone. */
export function coachPages(services: HandoffServices, assets: Assets = {}): readonly Page[] {
  return [
    cameraPage(services, assets),
    computerPage(services),
    computerStatePage(services),
    ...phonePages(services, assets),
  ];
}
