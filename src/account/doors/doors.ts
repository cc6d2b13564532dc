/** A number in a window of time. */
type Most = { readonly most: number; readonly windowMs: number };

/**
 * How often strangers may come to a page that is open to everybody. `counts`: each time, or only what was refused (then
 * people who succeed, though they share an address with many, never wait). `near`, `middle` and `wide` are the places of
 * `placesOf`; each lies in the next. `device`: a browser in which somebody signed in before is a place of its own, in no
 * network. `all`: beyond so many from everywhere only networks wait that came more than `fair` times in the window; a
 * network that has not been seen is never refused for what others do.
 */
export type DoorLimits = {
  readonly counts: 'each' | 'refused';
  readonly windowMs: number;
  readonly near: number;
  readonly middle: number;
  readonly wide: number;
  readonly device: number;
  readonly fair: number;
  readonly all: Most;
};

/**
 * A page without a session. `sends` and `opens`: limits for what is sent to it, and for opening it where that does more
 * than look something up. `looks`: opening it looks up one thing by a key, and sending does no more; that is bounded for
 * all pages together, in each process (platform/http/page-views).
 */
export type Door = {
  readonly sends?: DoorLimits;
  readonly opens?: DoorLimits;
  readonly looks?: true;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Something secret is typed: whoever types it right is not counted. */
const SECRET: DoorLimits = {
  counts: 'refused',
  windowMs: HOUR,
  near: 100,
  middle: 150,
  wide: 300,
  device: 50,
  fair: 5,
  all: { most: 600, windowMs: MINUTE },
};

/** A letter may follow, or a row is kept for somebody to read. */
const ASKING: DoorLimits = {
  counts: 'each',
  windowMs: HOUR,
  near: 30,
  middle: 45,
  wide: 120,
  device: 15,
  fair: 3,
  all: { most: 1_000, windowMs: HOUR },
};

/** A message that a person reads. */
const WRITING: DoorLimits = { ...ASKING, near: 20, middle: 30, wide: 60, all: { most: 300, windowMs: HOUR } };

/** A photo takes a worker for a second or more. */
const CHECKING: DoorLimits = {
  counts: 'each',
  windowMs: 10 * MINUTE,
  near: 12,
  middle: 24,
  wide: 60,
  device: 12,
  fair: 3,
  all: { most: 170, windowMs: 10 * MINUTE },
};

/** A row that lives for minutes, or a question to the organization's provider. */
const STARTING: DoorLimits = {
  counts: 'each',
  windowMs: 15 * MINUTE,
  near: 120,
  middle: 180,
  wide: 300,
  device: 40,
  fair: 10,
  all: { most: 6_000, windowMs: 15 * MINUTE },
};

/** The steps of answering an invitation, for whoever said what only the family knows: a draft in a cookie, and rows at its end. */
const ANSWERING: DoorLimits = { ...SECRET, near: 200, middle: 300, wide: 600 };

/** The link of an email: where the secret is in the address, looking it up is all that opening does. */
const LINK: Door = { looks: true };
const SECRET_LINK: Door = { sends: SECRET, looks: true };

const ANSWER: Door = { sends: ANSWERING, looks: true };
const ASK: Door = { sends: ASKING, looks: true };

/** Every page that somebody without a session reaches and that is no fixed text, by its id. */
export const DOORS: Readonly<Record<string, Door>> = {
  'sign-in': SECRET_LINK,
  'first-sign-in': SECRET_LINK,
  'sign-out': ANSWER,
  'passkey.options': { sends: STARTING, looks: true },
  'sign-on.start': { opens: STARTING },
  'sign-on.back': SECRET_LINK,
  'sign-on.end': { opens: STARTING },
  forgot: ASK,
  'lost-temporary': ASK,
  'reset.open': LINK,
  reset: SECRET_LINK,
  'email.confirm.open': LINK,
  'email.confirm': SECRET_LINK,
  'email.stop.open': LINK,
  'email.stop': SECRET_LINK,
  'lost.stop.open': LINK,
  'lost.stop': SECRET_LINK,
  'invitation.open': LINK,
  invitation: SECRET_LINK,
  'invitation.portal': ANSWER,
  'invitation.decline': ANSWER,
  'invitation.email': ANSWER,
  'invitation.account': ANSWER,
  'invitation.where': ANSWER,
  'invitation.abroad': ANSWER,
  'invitation.entry': ANSWER,
  'invitation.check': ANSWER,
  'invitation.receipt': LINK,
  'invitation.lost': ASK,
  'own-account': ASK,
  ask: { sends: WRITING, looks: true },
  report: { sends: WRITING, looks: true },
  checker: { sends: CHECKING, looks: true },
  'checker.result': SECRET_LINK,
  'checker.image': LINK,
  'phone.open': LINK,
  phone: SECRET_LINK,
  'phone.photo': { sends: { ...SECRET, near: 60, middle: 90, wide: 180 }, looks: true },
  'demo.mail': LINK,
  'demo.letter': LINK,
};
