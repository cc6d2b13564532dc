import { SYSTEM } from '../../src/case/actor.ts';
import type { Services } from '../../src/case/services.ts';
import { portraits } from '../../src/demo/portrait/portrait.ts';
import { type Mailbox, mailboxAt } from '../../src/demo/mail.ts';
import { type Visitor, visitor } from '../../src/demo/visitor.ts';
import { takeIn } from '../../src/intake/actions.ts';
import type { Approved } from '../../src/intake/intake.ts';
import type { Connection } from '../../src/platform/db/db.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import type { Routes } from '../../src/platform/http/routes.ts';
import { openRuntime, readStart, type Runtime, type Start } from '../../src/app/runtime.ts';
import { serve, type Running } from '../../src/app/serve.ts';
import { freshDatabase } from '../support/database.ts';
import { freePort } from '../support/portal.ts';
import { scratchFolder } from '../support/scratch.ts';
import { urlOf } from '../support/server.ts';
import { migrateTemplate } from '../support/services.ts';
import { copiedFamilies, type Place } from './families.ts';
import type { PictureFile } from '../../src/demo/steps/photo.ts';

/** A portal put together as `npm start` does it, with the real look and script, web server and worker. */
export type Live = {
  readonly origin: string;
  readonly runtime: Runtime;
  readonly services: Services;
  readonly routes: Routes;
  readonly mailbox: Mailbox;
  /** Somebody new with a browser without scripts. */
  visitor(lang?: Lang): Visitor;
  /** Drawn people, as files to upload. */
  readonly pictures: Record<'Sara' | 'Yusuf', PictureFile>;
  /** Takes approved applications in; throws when they are refused. */
  takeIn(applications: readonly Approved[]): Promise<void>;
  /** Leaves the worker a moment. */
  tick(): Promise<void>;
  close(): Promise<void>;
};

/** A small argon2, so that signing in takes no time; and sessions enough for one person to be looked at many times. */
const QUICK = {
  ARGON2_MEMORY_MIB: '8',
  ARGON2_PASSES: '1',
  SESSIONS_OF_APPLICANT: '50',
  SESSIONS_OF_STAFF: '50',
};

type Options = {
  /** Load the families of the demonstration. */
  readonly families?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Puts something between the portal and its database. */
  readonly between?: (connection: Exclude<Connection, string>) => Promise<Connection>;
};

/** Starts a portal on a database of its own. Close it at the end. */
export async function livePortal({ families = false, env = {}, between }: Options = {}): Promise<Live> {
  // Drawn first: taking a photo in closes the loader that drawing needs.
  const pictures = await portraits(['Sara', 'Yusuf']);
  const { drop, ...place } = await (families ? copiedFamilies(startOf) : emptyPlace());
  const connection = between ? await between(place.connection) : place.connection;
  const runtime = await openRuntime(startOf({ ...place, connection }, env));
  const putAway = async () => {
    await runtime.close();
    await drop();
  };
  try {
    const running = await serve(runtime, { web: true, work: true });
    const close = async () => {
      await running.stop();
      await putAway();
    };
    return { ...facesOf(running, runtime), pictures, close };
  } catch (error) {
    await putAway();
    throw error;
  }
}

const emptyPlace = async () => ({
  ...(await freshDatabase({ migrate: migrateTemplate })),
  folder: scratchFolder('live'),
  port: await freePort(),
});

function startOf({ connection, folder, port }: Place, env: Readonly<Record<string, string>> = {}): Start {
  const read = readStart({
    ...QUICK,
    LOG_LEVEL: 'error',
    PORT: String(port),
    PORTAL_DATA: folder,
    DATABASE_URL: urlOf(connection),
    ...env,
  });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.start;
}

function facesOf({ portal }: Running, runtime: Runtime): Omit<Live, 'pictures' | 'close'> {
  const { services, server, acts } = portal;
  const origin = runtime.settings.PORTAL_URL;
  return {
    origin,
    runtime,
    services,
    routes: server.routes,
    mailbox: mailboxAt(origin),
    visitor: (lang) => visitor(origin, lang),
    takeIn: async (applications) => {
      const { problems } = await takeIn({ ...services, invite: acts.invite }, applications, SYSTEM);
      if (problems.length > 0) throw new Error(problems.map(({ says }) => says.en).join('; '));
    },
    tick: () => new Promise((done) => setTimeout(done, 100)),
  };
}
