import type { LoggerOptions } from 'pino';

const FRAME = /^\s+at /;

/**
 * What a log may hold of an error: its kind, its code, where in PostgreSQL it was raised, and the frames of the stack.
 * Never its message, detail or position: those of a database quote what people typed.
 */
export function loggedError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, routine, cause } = error as Error & { code?: unknown; routine?: unknown };
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof routine === 'string' ? { routine } : {}),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => FRAME.test(line))
      .join('\n'),
    ...(cause === undefined ? {} : { cause: loggedError(cause) }),
  };
}

/** For every logger: errors are written down by the list above. */
export const logSerializers: NonNullable<LoggerOptions['serializers']> = { err: loggedError };
