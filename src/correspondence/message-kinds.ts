/** What people write to us about. */
export const REQUEST_KINDS = [
  'change',
  'document',
  'travel',
  'card',
  'photo',
  'access',
  'email',
  'invitation',
  'technical',
  'other',
] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

export const isRequestKind = (text: string): text is RequestKind =>
  (REQUEST_KINDS as readonly string[]).includes(text);
