import { connect, type Socket } from 'node:net';

export type HeldAnswer = {
  readonly status: number;
  readonly head: string;
  readonly text: string;
  /** How much of the body had gone out when the answer came. */
  readonly sent: number;
};

/** A request that goes on for as long as its sender wants. */
export type HeldRequest = {
  /** What came back; undefined while nothing has. */
  answer(): HeldAnswer | undefined;
  /** Bytes of the body that went out. */
  sent(): number;
  readonly closed: Promise<void>;
  close(): void;
};

export type Posting = {
  readonly path: string;
  readonly from: string;
  readonly cookie?: string;
  readonly token: string;
  /** A file of so many bytes, or a form with a text so long. */
  readonly file?: number;
  readonly text?: number;
  /** The last bytes of the body that are never sent. */
  readonly keepsBack: number;
};

const CHUNK = Buffer.alloc(65_536, 0x61);
const BOUNDARY = 'xXheldXx';
const part = (name: string, more = '') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n`;

function bodyOf({ token, file, text = 0 }: Posting) {
  if (file === undefined)
    return {
      type: 'application/x-www-form-urlencoded',
      start: `_token=${token}&message=`,
      bulk: text,
      end: '',
    };
  const start =
    `${part('_token')}\r\n${token}\r\n` +
    `${part('file', '; filename="a.jpg"')}Content-Type: image/jpeg\r\n\r\n`;
  const end = `\r\n--${BOUNDARY}--\r\n`;
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, start, bulk: file, end };
}

function readAnswer(got: string, sent: number): HeldAnswer | undefined {
  const at = got.indexOf('\r\n\r\n');
  if (at < 0) return undefined;
  const head = got.slice(0, at);
  return { status: Number(head.split(' ')[1]), head, text: got.slice(at + 4), sent };
}

/** The head of a request, and how its body begins and ends. */
function headOf(origin: URL, posting: Posting, type: string, length: number): string {
  const lines = [
    `POST ${posting.path} HTTP/1.1`,
    `Host: ${origin.host}`,
    'Sec-Fetch-Site: same-origin',
    `X-Forwarded-For: ${posting.from}`,
    ...(posting.cookie ? [`Cookie: ${posting.cookie}`] : []),
    `Content-Type: ${type}`,
    `Content-Length: ${length}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** Sends a request as fast as it is taken, all of it but its last bytes, and holds the connection. */
export function holdRequest(origin: string, posting: Posting): HeldRequest {
  const { type, start, bulk, end } = bodyOf(posting);
  const url = new URL(origin);
  const head = headOf(url, posting, type, Buffer.byteLength(start) + bulk + end.length);
  let sent = 0;
  let got = '';
  let answered: HeldAnswer | undefined;
  const socket = connect(Number(url.port), url.hostname);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    got += chunk.toString('utf8');
    const now = readAnswer(got, sent);
    answered = now && answered ? { ...now, sent: answered.sent } : now;
  });
  const most = bulk - posting.keepsBack;
  const pump = () =>
    sendMore(
      socket,
      most - sent,
      (bytes) => (sent += bytes),
      () => answered === undefined,
    );
  const whole = posting.keepsBack === 0;
  socket.on('connect', () => {
    socket.write(head + start);
    pump();
    if (whole) socket.write(end);
  });
  socket.on('drain', pump);
  return {
    answer: () => answered,
    sent: () => sent,
    closed: new Promise((done) => socket.on('close', () => done())),
    close: () => socket.destroy(),
  };
}

/** Writes until the socket is full, or all is out, or there is an answer. */
function sendMore(socket: Socket, left: number, count: (bytes: number) => void, goesOn: () => boolean): void {
  let rest = left;
  while (rest > 0 && goesOn() && !socket.destroyed) {
    const bytes = Math.min(rest, CHUNK.length);
    rest -= bytes;
    count(bytes);
    if (!socket.write(CHUNK.subarray(0, bytes))) return;
  }
}
