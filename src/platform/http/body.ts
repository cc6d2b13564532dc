import type { FastifyRequest } from 'fastify';
import { Entered } from '../form.ts';
import type { Upload } from './page.ts';

/**
 * Reads a posted form, and the file in its field 'file' when the page takes one (`limit` in bytes). A larger file is
 * read up to the limit and marked, so that the page can say so beside everything else that was typed.
 */
export async function readBody(
  request: FastifyRequest,
  limit: number | undefined,
): Promise<{ entered: Entered; upload: Upload | undefined }> {
  if (!request.isMultipart())
    return { entered: Entered.of((request.body ?? {}) as Record<string, unknown>), upload: undefined };
  const fields: Record<string, string[]> = {};
  let upload: Upload | undefined;
  const limits = { files: 1, fields: 60, fieldSize: 20_000, fileSize: limit ?? 0 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      fields[part.fieldname] = [...(fields[part.fieldname] ?? []), String(part.value)];
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (part.filename || bytes.length > 0) {
      upload = { name: part.filename ?? '', bytes, tooLarge: part.file.truncated };
    }
  }
  return { entered: Entered.of(fields), upload };
}
