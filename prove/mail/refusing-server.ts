import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Where in a conversation a mail server may refuse; `message` is the reply after the text. */
export const STEPS = ['greeting', 'EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'message'] as const;
export type Step = (typeof STEPS)[number];

export type RefusingServer = {
  /** With a name and a password, so that AUTH is tried. */
  readonly url: string;
  /** From now on it answers so at that step; undefined: it takes everything. */
  refuse(refusal: { readonly step: Step; readonly reply: string } | undefined): void;
  readonly refusals: number;
  close(): Promise<void>;
};

/** A mail server on this machine that refuses at any one step, as no well-behaved library would let it. */
export async function refusingServer(): Promise<RefusingServer> {
  const state: State = { refusal: undefined, refusals: 0 };
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
    converse(socket, state);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  return {
    url: `smtp://portal:portal@127.0.0.1:${port}`,
    refuse(refusal) {
      state.refusal = refusal;
      for (const socket of open) socket.destroy();
    },
    get refusals() {
      return state.refusals;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

type State = { refusal: { readonly step: Step; readonly reply: string } | undefined; refusals: number };

const TAKEN: Readonly<Record<string, string>> = {
  AUTH: '235 2.7.0 welcome',
  MAIL: '250 2.1.0 fine',
  RCPT: '250 2.1.5 fine',
  DATA: '354 go on',
  RSET: '250 2.0.0 fine',
};

function converse(socket: Socket, state: State): void {
  const say = (reply: string) => socket.write(`${reply}\r\n`);
  const answer = (step: string, taken: string) => {
    if (state.refusal?.step !== step) return say(taken);
    state.refusals += 1;
    return say(state.refusal.reply);
  };
  let inText = false;
  answer('greeting', '220 ready');
  if (state.refusal?.step === 'greeting') socket.end();
  createInterface({ input: socket }).on('line', (line) => {
    if (inText) {
      if (line !== '.') return;
      inText = false;
      answer('message', '250 2.0.0 taken');
      return;
    }
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'QUIT') return void socket.end('221 bye\r\n');
    if (command === 'EHLO' || command === 'HELO') return void answer('EHLO', offers(state));
    if (command === 'STAR') return void answer('STARTTLS', '454 4.7.0 not now');
    inText = command === 'DATA' && state.refusal?.step !== 'DATA';
    answer(command, TAKEN[command] ?? '502 5.5.1 what?');
  });
}

/** TLS is offered only where it is to be refused. */
const offers = ({ refusal }: State): string =>
  refusal?.step === 'STARTTLS' ? '250-here\r\n250-STARTTLS\r\n250 AUTH PLAIN' : '250-here\r\n250 AUTH PLAIN';
