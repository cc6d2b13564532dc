import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkAddress } from '../address/address.ts';
import { checkApplications } from '../intake/intake.ts';
import { addDays } from '../platform/clock.ts';
import { Entered } from '../platform/form.ts';
import { projectRoot } from '../platform/root.ts';
import { loadProfile } from '../config/profile.ts';
import { workingDay } from './seed.ts';
import { demoFamilies } from './families.ts';
import { walkFamily } from './walk/walk-family.ts';
import { everywhere } from '../../test/fixtures/portal/everywhere.ts';

const profile = loadProfile(join(projectRoot(), 'profiles', 'ca-pr'));

describe('the families of the demonstration', () => {
  for (const today of ['2026-03-02', '2028-02-29', '2031-12-31']) {
    it(`are approved applications in good form on ${today}`, () => {
      const applications = [...Object.values(demoFamilies(today)), walkFamily(today, 'fr')].map(
        ({ application }) => application,
      );
      const checked = checkApplications({ applications }, profile, everywhere(today));
      assert.ok(checked.ok, JSON.stringify(checked));
    });
  }

  it('live at addresses that nobody doubts; the walking family at one that is doubted once', () => {
    const doubtsOf = (address: object) => {
      const read = checkAddress(Entered.of({ ...address }), { use: 'home', insisted: false });
      return read.ok ? [] : [...read.problems, ...read.doubts.map(({ code }) => code)];
    };
    for (const { address } of Object.values(demoFamilies('2026-03-02')))
      assert.deepEqual(doubtsOf(address), [], address.line1);
    assert.deepEqual(doubtsOf(walkFamily('2026-03-02', 'en').address), ['postal-province']);
  });

  it('write to addresses that belong to nobody', () => {
    for (const { application, ownAccounts } of Object.values(demoFamilies('2026-03-02'))) {
      const emails = [...application.people.map(({ email }) => email ?? ''), ...Object.values(ownAccounts)];
      for (const email of emails) assert.match(email, /^$|@example\.(com|ca)$/);
    }
  });

  it('were approved before the day on which they are taken in', () => {
    const now = new Date('2026-03-02T15:00:00Z');
    const latest = { wulandari: 23, gutierrez: 15, haddad: 13, nguyen: 6, diallo: 2 };
    for (const [name, family] of Object.entries(demoFamilies('2026-03-02'))) {
      for (let later = 0; later < 7; later += 1) {
        const taken = workingDay(
          new Date(now.getTime() + later * 86_400_000),
          latest[name as keyof typeof latest],
          [14, 12],
        );
        const approvedOn = addDays(family.application.approvedOn, later);
        assert.ok(approvedOn <= taken.toISOString().slice(0, 10), `${name} ${later}`);
      }
    }
  });
});

describe('workingDay', () => {
  it('counts Mondays to Fridays only', () => {
    const monday = new Date('2026-03-02T15:00:00Z');
    assert.equal(workingDay(monday, 1, [14, 12]).toISOString(), '2026-02-27T14:12:00.000Z');
    assert.equal(workingDay(monday, 6, [9, 0]).toISOString(), '2026-02-20T09:00:00.000Z');
  });
});
