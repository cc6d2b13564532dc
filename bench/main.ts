import { benchPages } from './pages.ts';
import { benchPhotoMemory } from './photo-memory.ts';
import { benchPhotoSmile } from './photo-smile.ts';
import { benchPhoto } from './photo.ts';

const BENCHES: Readonly<Record<string, () => Promise<boolean>>> = {
  pages: benchPages,
  photo: benchPhoto,
  'photo-memory': benchPhotoMemory,
  'photo-smile': benchPhotoSmile,
};

const name = process.argv[2] ?? '';
const bench = BENCHES[name];
if (!bench) {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(2);
}
process.exit((await bench()) ? 0 : 1);
