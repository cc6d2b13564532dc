/** What people ask about, outside a session. */
export const REQUEST_KINDS = [
  'email',
  'invitation',
  'access',
  'photo',
  'card',
  'technical',
  'other',
] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

export const isRequestKind = (text: string): text is RequestKind =>
  (REQUEST_KINDS as readonly string[]).includes(text);
