import { parse } from 'node:querystring';
import type { FastifyRequest } from 'fastify';
import type { ArrivingFile, FileStore } from '../files/files.ts';
import { Entered } from '../form.ts';
import { cleanLine } from '../text.ts';
import type { BodyBudget, BodyOwner, HeldBody } from './body-budget.ts';
import type { Upload } from './page.ts';
import { countPassing } from './passing-bytes.ts';

/** What a body may be. */
export type BodyRules = {
  readonly owner: BodyOwner;
  /** The most that a form without a file may hold, in bytes; a longer one is refused with 413. */
  readonly form: number;
  /** The most that a file may hold, in bytes; 0 where the page takes none. */
  readonly file: number;
};

/** Where bodies go while they are read: counted in memory, or counted and on the disk. */
export type BodyPlace = {
  readonly files: Pick<FileStore, 'receive'>;
  readonly memory: BodyBudget;
  readonly disk: BodyBudget;
};

/** A body that was read. `end` frees what it held, and must be called whatever came of it. */
export type ReadBody = {
  readonly entered: Entered;
  readonly upload: Upload | undefined;
  end(): Promise<void>;
};

const withStatus = (statusCode: number, says: string) => Object.assign(new Error(says), { statusCode });
const cut = () => withStatus(400, 'a posted form was cut or malformed');
const statusOf = (error: unknown) => (error as { readonly statusCode?: number }).statusCode;
const tooLarge = () => withStatus(413, 'a body is larger than is taken');

/** Larger files are read no further than the page's own limit, but up to here the page can say so in its own words. */
const LARGEST_UPLOAD = 100_000_000;

/** The fields beside a file: few and short. */
const FIELDS = { fields: 60, fieldSize: 20_000, parts: 70 };

/** The length that a request says its body has; undefined when it does not say. */
export function declaredLength({ headers }: FastifyRequest): number | undefined {
  const length = headers['content-length'];
  return length === undefined ? undefined : Number(length);
}

/** Whether a request says that a body comes with it. */
export const hasBody = (request: FastifyRequest): boolean =>
  request.headers['transfer-encoding'] !== undefined || (declaredLength(request) ?? 0) > 0;

/**
 * Reads a posted form, and the file in its field 'file' when the page takes one. A larger file is read up to the limit
 * and marked, so that the page can say so beside everything else that was typed; so is a second file. Throws with status
 * 400 when the form was cut or is none, 408 when it comes too slowly, 413 when it is larger than is taken, and 503 when
 * too much arrives at once.
 */
export async function readBody(
  request: FastifyRequest,
  rules: BodyRules,
  place: BodyPlace,
): Promise<ReadBody> {
  const multipart = request.isMultipart();
  const takesFile = multipart && rules.file > 0;
  const length = declaredLength(request);
  if ((length ?? 0) > (takesFile ? LARGEST_UPLOAD : rules.form)) throw tooLarge();
  const arrival = arrivalOf(request);
  const body = new Body(rules, place, arrival.stop);
  try {
    body.reserve(takesFile ? 'file' : 'form', length);
    const reading = multipart ? body.readParts(request) : body.readForm(request);
    // Whoever is stopped leaves this waiting: it ends with the connection.
    reading.catch(() => undefined);
    await Promise.race([reading, arrival.stopped]);
  } catch (error) {
    await body.end();
    throw error;
  } finally {
    arrival.done();
  }
  return { entered: Entered.of(body.fields), upload: body.upload, end: () => body.end() };
}

/** A body comes with at least so many bytes in each so many milliseconds, and whole within the longest time. */
const PACE = { bytes: 8_000, everyMs: 10_000, longestMs: 600_000 };

/** Watches how a body comes in, by what came over the wire. `stopped` never resolves: it rejects when reading must end. */
function arrivalOf({ raw }: FastifyRequest) {
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>();
  stopped.catch(() => undefined);
  const began = performance.now();
  let before = raw.socket.bytesRead;
  const timer = setInterval(() => {
    const now = raw.socket.bytesRead;
    // What waits for us (the disk is slow) is not the sender's doing.
    const slow = now - before < PACE.bytes && raw.readableLength === 0;
    before = now;
    if (slow || performance.now() - began > PACE.longestMs) stop(withStatus(408, 'a body came too slowly'));
  }, PACE.everyMs);
  timer.unref();
  return { stopped, stop, done: () => clearInterval(timer) };
}

/** One body while it is read and used. */
class Body {
  readonly #rules: BodyRules;
  readonly #place: BodyPlace;
  readonly #memory: HeldBody;
  readonly #disk: HeldBody;
  #file: ArrivingFile | undefined;
  #ended = false;
  fields: Record<string, unknown> = {};
  upload: Upload | undefined;

  constructor(rules: BodyRules, place: BodyPlace, evict: (why: Error) => void) {
    this.#rules = rules;
    this.#place = place;
    this.#memory = place.memory.open(rules.owner, evict);
    this.#disk = place.disk.open(rules.owner, evict);
  }

  /**
   * Room for all that a body says it holds, before any of it is read: whoever comes first is read to the end, and
   * whoever finds no room is told so at once. A body that does not say its length may be the largest.
   */
  reserve(kind: 'file' | 'form', length = Number.POSITIVE_INFINITY): void {
    if (kind === 'file') this.#disk.take(Math.min(length, this.#rules.file));
    else this.#memory.take(Math.min(length, this.#rules.form));
  }

  async readForm({ raw, headers }: FastifyRequest): Promise<void> {
    const text = await this.#readText(raw).catch((error: unknown) => {
      throw statusOf(error) === undefined ? cut() : error;
    });
    const declared = headers['content-length'];
    if (declared !== undefined && Number(declared) !== text.length) throw cut();
    this.fields = parse(text.toString());
  }

  async #readText(raw: FastifyRequest['raw']): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let length = 0;
    // The stream outlives the loop: what is not read is let go after the answer.
    for await (const chunk of raw.iterator({ destroyOnReturn: false })) {
      length += (chunk as Buffer).length;
      if (length > this.#rules.form) throw tooLarge();
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  }

  async readParts(request: FastifyRequest): Promise<void> {
    const limits = { files: 2, ...FIELDS, fileSize: this.#rules.file };
    try {
      for await (const part of request.parts({ limits })) {
        if (part.type === 'field') this.#addField(part.fieldname, String(part.value));
        else if (this.upload) {
          part.file.resume();
          this.upload = { ...this.upload, several: true };
        } else await this.#addFile(part);
      }
    } catch (error) {
      // What the reader of forms says for itself has a status; the rest is a form that ends too soon or makes no sense.
      throw statusOf(error) === undefined ? cut() : error;
    }
  }

  #addField(name: string, value: string): void {
    if (this.#rules.file > 0) this.#memory.take(Buffer.byteLength(name) + Buffer.byteLength(value));
    const before = Object.hasOwn(this.fields, name) ? (this.fields[name] as string[]) : [];
    this.fields[name] = [...before, value];
  }

  async #addFile(part: FilePart): Promise<void> {
    let file: ArrivingFile | undefined;
    for await (const chunk of part.file) {
      file ??= await this.#open();
      await file.write(chunk as Buffer);
      countPassing((chunk as Buffer).length);
    }
    if (!part.filename && !file) return;
    file ??= await this.#open();
    const { size, read, keep } = file;
    this.upload = { name: cleanLine(part.filename ?? ''), size, read, keep, tooLarge: part.file.truncated };
  }

  async #open(): Promise<ArrivingFile> {
    const file = await this.#place.files.receive();
    this.#file = file;
    if (this.#ended) {
      await file.drop();
      throw cut();
    }
    return file;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#file?.drop();
    this.#memory.end();
    this.#disk.end();
  }
}

type FilePart = {
  readonly filename?: string | undefined;
  readonly file: AsyncIterable<unknown> & { readonly truncated: boolean };
};
