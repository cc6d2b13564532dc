import { parseArgs } from 'node:util';
import { type Asked, type Outcome, type Proof, prove } from './proof.ts';
import { PROOFS } from './registry.ts';
import { STATEMENTS } from './statements.ts';

const USAGE = 'npm run prove [-- NAME [--full] [--plant]]';
/** All quick forms together, in seconds. */
const ALL_QUICK = 600;

const print = (line: string) => process.stdout.write(`${line}\n`);

function show(proof: Proof, outcome: Outcome): void {
  for (const { name, value, wanted, ok, misses = [] } of outcome.figures) {
    print(`  ${ok ? 'ok  ' : 'MISS'} ${name}: ${value} (wanted: ${wanted})`);
    for (const miss of misses) print(`         ${miss}`);
  }
  const end = outcome.planted
    ? `${outcome.ok ? 'the planted fault was found' : 'THE PLANTED FAULT WAS NOT FOUND'} by '${proof.fault.caughtBy}'`
    : outcome.ok
      ? 'shown'
      : 'NOT SHOWN';
  print(`${proof.name}: ${end}, ${outcome.form} form, ${outcome.seconds} s`);
}

async function runOne(proof: Proof, asked: Asked): Promise<boolean> {
  print(`${proof.name}: ${proof.says}`);
  const lacking = proof.lacks?.();
  if (lacking !== undefined) {
    print(`${proof.name}: NOT RUN, ${lacking}`);
    return false;
  }
  if (asked.planted) print(`  planted: ${proof.fault.says}`);
  try {
    const outcome = await prove(proof, asked);
    show(proof, outcome);
    return outcome.ok;
  } catch (error) {
    print(`${proof.name}: BROKEN OFF`);
    print(String(error instanceof Error ? error.stack : error));
    return false;
  }
}

/** Silence about a promise would be taken for a proof of it. */
function showUnproven(): void {
  const open = STATEMENTS.filter(({ proofs }) => proofs.length === 0);
  print(`\n${open.length} of ${STATEMENTS.length} acceptance statements have no proof yet:`);
  for (const { number, says } of open) print(`  ${String(number).padStart(2)} ${says}`);
  const partly = STATEMENTS.filter(({ lacks }) => lacks !== undefined);
  print(`${partly.length} are proven in part:`);
  for (const { number, says, proofs, lacks } of partly)
    print(`  ${String(number).padStart(2)} ${says}; ${proofs.join(', ')} without: ${lacks ?? ''}`);
}

async function runAll(asked: Asked): Promise<boolean> {
  const began = performance.now();
  for (const { name, says } of PROOFS) print(`${name.padEnd(16)}${says}`);
  print('');
  const missed: string[] = [];
  const runnable = PROOFS.filter(({ lacks }) => lacks?.() === undefined);
  for (const proof of runnable) if (!(await runOne(proof, asked))) missed.push(proof.name);
  const seconds = Math.round((performance.now() - began) / 1000);
  const inTime = asked.full || asked.planted || seconds <= ALL_QUICK;
  showUnproven();
  print(`\n${runnable.length - missed.length} of ${runnable.length} as wanted, ${seconds} s`);
  for (const { name, lacks } of PROOFS.filter((proof) => !runnable.includes(proof)))
    print(`not run: ${name}, ${lacks?.() ?? ''}`);
  if (missed.length > 0) print(`missed: ${missed.join(', ')}`);
  if (!inTime) print(`too slow: all quick forms take at most ${ALL_QUICK} s`);
  return missed.length === 0 && inTime;
}

async function main(): Promise<number> {
  const options = { full: { type: 'boolean' }, plant: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const asked = { full: values.full ?? false, planted: values.plant ?? false };
  const [name] = positionals;
  if (name === undefined) return (await runAll(asked)) ? 0 : 1;
  const proof = PROOFS.find((one) => one.name === name);
  if (proof) return (await runOne(proof, asked)) ? 0 : 1;
  const known = PROOFS.map((one) => one.name).join(', ');
  print(`${USAGE}\nNAME is one of: ${known}`);
  return 2;
}

process.exit(
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    return 2;
  }),
);
