/** Every way of looking that is recorded under a case, by its name in the audit trail, with who looks so. */
export const ACCESS_ACTS = {
  'review.view': 'officer',
  'review.list': 'officer',
  'review.search': 'officer',
  'review.photo': 'officer',
  'review.family': 'officer',
  'support.view': 'agent',
  'support.list': 'agent',
  'support.correction': 'agent',
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
