import type { Visit } from '../case/visit.ts';
import { Notice } from '../platform/html/feedback.tsx';
import { actWords } from '../case/state-words.ts';
import { queueWords } from './words.ts';

const DECIDED = /^(photo\.(accept|return)|landing\.(confirm|hold|release))$/;

/** Says what was decided on the page before, named by `done` in the address. */
export function DoneNotice({ visit }: { readonly visit: Visit }) {
  const done = visit.query.text('done');
  if (!DECIDED.test(done)) return null;
  return (
    <Notice kind="success" status>
      <p>
        {queueWords(visit.lang).done} {actWords(done)[visit.lang]}
      </p>
    </Notice>
  );
}
