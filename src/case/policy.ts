/** What somebody is to a case, an account or a desk. Staff may be several things; everybody else is one. */
export const RELATIONS = [
  'self',
  'acts-for',
  'acted-before',
  'representative',
  'officer',
  'agent',
  'producer',
  'administrator',
  'newcomer',
  'halfway',
  'nobody',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a person may let a representative see of a case. */
export type RepresentativePermission = 'status' | 'address' | 'photo' | 'proof';

/**
 * `yes`; `no`; `past`: only what was there while they acted; a sight: a representative whom the person lets see that.
 */
export type PolicyDecision = 'yes' | 'no' | 'past' | RepresentativePermission;

/**
 * What an action is about. `case`: one case, always named. `family`: one case, or all of one's own. `account`: the
 * account of who asks. `desk`: staff work. `door`: for everybody, signed in or not.
 */
export type Topic = 'case' | 'family' | 'account' | 'desk' | 'door';

/** When the person must prove again who they are: never (''), each time, or once the photo is accepted. */
export type StepUpRule = '' | 'always' | 'photo-accepted';

type Row = readonly [Topic, ...cells: readonly PolicyDecision[], StepUpRule];

const Y = 'yes';
const N = 'no';
const P = 'past';

/**
 * Who may do what, whole. Columns: topic, then RELATIONS in their order, then when proof is asked for again. The worker
 * (what follows by itself) is nobody of these; its moves stand in transitions.ts.
 */
export const POLICY = {
  //                         topic     self for before repr.   off agt pro adm  new half nobody  proof
  'family.see': ['family', Y, Y, P, 'status', N, N, N, N, N, N, N, ''],
  'declaration.make': ['case', Y, Y, N, N, N, N, N, N, N, N, N, ''],
  'absence.tell': ['case', Y, Y, N, N, N, N, N, N, N, N, N, ''],
  'change.see': ['case', Y, Y, N, 'status', N, N, N, N, N, N, N, ''],
  'change.tell': ['case', Y, Y, N, N, N, N, N, N, N, N, N, ''],
  'address.see': ['case', Y, Y, N, 'address', N, N, N, N, N, N, N, ''],
  'address.change': ['case', Y, Y, N, N, N, N, N, N, N, N, N, 'photo-accepted'],
  'photo.see': ['case', Y, Y, N, 'photo', N, N, N, N, N, N, N, ''],
  'photo.send': ['case', Y, Y, N, N, N, N, N, N, N, N, N, ''],
  'proof.see': ['case', Y, Y, N, 'proof', N, N, N, N, N, N, N, ''],
  'scan.add': ['case', Y, Y, N, N, N, N, N, N, N, N, N, ''],
  'proof.proofread': ['case', Y, Y, N, N, N, N, N, N, N, N, N, ''],
  'card.see': ['case', Y, Y, N, 'status', N, N, N, N, N, N, N, ''],
  'card.tell': ['case', Y, Y, N, N, N, N, N, N, N, N, N, ''],
  'consent.give': ['case', Y, N, N, N, N, N, N, N, N, N, N, 'always'],
  'consent.withdraw': ['case', Y, N, N, N, N, N, N, N, N, N, N, ''],
  'own-account.offer': ['case', Y, Y, Y, N, N, N, N, N, N, N, N, ''],
  'representative.invite': ['case', Y, Y, N, N, N, N, N, N, N, N, N, 'always'],
  'representative.revoke': ['case', Y, Y, N, N, N, N, N, N, N, N, N, ''],
  'client.see': ['family', N, N, N, Y, N, N, N, N, N, N, N, ''],
  'data.see': ['family', Y, Y, N, N, N, N, N, N, N, N, N, ''],
  'data.export': ['case', Y, Y, N, N, N, N, N, N, N, N, N, 'always'],
  'data.correct': ['case', Y, Y, N, N, N, N, N, N, N, N, N, ''],

  'receipt.see': ['account', Y, N, N, N, N, N, N, N, N, N, N, ''],
  'account.see': ['account', Y, N, N, Y, Y, Y, Y, Y, N, N, N, ''],
  'account.change': ['account', Y, N, N, Y, Y, Y, Y, Y, N, N, N, 'always'],
  'email.change': ['account', Y, N, N, Y, N, N, N, N, N, N, N, 'always'],
  'account.language': ['account', Y, N, N, Y, Y, Y, Y, Y, N, N, N, ''],
  'account.prove': ['account', Y, N, N, Y, Y, Y, Y, Y, N, N, N, ''],
  'session.end': ['account', Y, N, N, Y, Y, Y, Y, Y, N, N, N, ''],
  'session.extend': ['account', Y, N, N, Y, Y, Y, Y, Y, N, N, N, ''],
  'password.choose': ['account', N, N, N, N, N, N, N, N, Y, N, N, ''],
  'sign-in.finish': ['account', N, N, N, N, N, N, N, N, N, Y, N, ''],

  'staff.enter': ['desk', N, N, N, N, Y, Y, Y, Y, N, N, N, ''],
  'scan.read': ['desk', N, N, N, N, Y, Y, N, N, N, N, N, ''],
  'staff.declare': ['desk', N, N, N, N, Y, Y, Y, Y, N, N, N, ''],
  'review.see': ['desk', N, N, N, N, Y, N, N, N, N, N, N, ''],
  'review.claim': ['desk', N, N, N, N, Y, N, N, N, N, N, N, ''],
  'review.decide': ['desk', N, N, N, N, Y, N, N, N, N, N, N, ''],
  'review.name': ['desk', N, N, N, N, Y, N, N, N, N, N, N, ''],
  'production.see': ['desk', N, N, N, N, N, N, Y, N, N, N, N, ''],
  'production.work': ['desk', N, N, N, N, N, N, Y, N, N, N, N, ''],
  'support.see': ['desk', N, N, N, N, N, Y, N, N, N, N, N, ''],
  'support.answer': ['desk', N, N, N, N, N, Y, N, N, N, N, N, ''],
  'support.correct': ['desk', N, N, N, N, N, Y, N, N, N, N, N, 'always'],
  'data.decide': ['desk', N, N, N, N, N, Y, N, N, N, N, N, ''],
  'support.give-access': ['desk', N, N, N, N, N, Y, N, N, N, N, N, ''],
  'support.own-account': ['desk', N, N, N, N, N, Y, N, N, N, N, N, ''],
  'support.decide-own-account': ['desk', N, N, N, N, N, Y, N, N, N, N, N, 'always'],
  'support.clear': ['desk', N, N, N, N, N, Y, N, N, N, N, N, 'always'],
  'staff.manage': ['desk', N, N, N, N, N, N, N, Y, N, N, N, 'always'],

  'guidance.read': ['door', Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, ''],
  'problem.report': ['door', Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, ''],
  'photo.check': ['door', Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, ''],
  'support.ask': ['door', Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, ''],
  'own-account.ask': ['door', Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, ''],
  'invitation.answer': ['door', Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, ''],
  'sign-in.open': ['door', Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, ''],
  'sign-out.do': ['door', Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, ''],
  'access.recover': ['door', Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, ''],
  'phone.use': ['door', Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, ''],
  'demonstration.mail': ['door', Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, ''],
} as const satisfies Readonly<Record<string, Row>>;

export type Action = keyof typeof POLICY;

export const ACTIONS = Object.keys(POLICY) as readonly Action[];

export const topicOf = (action: Action): Topic => POLICY[action][0];

/** When an action asks again for proof of who somebody is. */
export const stepUpRuleOf = (action: Action): StepUpRule => POLICY[action].at(-1) as StepUpRule;

/** What the table says to one relation. */
export const cellOf = (action: Action, relation: Relation): PolicyDecision =>
  POLICY[action][1 + RELATIONS.indexOf(relation)] as PolicyDecision;
