import { emailFault, meantName } from '../email-address.ts';
import type { Entered } from '../form.ts';
import { both, fill } from '../i18n.ts';
import { likelyMeant } from '../likely-email.ts';
import { Radios } from './choice.tsx';
import { problemsAt } from './field.tsx';
import { TextField, type TextFieldProps } from './text.tsx';

// An address stands in them as it was typed, never typeset.
const words = {
  which: both({ en: 'Which address is right?', fr: 'Quelle est la bonne adresse?' }),
  yes: both({ en: 'Yes, {email}', fr: 'Oui, {email}' }),
  no: both({
    en: 'No, {email} is right as I wrote it',
    fr: "Non, {email} est juste comme je l'ai écrite",
  }),
};

type EmailFieldProps = Omit<TextFieldProps, 'type' | 'value'> & {
  readonly entered: Entered;
  /** What stands there before anything was typed. */
  readonly value?: string | undefined;
};

/** A field for an email address, with the question behind it when the address looks like a slip. */
export function EmailField({ entered, value, ...field }: EmailFieldProps) {
  const { lang, name, problems } = field;
  const typed = entered.has(name) ? entered.text(name) : value;
  return (
    <>
      <TextField spellcheck={false} {...field} type="email" value={typed} />
      <WhichAddress {...{ lang, name, problems, entered }} />
    </>
  );
}

function WhichAddress({
  lang,
  name,
  problems,
  entered,
}: Pick<EmailFieldProps, 'lang' | 'name' | 'problems' | 'entered'>) {
  const [typed, field] = [entered.text(name), meantName(name)];
  const suggestion = likelyMeant(typed);
  const asked = problemsAt(problems, name, field).length > 0 || entered.has(field);
  if (suggestion === undefined || !asked) return null;
  const right = emailFault(typed) === undefined;
  return (
    <Radios
      lang={lang}
      name={field}
      label={words.which[lang]}
      value={entered.text(field)}
      options={[
        { value: suggestion, label: fill(words.yes, { email: suggestion })[lang] },
        ...(right ? [{ value: typed, label: fill(words.no, { email: typed })[lang] }] : []),
      ]}
      problems={problems}
    />
  );
}
