import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/root.ts';
import { houseDrawing } from './architecture/house-drawing.ts';
import { readSources } from './architecture/scan.ts';

// `npm run drawing` draws the rooms as the imports in src tell them.
const file = join(projectRoot(), 'docs', 'house.svg');
writeFileSync(file, houseDrawing(readSources(projectRoot(), ['src'])));
process.stdout.write(`${file}\n`);
