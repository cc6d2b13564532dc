import { type Both, both } from '../platform/i18n.ts';
import type { MoveName } from './transitions.ts';

/** What is recorded and is neither a move of a case nor a look at one. */
export const OTHER_ACTS = [
  'account.add-app',
  'account.add-passkey',
  'account.add-staff',
  'account.approve-clearing',
  'account.approve-email',
  'account.ask-clearing',
  'account.ask-email',
  'account.ask-email-by-desk',
  'account.ask-roles',
  'account.ask-staff',
  'account.change-email',
  'account.change-language',
  'account.change-password',
  'account.change-roles',
  'account.choose-password',
  'account.clear-factor',
  'account.confirm-email',
  'account.drop-staff',
  'account.end-other-sessions',
  'account.end-session',
  'account.end-sessions-of',
  'account.first-sign-in',
  'account.make',
  'account.make-codes',
  'account.name-passkey',
  'account.pause',
  'account.refuse',
  'account.refuse-clearing',
  'account.refuse-code',
  'account.refuse-email',
  'account.refuse-enrolment',
  'account.refuse-first',
  'account.refuse-passkey',
  'account.refuse-present',
  'account.refuse-reset',
  'account.refuse-sign-on',
  'account.refuse-step-up',
  'account.reissue',
  'account.remove-app',
  'account.remove-passkey',
  'account.remove-staff',
  'account.renew-enrolment',
  'account.reset',
  'account.second-step',
  'account.send-link',
  'account.sign-in',
  'account.sign-on',
  'account.sign-out',
  'account.sign-out-everywhere',
  'account.step-up',
  'account.stop-clearing',
  'account.stop-email',
  'account.suspend-staff',
  'account.undo-email',
  'account.use-recovery-code',
  'address.change',
  'change.consider',
  'change.tell',
  'data.correct',
  'data.decide',
  'data.export',
  'family.acting-stated',
  'family.approve-account',
  'family.approve-address',
  'family.ask-account',
  'family.ask-address',
  'family.come-of-age',
  'family.consent',
  'family.hide-address',
  'family.offer-account',
  'family.own-account',
  'family.refuse-account',
  'family.show-address',
  'family.wish',
  'family.withdraw',
  'intake.take-in',
  'invitation.answer',
  'invitation.decline',
  'invitation.enter',
  'invitation.expire',
  'invitation.receive',
  'invitation.remind',
  'invitation.rest',
  'invitation.send',
  'name.ask',
  'name.correct',
  'name.drop',
  'photo.crop',
  'photo.draft',
  'photo.handoff',
  'photo.handoff.connected',
  'photo.handoff.received',
  'photo.handoff.wrong-digits',
  'photo.keep',
  'photo.unusable',
  'production.ask-back',
  'production.ask-replace',
  'production.batch',
  'production.confirm',
  'production.drop',
  'proof.proofread',
  'proof.report-error',
  'representative.copy',
  'representative.invite',
  'representative.revoke',
  'review.release',
  'scan.add',
  'staff.declare',
  'staff.forget-declared',
  'staff.permit',
  'staff.refuse-apart',
  'support.ask-clearing',
  'support.compare',
  'support.correct-email',
  'support.finish-request',
  'support.own-account',
  'support.resend-invitation',
  'support.search',
  'support.send-access',
  'support.send-letters',
] as const;

/** Acts that are no move, and that a decision on the case must know of: they count in its version. */
export const COUNTED_ACTS: readonly (typeof OTHER_ACTS)[number][] = [
  'change.tell',
  'name.correct',
  'proof.report-error',
];

type MoveAct = {
  [T in MoveName['track']]: `${T}.${Extract<MoveName, { track: T }>['action']}`;
}[MoveName['track']];

/**
 * Every name that stands in the audit trail and on receipts. People read them in "your data": src/case/act-labels.ts has
 * words for each, or it does not compile.
 */
export type ActName = (typeof OTHER_ACTS)[number] | MoveAct | AccessAct;

/** What a move is called in the audit trail: 'photo.accept'. */
export const actOf = ({ track, action }: MoveName): ActName => `${track}.${action}` as MoveAct;

/** Every way of looking that is recorded under a case, by its name in the audit trail, with who looks so. */
export const ACCESS_ACTS = {
  'review.view': 'officer',
  'review.list': 'officer',
  'review.search': 'officer',
  'review.photo': 'officer',
  'review.family': 'officer',
  'review.scan': 'officer',
  'support.view': 'agent',
  'support.list': 'agent',
  'support.correction': 'agent',
  'support.scan': 'agent',
  'production.list': 'producer',
  'production.view': 'producer',
  'production.photo': 'producer',
  'production.file': 'producer',
  'client.list': 'representative',
  'client.view': 'representative',
  'client.photo': 'representative',
  'client.proof': 'representative',
} as const satisfies Record<string, 'officer' | 'agent' | 'producer' | 'representative'>;
export type AccessAct = keyof typeof ACCESS_ACTS;

export const ACCESS_ACT_NAMES = Object.keys(ACCESS_ACTS) as readonly AccessAct[];

/** Why an officer opens a case that the queue did not give them; kept with the view. */
export const ACCESS_REASONS = {
  'person-asked': both({ en: 'The person asked us about it', fr: 'La personne nous a posé une question' }),
  'new-information': both({ en: 'New information came in', fr: 'De nouveaux renseignements sont arrivés' }),
  'release-hold': both({ en: 'To end a hold', fr: 'Pour lever une suspension' }),
  'colleague-asked': both({ en: 'A colleague asked for help', fr: "Un collègue a demandé de l'aide" }),
  quality: both({ en: 'Quality check', fr: 'Contrôle de la qualité' }),
} as const satisfies Record<string, Both>;

export type AccessReason = keyof typeof ACCESS_REASONS;
