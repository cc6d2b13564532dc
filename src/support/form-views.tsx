import type { ComponentChildren, VNode } from 'preact';
import { Button } from '../platform/html/button.tsx';
import { Checkboxes, Select } from '../platform/html/choice.tsx';
import { CodeBox, Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextArea, TextField } from '../platform/html/text.tsx';
import { formatDay } from '../platform/i18n.ts';
import { identityWords } from './asked-words.ts';
import type { RequestReceipt } from './requests.ts';
import { ASKED, type IdentityQuestion, REQUEST_KINDS } from './support.ts';
import type { SupportViewProps } from './views.tsx';
import { kindWords, supportWords } from './words.ts';

type DeedProps = SupportViewProps & {
  readonly title: string;
  readonly says: string;
  readonly button: string;
  /** What can be asked; of a person, unless it is said. */
  readonly askable?: readonly IdentityQuestion[];
  readonly children?: ComponentChildren;
};

/** One act of the desk: what it does, what was asked, and the button. */
export function SupportActView(props: DeedProps): VNode {
  const { visit, entered, problems, title, says, button, askable = ASKED, children } = props;
  const { lang, token } = visit;
  const w = supportWords(lang);
  return (
    <>
      <h1>{title}</h1>
      <Notice>
        <p>{says}</p>
      </Notice>
      <Form action={visit.url} token={token} problems={problems}>
        {children}
        <Checkboxes
          lang={lang}
          name="asked"
          label={w.asked}
          hint={w.askedHint}
          options={askable.map((value) => ({ value, label: identityWords[value][lang] }))}
          values={entered.all('asked')}
          problems={problems}
        />
        <Button>{button}</Button>
      </Form>
    </>
  );
}

export function EmailField({ visit, entered, problems }: SupportViewProps): VNode {
  const { lang } = visit;
  return (
    <TextField
      lang={lang}
      name="email"
      label={supportWords(lang).newEmail}
      type="email"
      value={entered.text('email')}
      autocomplete="off"
      problems={problems}
    />
  );
}

/** For people who have no session: a message with a deadline for our answer. */
export function MessageView({ visit, entered, problems }: SupportViewProps): VNode {
  const { lang, token } = visit;
  const w = supportWords(lang);
  const field = (name: string) => ({ lang, name, value: entered.text(name), problems });
  return (
    <>
      <h1>{w.askTitle}</h1>
      <p class="lead">{w.askLead}</p>
      <Form action={visit.href('ask')} token={token} problems={problems}>
        <Select
          {...field('kind')}
          label={w.askKind}
          empty=""
          options={REQUEST_KINDS.map((value) => ({ value, label: kindWords[value][lang] }))}
        />
        <TextField
          {...field('number')}
          label={w.askNumber}
          optional
          autocomplete="off"
          spellcheck={false}
          width="medium"
        />
        <TextField {...field('email')} label={w.askEmail} type="email" autocomplete="email" />
        <TextArea {...field('message')} label={w.askMessage} limit={2000} />
        <Button>{w.send}</Button>
      </Form>
    </>
  );
}

export function MessageSentView({
  visit,
  taken,
}: {
  readonly visit: SupportViewProps['visit'];
  readonly taken: Extract<RequestReceipt, { ok: true }>;
}): VNode {
  const { lang } = visit;
  const w = supportWords(lang);
  return (
    <>
      <h1>{w.askThanks}</h1>
      <p class="lead">{w.askUntil({ day: formatDay(lang, taken.replyBy) })}</p>
      <CodeBox lang={lang} code={taken.number} label={w.number} />
    </>
  );
}
