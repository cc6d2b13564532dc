import { Agent, get } from 'node:http';

let networks = 0;
/** An address of this machine, each time in another network: so many visits from one place would be refused. */
const nextAddress = (): string => `127.${10 + ((networks += 1) >> 8)}.${networks & 255}.1`;

/**
 * Asks for a page `count` times over `connections` kept-alive connections, each from another network. Throws when an
 * answer is not 200.
 */
export async function load(
  url: string,
  cookie: string,
  { count, connections }: { readonly count: number; readonly connections: number },
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = count;
  const one = (localAddress: string) =>
    new Promise<void>((done, fail) => {
      const from = { agent, localAddress, family: 4 };
      get(url, { ...from, headers: cookie ? { cookie } : {} }, (response) => {
        if (response.statusCode !== 200) fail(new Error(`${url} answers ${response.statusCode}`));
        response.on('end', done).resume();
      }).on('error', fail);
    });
  const worker = async () => {
    const address = nextAddress();
    while (left > 0) {
      left -= 1;
      await one(address);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
}

export type FirstVisit = { readonly requests: number; readonly bytes: number };

/** What a browser fetches for a first visit: the page with its style sheet and scripts, compressed bodies. */
export async function firstVisit(origin: string, path: string, cookie: string): Promise<FirstVisit> {
  const page = await body(origin + path, cookie);
  const html = await (await fetch(origin + path, { headers: { cookie } })).text();
  const linked = [
    ...html.matchAll(/<(?:link rel="stylesheet" href|script[^>]* src|img[^>]* src)="(\/[^"]+)"/g),
  ];
  const files = await Promise.all(linked.map(([, href = '']) => body(origin + href, cookie)));
  return { requests: 1 + files.length, bytes: [page, ...files].reduce((sum, bytes) => sum + bytes, 0) };
}

/** The length of a body as it travels to a browser. */
function body(url: string, cookie: string): Promise<number> {
  return new Promise((done, fail) => {
    const headers = { 'accept-encoding': 'gzip, br', ...(cookie ? { cookie } : {}) };
    get(url, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => done(bytes));
    }).on('error', fail);
  });
}
