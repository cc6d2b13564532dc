import { domainToASCII } from 'node:url';
import { createTransport } from 'nodemailer';
import type { Both, Lang } from '../platform/i18n.ts';

/** An email ready to go. */
export type Outgoing = {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly date: Date;
  readonly language: Lang;
};

/** How emails leave; throws when the server did not take one. */
export type Transport = { readonly send: (mail: Outgoing) => Promise<void>; readonly close: () => void };

export type Dkim = { readonly domain: string; readonly selector: string; readonly privateKey: string };

/** An address as every mail server takes it: a domain of another script by its `xn--` name. */
function wireAddress(email: string): string {
  const at = email.lastIndexOf('@') + 1;
  return email.slice(0, at) + (domainToASCII(email.slice(at)) || email.slice(at));
}

const envelope = (mail: Outgoing, dkim: Dkim | undefined) => ({
  from: mail.from,
  to: { name: '', address: wireAddress(mail.to) },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: mail.messageId,
  date: mail.date,
  headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': `${mail.language}-CA` },
  disableFileAccess: true,
  disableUrlAccess: true,
  ...(dkim
    ? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey } }
    : {}),
});

/** Nobody listens between us and a server on this machine. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

type SmtpOptions = {
  readonly dkim?: Dkim | undefined;
  /** A server that offers no TLS gets no mail, unless it is on this machine: letters carry passwords and names. */
  readonly requireTls?: boolean;
};

/** A mail server by its URL (smtp:// or smtps://), signing with DKIM when there is a key. */
export function smtpTransport(url: string, { dkim, requireTls = false }: SmtpOptions = {}): Transport {
  const mailer = createTransport(
    {
      url,
      pool: true,
      requireTLS: requireTls && !LOOPBACK.has(new URL(url).hostname),
      maxConnections: 2,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 60_000,
    },
    {},
  );
  return {
    send: async (mail) => void (await mailer.sendMail(envelope(mail, dkim))),
    close: () => mailer.close(),
  };
}

/** The bytes of an email as a server would get them, for the demonstration's mailbox. */
export async function mimeBytes(mail: Outgoing): Promise<Buffer> {
  const mailer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const { message } = await mailer.sendMail(envelope(mail, undefined));
  return message as Buffer;
}

/** The sender's name in the reader's language first. */
export const senderName = (name: Both, first: Lang): string =>
  first === 'en' ? `${name.en} / ${name.fr}` : `${name.fr} / ${name.en}`;
