import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Role } from '../config/settings.ts';
import { projectRoot } from '../platform/root.ts';
import { type Actor, NOBODY, SYSTEM } from './actor.ts';
import { admit, may, relationsTo, verdictOn } from './authorization.ts';
import {
  type Action,
  ACTIONS,
  type PolicyDecision,
  cellOf,
  POLICY,
  RELATIONS,
  type StepUpRule,
  stepUpRuleOf,
  topicOf,
} from './policy.ts';

const ids = { accountId: 'account', sessionId: 'session' };
const mother: Actor = {
  kind: 'applicant',
  ...ids,
  name: 'Amina',
  personId: 'person',
  cases: ['own', 'child'],
  ownCase: 'own',
  before: [{ caseId: 'grown', until: new Date(0) }],
};
const consultant: Actor = {
  kind: 'representative',
  ...ids,
  name: 'Claude',
  cases: [
    { caseId: 'own', sees: ['status', 'proof'] },
    { caseId: 'child', sees: ['status'] },
  ],
};
const staff = (...roles: Role[]): Actor => ({ kind: 'staff', ...ids, name: 'Officer', roles });
const newcomer: Actor = { kind: 'newcomer', ...ids };
const halfway: Actor = { kind: 'halfway', ...ids, missing: 'second-step' };

const about = (topic: string) => ACTIONS.filter((action) => topicOf(action) === topic);

describe('who may do what', () => {
  test('the documentation shows the table as it is', async () => {
    const path = join(projectRoot(), 'docs', 'policy.md');
    const drawn = policyTable();
    if (process.env['POLICY_DOC'] === 'write') await writeFile(path, drawn);
    const kept = await readFile(path, 'utf8').catch(() => '');
    const how = 'POLICY_DOC=write npm run --silent test:one -- src/case/policy.test.ts';
    assert.ok(kept === drawn, `docs/policy.md is stale; draw it again: ${how}`);
  });

  test('every row says something to every relation, and lets somebody in', () => {
    for (const action of ACTIONS) {
      assert.equal(POLICY[action].length, RELATIONS.length + 2, action);
      assert.ok(
        RELATIONS.some((relation) => cellOf(action, relation) !== 'no'),
        action,
      );
    }
  });

  test('a person is themselves, acts for some, and acted for others', () => {
    assert.deepEqual(relationsTo(mother, 'own'), ['self']);
    assert.deepEqual(relationsTo(mother, 'child'), ['acts-for']);
    assert.deepEqual(relationsTo(mother, 'grown'), ['acted-before']);
    assert.deepEqual(relationsTo(mother, 'stranger'), []);
    assert.equal(verdictOn(mother, 'family.see', { caseId: 'grown' }), 'past');
    assert.ok(!may(mother, 'declaration.make', { caseId: 'grown' }));
  });

  test('nobody does anything about a case that is not theirs, and nothing about a case that is not named', () => {
    const everybody = [mother, consultant, newcomer, halfway, NOBODY, SYSTEM, staff('officer', 'agent')];
    for (const actor of everybody) {
      for (const action of about('case')) {
        assert.ok(!may(actor, action), `${actor.kind} ${action}`);
        assert.ok(!may(actor, action, { caseId: 'stranger' }), `${actor.kind} ${action}`);
      }
      assert.ok(!may(actor, 'family.see', { caseId: 'stranger' }));
    }
  });

  test('a representative sees what the person allows, and acts in no case', () => {
    const seen = (caseId: string) =>
      ACTIONS.filter((a) => topicOf(a) === 'case' && may(consultant, a, { caseId }));
    assert.deepEqual(seen('own'), ['change.see', 'proof.see', 'card.see']);
    assert.deepEqual(seen('child'), ['change.see', 'card.see']);
    assert.deepEqual(seen('stranger'), []);
    assert.ok(may(consultant, 'family.see'));
    assert.ok(!may({ ...consultant, cases: [] } as Actor, 'family.see'));
    const acts: readonly Action[] = ACTIONS.filter((a) =>
      /\.(make|tell|change|send|give|decide|invite)$/.test(a),
    );
    for (const action of acts.filter((a) => topicOf(a) === 'case')) {
      assert.ok(!may(consultant, action, { caseId: 'own' }), action);
    }
  });

  test('staff do what their roles do, and nothing in the place of a person', () => {
    assert.ok(may(staff('officer'), 'review.decide'));
    assert.ok(!may(staff('agent'), 'review.decide'));
    assert.ok(may(staff('agent', 'officer'), 'review.decide'));
    assert.ok(!may(staff(), 'staff.enter'));
    const all = staff('officer', 'agent', 'producer', 'administrator');
    for (const action of about('case')) assert.ok(!may(all, action, { caseId: 'own' }), action);
  });

  test('staff keep away from what is theirs: no act of a desk about it, by whatever id it is named', () => {
    const none = { cases: [], people: [], applications: [], accounts: [], others: [] };
    const kinds = {
      cases: 'case',
      people: 'person',
      applications: 'application',
      accounts: 'account',
      others: 'order',
    };
    const all = staff('officer', 'agent', 'producer', 'administrator');
    for (const [kind, id] of Object.entries(kinds)) {
      const actor = { ...all, apart: { ...none, [kind]: [id] } } as Actor;
      for (const action of about('desk')) {
        assert.equal(admit(action, actor, { ids: [id] }), 'apart', `${action} ${kind}`);
        assert.equal(admit(action, actor, { ids: ['other'] }), 'yes', `${action} other`);
        assert.ok(!may(actor, action, { caseId: id }), `${action} ${kind}`);
      }
      assert.equal(admit('guidance.read', actor, { ids: [id] }), 'yes', 'doors are open to everybody');
    }
  });

  test('whoever is not quite in is sent on; whoever is in and may not finds nothing', () => {
    const subject = { caseId: 'own' };
    assert.equal(admit('proof.see', NOBODY, subject), 'sign-in');
    assert.equal(admit('proof.see', newcomer, subject), 'sign-in');
    assert.equal(admit('proof.see', halfway, subject), 'sign-in');
    assert.equal(admit('review.see', newcomer, {}), 'hidden');
    assert.equal(admit('proof.see', mother, { caseId: 'stranger' }), 'hidden');
    assert.equal(admit('proof.see', staff('officer'), subject), 'hidden');
    assert.equal(admit('password.choose', mother, {}), 'hidden');
    assert.equal(admit('guidance.read', NOBODY, {}), 'yes');
  });
});

const SAYS_CELL: Readonly<Record<PolicyDecision, string>> = {
  yes: 'yes',
  no: '',
  past: 'past',
  status: 'if status',
  address: 'if address',
  photo: 'if photo',
  proof: 'if proof',
};

const SAYS_PROOF: Readonly<Record<StepUpRule, string>> = {
  '': '',
  always: 'each time',
  'photo-accepted': 'once the photo is accepted',
};

const HEAD = `# Who may do what

Drawn from \`src/case/policy.ts\`, which the portal asks before it shows or does anything; a test keeps this page and that
table the same. Row-level security in the database stands behind it (migration 0020).

- **self**: the person whose case or account it is. **acts-for**: acts in the case of somebody else, with consent or for a
  child. **acted-before**: did so once; *past* means what was there then, and nothing newer.
- **representative**: sees what the person allows (*if …*), and does nothing in a case.
- **newcomer**: signed in with a temporary password. **halfway**: the second step is missing. **nobody**: no session.
- Staff may do nothing about their own file, their household's, or a colleague's that no administrator let them work on:
  whatever the table says. Row-level security hides it from their lists too (migration 0025).
- What takes two people of the staff is asked for and confirmed under one action; \`src/case/staff/second-person.ts\` says
  who the second one may be.
- **proof**: when the person is asked again to prove who they are.
- Moves that the worker makes by itself stand in \`src/case/transitions.ts\`.
`;

const rowOf = (action: Action): string => {
  const cells = RELATIONS.map((relation) => SAYS_CELL[cellOf(action, relation)]);
  return `|${[action, topicOf(action), ...cells, SAYS_PROOF[stepUpRuleOf(action)]].join('|')}|`;
};

/** The table as a page of the documentation (Markdown). */
function policyTable(): string {
  const heads = ['action', 'about', ...RELATIONS, 'proof'];
  return [
    HEAD,
    `|${heads.join('|')}|`,
    `|${heads.map(() => '-').join('|')}|`,
    ...ACTIONS.map(rowOf),
    '',
  ].join('\n');
}
