import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Watch = {
  /** Round the first try of everything that is sent. */
  readonly before: (path: string) => void;
  readonly after: () => void;
  /** Between an answer that could not be given and the next try. */
  readonly unanswered: () => Promise<void>;
};

/** People in front of the portal who press a button again when it says that it cannot answer now. */
export type PressingAgain = { readonly origin: string; readonly again: number; close(): Promise<void> };

type Answer = { readonly from: IncomingMessage; readonly body: Buffer };

const MOST = 4;

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function askAt(port: number, asked: IncomingMessage, body: Buffer): Promise<Answer> {
  const { method, headers, url: path } = asked;
  const on = request({ host: '127.0.0.1', port, method, path, headers });
  on.end(body);
  const [from] = (await once(on, 'response')) as [IncomingMessage];
  return { from, body: await bodyOf(from) };
}

/** Passes requests on to `port`; what is answered with 503 is sent again, as it was, as the button "Send again" does. */
export async function pressingAgain(port: () => number, watch: Watch): Promise<PressingAgain> {
  let again = 0;
  const answer = async (asked: IncomingMessage, reply: ServerResponse) => {
    const body = await bodyOf(asked);
    const sends = asked.method === 'POST';
    if (sends) watch.before(asked.url ?? '');
    let got = await askAt(port(), asked, body);
    if (sends) watch.after();
    for (let tries = 1; sends && got.from.statusCode === 503 && tries < MOST; tries += 1) {
      again += 1;
      await watch.unanswered();
      got = await askAt(port(), asked, body);
    }
    reply.writeHead(got.from.statusCode ?? 500, got.from.rawHeaders);
    reply.end(got.body);
  };
  const server = createServer((asked, reply) => {
    answer(asked, reply).catch(() => reply.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get again() {
      return again;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
