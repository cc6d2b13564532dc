import { SYSTEM } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { type IntakeServices, takeIn } from '../../intake/actions.ts';
import { checkApplications } from '../../intake/intake.ts';
import { todayInCountry } from '../../platform/clock.ts';
import type { Lang } from '../../platform/i18n.ts';
import { UnexpectedPage } from './expected-page.ts';
import type { DemoContext } from './family.ts';

export type IntakeNeeds = Pick<Services, 'db' | 'clock' | 'record' | 'profile'> &
  Pick<IntakeServices, 'invite'>;

/** Takes approved applications in, as the intake command does; throws when one is refused, with the reasons. */
export const takeInWith =
  (services: IntakeNeeds, lang: Lang = 'en'): DemoContext['takeIn'] =>
  async (applications) => {
    const checked = checkApplications(
      { applications },
      services.profile,
      todayInCountry(services.clock, services.profile.countryZones),
    );
    if (!checked.ok)
      throw new UnexpectedPage(
        'an application in good form',
        checked.problems.map(({ path, says }) => `${path.join('.')} ${says[lang]}`).join(' '),
      );
    const { problems } = await takeIn(services, checked.value, SYSTEM);
    if (problems.length > 0)
      throw new UnexpectedPage('to be taken in', problems.map(({ says }) => says[lang]).join(' '));
  };
