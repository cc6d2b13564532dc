import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  addStaffCommand,
  changeStaffCommand,
  enrolStaffCommand,
  type StaffChange,
  type StaffOptions,
} from './account/staff/staff-command.ts';
import { verifyWords } from './audit/trail-words.ts';
import { verifyCommand } from './audit/verify-command.ts';
import { caseCheckCommand } from './audit/invariants.ts';
import { SYSTEM } from './case/actor.ts';
import { walkCommand } from './demo/walk/walk.ts';
import { reportsCommand } from './guidance/reports-command.ts';
import { ROLES } from './config/settings.ts';
import { intakeCommand } from './intake/intake-command.ts';
import { photoCheckCommand } from './photo/photo-command.ts';
import { photoLimits } from './photo/rule-set.ts';
import { limitsAtAge } from './photo/checks/ages.ts';
import { systemClock } from './platform/clock.ts';
import type { Settings } from './config/settings.ts';
import type { Lang } from './platform/i18n.ts';
import { type Portal, portal } from './app/portal.ts';
import { type OpenTrail, withTrail } from './app/open-trail.ts';
import { openRuntime, readStart, type Runtime, type Start } from './app/runtime.ts';
import { stopSignal, serve } from './app/serve.ts';
import { startCommand } from './demo/start.ts';

/** The answer is no, or the work could not be done. */
const NO = 1;
/** It was used wrongly: an unknown word, a bad setting, a file that is not there. */
const WRONG_USE = 2;

function startOrExit(): Start {
  const read = readStart(process.env);
  if (read.ok) return read.start;
  process.stderr.write('These settings must change first:\n');
  for (const problem of read.problems) process.stderr.write(`  ${problem}\n`);
  process.exit(WRONG_USE);
}

/** Opens the portal's data, lets `work` answer with an exit code, and closes everything again. */
async function withPortal(work: (built: Portal, runtime: Runtime) => Promise<number>): Promise<void> {
  const report = (line: string) => process.stderr.write(`${line}\n`);
  const runtime = await openRuntime(startOrExit(), { report, withoutPhotos: true });
  try {
    process.exitCode = await work(await portal(runtime), runtime);
  } finally {
    await runtime.close();
  }
}

/** Runs the web server, the worker, or both, until asked to stop. */
async function serveCommand(parts: { web: boolean; work: boolean }): Promise<void> {
  const report = (line: string) => process.stdout.write(`${line}\n`);
  const served = { webOnly: !parts.work, servesRequests: parts.web, report };
  const runtime = await openRuntime(startOrExit(), served);
  const stopping = stopSignal();
  const running = await serve(runtime, parts);
  process.stdout.write(parts.web ? `Listening at ${running.address}\n` : 'The worker is running.\n');
  await stopping;
  await running.stop();
  await runtime.close();
}

function print({ out, err, code }: { out: string; err: string; code: number }): number {
  process.stdout.write(out);
  process.stderr.write(err);
  return code;
}

type AuditOptions = { heads?: string; key?: string[]; maxDrift?: number; json?: boolean; lang: Lang };

/** In production the portal's clock is the true one, so times that are far from the database's own were made up. */
const DRIFT_MINUTES = 5;

async function auditVerify(settings: Settings, { heads, key, maxDrift, ...options }: AuditOptions) {
  const drift = settings.PORTAL_MODE === 'production' ? DRIFT_MINUTES : undefined;
  const driftMinutes = maxDrift ?? drift;
  const verify = (trail: OpenTrail) =>
    verifyCommand({ ...trail, heads: heads ?? trail.heads, keys: key ?? [], driftMinutes, ...options });
  try {
    process.exitCode = print(await withTrail(settings, verify));
  } catch (error) {
    // Not 1, which says that the trail is wrong: nothing was looked at.
    const why = error instanceof Error ? error.message : String(error);
    process.exitCode = print({ out: '', err: `${verifyWords.away(why)[options.lang]}\n`, code: WRONG_USE });
  }
}

/** `--lang en` or `--lang fr`; any other word is used wrongly. */
const inLanguage = (says: string) => new Option('--lang <lang>', says).choices(['en', 'fr']).default('en');

function wholeCount(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 to 99.');
  return Number(text);
}

const program = new Command('portal')
  .description('PR Portal: from an approved application to a card in the mail.')
  .showHelpAfterError()
  .exitOverride();

program
  .command('start')
  .description('start the whole portal here: database, web server and worker')
  .action(() => startCommand(startOrExit()));

program
  .command('serve')
  .description('run one web server (with DATABASE_URL there may be many)')
  .action(() => serveCommand({ web: true, work: false }));

program
  .command('work')
  .description('run one worker: emails, reminders, sweeps, photos that had to wait')
  .action(() => serveCommand({ web: false, work: true }));

program
  .command('migrate')
  .description('bring the database up to date')
  .action(async () => {
    const runtime = await openRuntime(startOrExit(), { withoutPhotos: true });
    process.stdout.write(`${runtime.migrated.length} migrations applied.\n`);
    await runtime.close();
  });

program
  .command('intake')
  .description('take in approved applications; all of the file or nothing (format: docs/intake.md)')
  .argument('<file>', 'a .json or .csv file')
  .option('--json', 'print the answer as JSON')
  .option('--check-only', 'check the file and take nothing in')
  .addOption(inLanguage('language of the answer'))
  .action((file: string, options: { json?: boolean; checkOnly?: boolean; lang: Lang }) =>
    withPortal(async ({ services, acts }) =>
      print(await intakeCommand({ ...services, invite: acts.invite }, file, SYSTEM, options)),
    ),
  );

const staff = program.command('staff').description('people who work here');
staff
  .command('add')
  .description('add somebody of the staff; prints the first password and the enrolment code, once')
  .argument('<user-name>', 'what they sign in with')
  .requiredOption('--name <name>', 'their name, as colleagues see it')
  .requiredOption('--email <address>', 'where letters about their account go')
  .addOption(new Option('--role <role...>', 'what they do').choices(ROLES).makeOptionMandatory())
  .addOption(inLanguage('language of their letters'))
  .action((userName: string, options: StaffOptions) =>
    withPortal(async ({ services }) => print(await addStaffCommand(services, userName, options))),
  );
staff
  .command('enrol')
  .description('print a new enrolment code for somebody of the staff who has no passkey yet')
  .argument('<user-name>', 'what they sign in with')
  .action((userName: string) =>
    withPortal(async ({ services }) => print(await enrolStaffCommand(services, userName))),
  );
staff
  .command('change')
  .description(
    'give somebody of the staff other roles, suspend or remove them; the second path for one administrator alone',
  )
  .argument('<user-name>', 'what they sign in with')
  .addOption(
    new Option('--role <role...>', 'what they do from now on; lets somebody suspended in').choices(ROLES),
  )
  .option('--suspend', 'shut them out for now, in all their sessions')
  .option('--remove', 'shut them out for good')
  .action((userName: string, options: StaffChange) =>
    withPortal(async ({ services }) => print(await changeStaffCommand(services, userName, options))),
  );

const cases = program.command('case').description('questions about cases');
cases
  .command('check')
  .description('check the invariants over the whole database; one line each')
  .option('--json', 'print the answer as JSON')
  .action((options: { json?: boolean }) =>
    withPortal(({ services }) => caseCheckCommand(services, { json: options.json ?? false })),
  );

const audit = program.command('audit').description('the audit trail');
audit
  .command('verify')
  .description('hold the whole trail against itself and its signed heads; names the first row that is wrong')
  .option('--heads <file>', 'the file of signed heads, or a copy of it from another machine')
  .option('--key <file...>', 'public keys (PEM) that signed heads, besides the one of these settings')
  .option('--max-drift <minutes>', 'how far times may be from those of the database', wholeCount)
  .option('--json', 'print the answer as JSON')
  .addOption(inLanguage('language of the answer'))
  .action((options: AuditOptions) => auditVerify(startOrExit().settings, options));

program
  .command('reports')
  .description('list what people reported about pages, the most frequent first')
  .option('--days <days>', 'how many days back', Number, 30)
  .option('--json', 'print the answer as JSON')
  .action((options: { days: number; json?: boolean }) =>
    withPortal(({ services }) => reportsCommand(services, options)),
  );

const photos = program.command('photo').description('questions about photos');
photos
  .command('check')
  .description('judge photos by every rule; no portal needs to run')
  .argument('<path...>', 'files or folders')
  .option('--json', 'print one line of JSON for each file')
  .option('--out <folder>', 'write the prepared photos there')
  .option('--workers <count>', 'photos judged at once', wholeCount)
  .option(
    '--age <months>',
    'the age of the person in full months: less is asked of small children',
    wholeCount,
  )
  .action(
    async (paths: string[], options: { json?: boolean; out?: string; workers?: number; age?: number }) => {
      const { profile } = startOrExit();
      const limits = limitsAtAge(
        photoLimits(profile.photoRules, systemClock(profile.zone).today()),
        options.age,
      );
      const progress = process.stderr.isTTY ? (text: string) => void process.stderr.write(text) : undefined;
      process.exitCode = await photoCheckCommand(paths, { ...options, limits, progress });
    },
  );

const demo = program.command('demo').description('for trying the portal out');
demo
  .command('walk')
  .description('walk the running portal as a family of four, from approval to cards in the mail')
  .option('--json', 'print each step as a line of JSON')
  .addOption(inLanguage('language of the walk'))
  .action((options: { json?: boolean; lang: Lang }) =>
    withPortal(async ({ services, acts }) =>
      walkCommand({
        origin: services.settings.PORTAL_URL,
        json: options.json ?? false,
        lang: options.lang,
        services: { ...services, invite: acts.invite },
      }),
    ),
  );

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
  else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = NO;
  }
}
