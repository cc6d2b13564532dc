import type { Problem } from '../platform/form.ts';
import { htmlWords } from '../platform/html/html-words.ts';
import { TextField } from '../platform/html/text.tsx';
import type { Lang } from '../platform/i18n.ts';

/** 'E•••••42': enough to tell two applications apart, too little to answer the desk's question with. */
export const maskNumber = (number: string): string =>
  `${number.slice(0, 1)}${'•'.repeat(Math.max(3, number.length - 3))}${number.length > 4 ? number.slice(-2) : ''}`;

export type ApplicationNumberProps = {
  readonly lang: Lang;
  readonly value: string;
  readonly problems: readonly Problem[];
  /** Says how the number looks; staff know. */
  readonly hinted?: boolean;
};

/** The number of an application, as people copy it from a letter; its field is called 'number'. */
export function ApplicationNumber({ lang, value, problems, hinted = true }: ApplicationNumberProps) {
  const w = htmlWords(lang);
  return (
    <TextField
      lang={lang}
      name="number"
      label={w.applicationNumber}
      hint={hinted ? w.applicationNumberHint : undefined}
      value={value}
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
      width="medium"
      problems={problems}
    />
  );
}
