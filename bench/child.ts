import { createServer } from 'node:http';
import pg from 'pg';
import { signIn } from '../src/demo/steps/account.ts';
import { casePath, pathOf } from '../src/demo/visitor.ts';
import { DEMO_PASSWORD } from '../src/demo/staff.ts';
import { livePortal } from '../test/fixtures/portal/live-portal.ts';

// The server process that is measured: the portal, and beside it a bare node:http server that reads the same rows with
// the same statements and answers with the same bytes. The parent asks for the processor time used so far.

export type Target = {
  readonly page: string;
  readonly path: string;
  readonly cookie: string;
  /** Statements that one request runs. */
  readonly queries: number;
};
export type Ready = { readonly portal: string; readonly bare: string; readonly targets: readonly Target[] };

type Statement = { readonly config: pg.QueryConfig; readonly rows: number | null };
type Answer = {
  readonly statements: readonly Statement[];
  readonly body: Buffer;
  readonly headers: Record<string, string>;
};

const live = await livePortal({ families: true, env: { LOG_LEVEL: 'silent' } });
const who = live.visitor('en');
const home = await signIn(who, 'en', 'omar@example.com', DEMO_PASSWORD);
const caseId = /\/people\/([0-9a-f-]{36})/.exec(home.html.toString())?.[1] ?? '';
const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
const form = await who.get(casePath('address', caseId, 'en'));
const wanted = [
  { page: 'how it works', path: '/en/how-it-works', cookie: '' },
  { page: 'sign-in', path: pathOf('sign-in', 'en'), cookie: '' },
  { page: 'family home', path: pathOf('home', 'en'), cookie },
  { page: 'address form', path: new URL(form.url).pathname, cookie },
];

/** What only says where a transaction begins or ends reads no rows. */
const READS = /^(?!begin|commit|rollback|start transaction)/i;

type Done = (error: Error | undefined, result: pg.QueryResult) => void;
/** A statement as the portal sends it, with what says as whom it runs. */
type Asked = { readonly text: string; readonly name?: string; readonly values?: unknown[]; callback?: Done };

/** The statements that read rows while `work` runs, on whatever connection, with how many rows each gave. */
async function listen(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const heard: Statement[] = [];
  const { query } = pg.Client.prototype;
  const plain = query as (this: pg.Client, ...args: unknown[]) => unknown;
  const tapped = function (this: pg.Client, asked: string | Asked, ...rest: unknown[]) {
    if (typeof asked !== 'string' && asked.callback && READS.test(asked.text)) {
      const { text, name, values = [], callback } = asked;
      asked.callback = (error, result) => {
        if (!error)
          heard.push({ config: { text, values, ...(name ? { name } : {}) }, rows: result.rowCount });
        callback(error, result);
      };
    }
    return plain.call(this, asked, ...rest);
  };
  pg.Client.prototype.query = tapped as unknown as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return heard;
}

/** The worker stirs at times: the answer that ran the fewest statements ran its own alone. */
async function alone(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const tries = [await listen(work), await listen(work), await listen(work)];
  return tries.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

const answers = new Map<string, Answer>();
const targets: Target[] = [];
for (const target of wanted) {
  let answer: Response | undefined;
  const statements = await alone(async () => {
    answer = await fetch(live.origin + target.path, {
      headers: { cookie: target.cookie },
      redirect: 'manual',
    });
  });
  if (answer?.status !== 200) throw new Error(`${target.path} answers ${answer?.status}`);
  const headers = Object.fromEntries(
    [...answer.headers].filter(
      ([name]) => !/^(date|connection|keep-alive|transfer-encoding|content-(length|encoding))$/.test(name),
    ),
  );
  // A browser asks for the same path with other compression; the load here asks for none.
  answers.set(target.path, { statements, body: Buffer.from(await answer.arrayBuffer()), headers });
  targets.push({ ...target, queries: statements.length });
}

// One role that may read all, set once for each connection: the bare server knows nobody.
const connectionString = live.runtime.settings.DATABASE_URL;
const pool = new pg.Pool({ connectionString, max: 8, options: '-c role=portal_worker' });
for (const { statements } of answers.values()) {
  for (const { config, rows } of statements) {
    const { rowCount } = await pool.query(config);
    if (rowCount !== rows)
      throw new Error(`the bare server reads ${rowCount} rows, not ${rows}: ${config.text}`);
  }
}

const bare = createServer(async (request, response) => {
  const answer = answers.get(request.url ?? '');
  if (!answer) {
    response.writeHead(404).end();
    return;
  }
  for (const { config } of answer.statements) await pool.query(config);
  response.writeHead(200, { ...answer.headers, 'content-length': answer.body.length }).end(answer.body);
});
await new Promise<void>((done) => bare.listen(0, '127.0.0.1', done));
const place = bare.address();
const port = typeof place === 'object' && place ? place.port : 0;

process.on('message', (message) => {
  if (message === 'cpu') process.send?.({ cpu: process.cpuUsage() });
  if (message === 'end') void Promise.all([pool.end(), live.close()]).then(() => process.exit(0));
});
process.once('disconnect', () => process.exit(1));
process.send?.({ ready: { portal: live.origin, bare: `http://127.0.0.1:${port}`, targets } satisfies Ready });
