import { meantField } from '../email/answer.ts';
import { likelyMeant } from '../email/lookalike.ts';
import { wordsIn } from '../i18n.ts';
import { Radios } from './choice.tsx';
import { TextField, type TextFieldProps } from './text.tsx';

/** A field for an email address; where it looks like another one, both stand below to choose from. */
export function EmailField(props: Omit<TextFieldProps, 'type' | 'spellcheck'>) {
  const { lang, name, value = '', problems } = props;
  const meant = likelyMeant(value);
  const asked = meant !== undefined && problems.some(({ field }) => field === meantField(name));
  const w = meantWords(lang);
  return (
    <>
      <TextField {...props} type="email" spellcheck={false} />
      {asked && (
        <Radios
          lang={lang}
          name={meantField(name)}
          label={w.which}
          options={[
            { value: meant, label: meant },
            { value, label: value, hint: w.asTyped },
          ]}
          problems={problems}
        />
      )}
    </>
  );
}

const meantWords = wordsIn({
  which: { en: 'Which email address is right?', fr: 'Quelle adresse de courriel est la bonne?' },
  asTyped: { en: 'As you typed it', fr: 'Telle que vous l’avez écrite' },
});
