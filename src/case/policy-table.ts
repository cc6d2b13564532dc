import {
  ACTIONS,
  type Action,
  type Cell,
  cellOf,
  stepUpRuleOf,
  type StepUpRule,
  RELATIONS,
  topicOf,
} from './policy.ts';

const SAYS_CELL: Readonly<Record<Cell, string>> = {
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
- **proof**: when the person is asked again to prove who they are.
- Moves that the worker makes by itself stand in \`src/case/transitions.ts\`.
`;

const rowOf = (action: Action): string => {
  const cells = RELATIONS.map((relation) => SAYS_CELL[cellOf(action, relation)]);
  return `|${[action, topicOf(action), ...cells, SAYS_PROOF[stepUpRuleOf(action)]].join('|')}|`;
};

/** The table as a page of the documentation (Markdown). */
export function policyTable(): string {
  const heads = ['action', 'about', ...RELATIONS, 'proof'];
  return [
    HEAD,
    `|${heads.join('|')}|`,
    `|${heads.map(() => '-').join('|')}|`,
    ...ACTIONS.map(rowOf),
    '',
  ].join('\n');
}
