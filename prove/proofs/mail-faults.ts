import { smtpTransport, type Transport } from '../../src/correspondence/transport.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { invited } from '../../test/fixtures/people/invitation.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { refusingServer, type RefusingServer, type Step, STEPS } from '../mail/refusing-server.ts';
import { onPortal, type Plant } from '../planted.ts';
import { exactly, type Figure, none, type Proof } from '../proof.ts';

/** What the portal did before it asked whose failure it is: every 5xx ended the letter and marked its address. */
const EVERY_5XX: Plant = {
  sql: `create function every_5xx() returns trigger language plpgsql as $$
    begin
      if new.last_error ~ '\\m5\\d\\d\\M' then
        new.gave_up_at := coalesce(new.gave_up_at, new.created_at);
        new.unreachable_at := coalesce(new.unreachable_at, new.created_at);
      end if;
      return new;
    end $$;
    create trigger every_5xx before update on outbox for each row execute function every_5xx();`,
};

/** Replies of real servers: for now, for good without a code of RFC 3463, and with one of each kind. */
const REPLIES = [
  '421 4.3.2 closing down',
  '450 4.2.1 later',
  '451 4.3.0 later',
  '454 4.7.0 later',
  '535 5.7.8 wrong password',
  '550 no',
  '550 5.1.1 no such user',
  '550 5.1.7 no such sender',
  '550 5.7.1 not from you',
  '552 5.2.2 mailbox full',
  '552 5.3.4 too large',
  '553 5.1.8 no such domain of yours',
  '554 5.6.0 strange text',
  '554-a long story\r\n554 no',
];

type Case = { readonly step: Step; readonly reply: string };

/** Of all that can be refused, this alone is the addressee's. Written down apart from the portal's own rule. */
const THEIRS: Readonly<Partial<Record<Step, readonly RegExp[]>>> = {
  RCPT: [/^550 no/, /^55\d 5\.1\.1 /, /^55\d 5\.2\./, /^55\d 5\.[36]\./, /^554-/],
  DATA: [/^55\d 5\.1\.1 /, /^55\d 5\.2\./],
  message: [/^55\d 5\.1\.1 /, /^55\d 5\.2\./],
};
const isTheirs = ({ step, reply }: Case) => (THEIRS[step] ?? []).some((kind) => kind.test(reply));

/** Refused before anybody is named: the next letter would hear the same. */
const stopsAll = ({ step }: Case) => !['RCPT', 'DATA', 'message'].includes(step);

type Fate = {
  readonly attempts: number;
  readonly sentAt: Date | null;
  readonly gaveUpAt: Date | null;
  readonly unreachableAt: Date | null;
};

const fatesOf = (portal: TestPortal, emails: readonly string[]) =>
  many(
    portal.services.db,
    sql<Fate>`select attempts, sent_at, gave_up_at, unreachable_at from outbox
      where to_address = any(${emails}::text[]) and letter = 'invitation'`,
  );

/** Two letters meet the refusal; then the server takes everything again. */
async function refuseOne(portal: TestPortal, server: RefusingServer, one: Case) {
  const families = [await invited(portal), await invited(portal)];
  const emails = families.map(({ email }) => email);
  const before = server.refusals;
  server.refuse(one);
  await portal.work();
  const heard = server.refusals - before;
  const during = await fatesOf(portal, emails);
  server.refuse(undefined);
  for (const wait of ['+2m', '+2h']) {
    portal.clock.advance(wait);
    await portal.work();
  }
  return { label: `${one.reply} at ${one.step}`, one, heard, during, after: await fatesOf(portal, emails) };
}

type Seen = Awaited<ReturnType<typeof refuseOne>>;

function figures(seen: readonly Seen[]): readonly Figure[] {
  const where = (misses: (one: Seen) => boolean) => seen.filter(misses).map(({ label }) => label);
  const ours = (misses: (one: Seen) => boolean) => where((one) => !isTheirs(one.one) && misses(one));
  return [
    exactly('refusals tried', seen.length, STEPS.length * REPLIES.length),
    none(
      'a refusal that the portal did not hear',
      where(({ heard }) => heard === 0),
    ),
    none(
      'an address blamed for what is ours',
      ours(({ after }) => after.some((l) => l.unreachableAt)),
    ),
    none(
      'a letter ended for what is ours',
      ours(({ after }) => after.some((l) => l.gaveUpAt)),
    ),
    none(
      'a letter not sent once the server takes it',
      ours(({ after }) => after.some((l) => !l.sentAt)),
    ),
    none(
      'a second letter tried while the server wants none',
      where(({ one, during }) => stopsAll(one) && during.filter((l) => l.attempts > 0).length !== 1),
    ),
    none(
      'an address that takes no mail, and the desk is not told',
      where(({ one, during }) => isTheirs(one) && during.some((l) => !l.unreachableAt)),
    ),
  ];
}

async function refuseAll(plant: boolean): Promise<readonly Figure[]> {
  const server = await refusingServer();
  const transport: Transport = smtpTransport(server.url);
  try {
    return await onPortal({ plant: plant && EVERY_5XX, transport }, async (portal) => {
      const seen: Seen[] = [];
      for (const step of STEPS)
        for (const reply of REPLIES) seen.push(await refuseOne(portal, server, { step, reply }));
      return figures(seen);
    });
  } finally {
    transport.close();
    await server.close();
  }
}

export const mailFaults: Proof = {
  name: 'mail-faults',
  says: 'whatever a mail server refuses, only an address that takes no mail is blamed, and no letter is lost',
  fault: {
    says: 'every 5xx ends the letter and marks its address',
    caughtBy: 'an address blamed for what is ours',
  },
  run: ({ planted }) => refuseAll(planted),
};
