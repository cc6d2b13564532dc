import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** An email as a real mail server got it. */
export type Received = {
  /** The envelope: who really gets it, and where bounces go. */
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  readonly from: { readonly name: string; readonly address: string };
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  /** The whole Content-Type of the message, in lower case. */
  readonly contentType: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: number;
  readonly raw: string;
};

export type TestSmtp = {
  /** For SMTP_URL. */
  readonly url: string;
  readonly received: readonly Received[];
  /**
   * The next so many messages are refused with this reply code (451: try again, 550: never), once they were heard or
   * already when their recipient is named.
   */
  refuse(code: number, times: number, at?: 'message' | 'recipient'): void;
  /** Whom letters were for that were refused at their recipient. */
  readonly refused: readonly string[];
  close(): Promise<void>;
};

/** A mail server on a free port of this machine that takes every email and keeps it. */
export async function testSmtp(): Promise<TestSmtp> {
  const kept: Kept = { received: [], refused: [], refusal: { code: 0, left: 0, at: 'message' } };
  const server = serverThatKeeps(kept);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    received: kept.received,
    refused: kept.refused,
    refuse: (code, times, at = 'message') => {
      kept.refusal = { code, left: times, at };
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}

type Refusal = { readonly code: number; readonly left: number; readonly at: 'message' | 'recipient' };
type Kept = { readonly received: Received[]; readonly refused: string[]; refusal: Refusal };

/** The error of the refusal that is due at this point, if any; it is one fewer then. */
function refusalAt(kept: Kept, at: Refusal['at']): Error | undefined {
  const { code, left } = kept.refusal;
  if (kept.refusal.at !== at || left <= 0) return undefined;
  kept.refusal = { code, at, left: left - 1 };
  return Object.assign(new Error('refused for a test'), { responseCode: code });
}

function serverThatKeeps(kept: Kept): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    // Clients that keep a connection open for the next email do not hold a test up.
    closeTimeout: 200,
    onRcptTo({ address }, _session, done) {
      const refusal = refusalAt(kept, 'recipient');
      if (refusal) kept.refused.push(address);
      done(refusal);
    },
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const refusal = refusalAt(kept, 'message');
      if (refusal) {
        done(refusal);
        return;
      }
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      const to = envelope.rcptTo.map(({ address }) => address);
      kept.received.push(await read(Buffer.concat(chunks), from, to));
      done();
    },
  });
}

async function read(raw: Buffer, envelopeFrom: string, envelopeTo: readonly string[]): Promise<Received> {
  const mail: ParsedMail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
  const text = raw.toString('utf8');
  const [sender] = mail.from?.value ?? [];
  const receivers: readonly AddressObject[] = [mail.to ?? []].flat();
  return {
    envelopeFrom,
    envelopeTo,
    from: { name: sender?.name ?? '', address: sender?.address ?? '' },
    to: receivers.flatMap(({ value }) => value.map(({ address }) => address ?? '')),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    contentType: (/^content-type:\s*([^;\r\n]+)/im.exec(text)?.[1] ?? '').toLowerCase(),
    text: mail.text ?? '',
    html: mail.html || '',
    attachments: mail.attachments.length,
    raw: text,
  };
}
