import { styleText } from 'node:util';
import { openRuntime, type Runtime, type Start } from '../app/runtime.ts';
import { stopSignal, serve } from '../app/serve.ts';
import { loadDemonstration } from './seed.ts';

/** Starts everything on this machine and runs until it is asked to stop; the data stays for the next start. */
export async function startCommand(start: Start): Promise<void> {
  const began = performance.now();
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const stopping = stopSignal();
  const { settings } = start;
  const runtime = await openRuntime(start, { report: say, servesRequests: true });
  try {
    if (runtime.migrated.length > 0) say(`Database: ${runtime.migrated.length} migrations applied.`);
    const demonstration = settings.PORTAL_MODE === 'demonstration';
    const people =
      demonstration && settings.PORTAL_DEMO_FAMILIES ? await loadDemonstration(runtime, say) : [];
    const running = await serve(runtime, { web: true, work: true });
    for (const line of signs(runtime, people, (performance.now() - began) / 1000)) say(line);
    await stopping;
    say('Stopping…');
    await running.stop();
  } finally {
    await runtime.close();
  }
  say('Stopped. All data is kept.');
}

/** What is where, on a handful of lines. */
function signs(runtime: Runtime, people: readonly { who: string; how: string }[], seconds: number): string[] {
  const { settings, dataFolder } = runtime;
  const url = settings.PORTAL_URL;
  const label = (text: string) => styleText('bold', text.padEnd(10));
  return [
    '',
    styleText('bold', `PR Portal is ready (${seconds.toFixed(1)} s).`) +
      (settings.PORTAL_MODE === 'demonstration' ? ' Demonstration. Not a government service.' : ''),
    `  ${label('Portal')}${url}/en   ${url}/fr`,
    `  ${label('Officers')}${url}/en/staff`,
    ...(settings.PORTAL_MODE === 'demonstration' ? [`  ${label('Mailbox')}${url}/demo/mail`] : []),
    ...people.map(({ who, how }) => `  ${label(who)}${how}`),
    `  ${label('Data')}${dataFolder}`,
    '  Ctrl-C stops it.',
    '',
  ];
}
