import pino from 'pino';
import type { Settings } from '../config/settings.ts';
import { logSerializers } from '../platform/log.ts';
import type { Runtime } from './runtime.ts';
import { startWorker } from './worker.ts';
import { portal, type Portal } from './portal.ts';

export type Running = { readonly portal: Portal; readonly address: string; stop(): Promise<void> };

/**
 * Puts the portal together and runs it: the web server when `web`, the worker when `work`. `stop` takes no new
 * requests, finishes those that are under way, and ends.
 */
export async function serve(
  runtime: Runtime,
  { web, work }: { web: boolean; work: boolean },
): Promise<Running> {
  const { settings } = runtime;
  const log = pino({ level: settings.LOG_LEVEL, serializers: logSerializers }, pino.destination(2));
  const built = await portal(runtime);
  const address = web ? await listen(built, settings) : settings.PORTAL_URL;
  const worker = work ? startWorker(built.loops, log) : undefined;
  return {
    portal: built,
    address,
    async stop() {
      await built.server.app.close();
      await worker?.stop();
    },
  };
}

async function listen({ server }: Portal, { PORT, PORTAL_HOST }: Settings): Promise<string> {
  try {
    return await server.app.listen({ port: PORT, host: PORTAL_HOST });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${PORT} is in use. Stop what uses it, or choose another: PORT=${PORT + 1} npm start`,
    );
  }
}

/**
 * Resolves at the first SIGINT or SIGTERM. Ctrl-C under npm delivers the signal twice (to the group, then from npm), so
 * repeats within a second are the same request; a later one ends the process at once.
 */
export function stopSignal(): Promise<void> {
  return new Promise((done) => {
    let first: number | undefined;
    const stop = () => {
      const now = performance.now();
      first ??= now;
      if (now - first > 1_000) process.exit(130);
      done();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
