import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/root.ts';
import { schemaFiles } from './schema/read.ts';

// Writes docs/schema.sql and docs/schema.md, as the migrations make the tables now.

for (const [name, text] of Object.entries(await schemaFiles())) {
  writeFileSync(join(projectRoot(), 'docs', name), text);
  process.stdout.write(`docs/${name}\n`);
}
process.exit(0);
