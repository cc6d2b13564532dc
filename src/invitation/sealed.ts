import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a sealed cookie is for; one never passes as the other. */
export type Seal = 'invitation' | 'answering';

const proofOf = (secret: Buffer, seal: Seal, content: string) =>
  createHmac('sha256', secret).update(`cookie ${seal} ${content}`).digest('base64url');

/** A value that only we can make, good until `until`: for cookies of somebody without a session. */
export function sealed(secret: Buffer, seal: Seal, value: string, until: Date): string {
  const content = `${value}.${until.getTime()}`;
  return `${content}.${proofOf(secret, seal, content)}`;
}

/** The value, if we sealed it for this and its time is not over. */
export function unsealed(secret: Buffer, seal: Seal, text: string, now: Date): string | undefined {
  const [value = '', until = '', proof = '', ...more] = text.split('.');
  if (more.length > 0 || !/^\d{1,15}$/.test(until) || Number(until) <= now.getTime()) return undefined;
  const due = Buffer.from(proofOf(secret, seal, `${value}.${until}`));
  const given = Buffer.from(proof);
  return given.length === due.length && timingSafeEqual(given, due) ? value : undefined;
}
