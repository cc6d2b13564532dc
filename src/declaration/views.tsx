import { displayName } from '../case/names.ts';
import type { Visit } from '../case/visit.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Checkbox } from '../platform/html/choice.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { TextField } from '../platform/html/text.tsx';
import { type Day, formatDay, formatInstant, type Lang } from '../platform/i18n.ts';
import { ZONE } from '../platform/zone.ts';
import type { Declaration } from './store.ts';
import type { Signature, DeclarationSubject } from './subject.ts';
import { declarationStateWords, declarationWords } from './words.ts';

const isMine = ({ person, actor }: DeclarationSubject) => person.personId === actor.personId;

/** 'Declare that you are in Canada', or the person by name. */
export function declarationTitleOf(lang: Lang, subject: DeclarationSubject): string {
  const w = declarationWords(lang);
  return isMine(subject) ? w.ownTitle : w.title({ name: displayName(subject.person) });
}

type FormProps = {
  readonly visit: Visit;
  readonly subject: DeclarationSubject;
  readonly signature: Signature;
  readonly version: string;
  readonly today: Day;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

/** What is declared, that it is not yet the end, and the signature. */
export function DeclarationForm({ visit, subject, signature, version, today, entered, problems }: FormProps) {
  const { lang } = visit;
  const w = declarationWords(lang);
  const caseId = subject.file.id;
  return (
    <>
      <h1>{declarationTitleOf(lang, subject)}</h1>
      <p class="lead">{w.lead}</p>
      <WhoSigns lang={lang} subject={subject} signature={signature} />
      <NotYet lang={lang} subject={subject} />
      <h2>{w.statements}</h2>
      <ol>
        {signature.text.statements.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ol>
      <Form action={visit.href('declare', { caseId })} token={visit.token} problems={problems}>
        <h2>{w.signHeading}</h2>
        <Checkbox
          lang={lang}
          name="inCanada"
          label={w.tick}
          checked={entered.text('inCanada') !== ''}
          problems={problems}
        />
        <p>{signature.text.sign}</p>
        <Names lang={lang} subject={subject} signature={signature} entered={entered} problems={problems} />
        <p class="hint">{w.dated({ day: formatDay(lang, today), version })}</p>
        <ButtonRow>
          <Button>{w.send}</Button>
          <a href={visit.href('away', { caseId })}>{w.notInCanada}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

type WhoProps = { readonly lang: Lang; readonly subject: DeclarationSubject; readonly signature: Signature };

function WhoSigns({ lang, subject, signature }: WhoProps) {
  const w = declarationWords(lang);
  const name = displayName(subject.person);
  if (signature.how === 'both') {
    return (
      <Notice heading={w.bothHeading({ name })}>
        <p>{w.bothSign({ name })}</p>
      </Notice>
    );
  }
  if (signature.how === 'child' || isMine(subject)) return null;
  return (
    <Notice kind="warn" heading={w.adultHeading({ name })}>
      <p>{w.adult({ name })}</p>
    </Notice>
  );
}

function NotYet({ lang, subject }: { readonly lang: Lang; readonly subject: DeclarationSubject }) {
  const w = declarationWords(lang);
  const name = displayName(subject.person);
  return (
    <Notice heading={isMine(subject) ? w.notYetHeading : w.notYetHeadingOther({ name })}>
      <p>{w.notYet}</p>
    </Notice>
  );
}

type NamesProps = WhoProps & { readonly entered: Entered; readonly problems: readonly Problem[] };

function Names({ lang, subject, signature, entered, problems }: NamesProps) {
  const w = declarationWords(lang);
  const signer = displayName(signature.signer);
  const own = signature.signer.personId === subject.actor.personId;
  const child = signature.child && displayName(signature.child);
  return (
    <>
      <TextField
        lang={lang}
        name="typedName"
        label={own ? w.name : w.nameOf({ name: signer })}
        hint={w.nameHint({ name: signer })}
        value={entered.text('typedName')}
        autocomplete={own ? 'name' : 'off'}
        spellcheck={false}
        problems={problems}
      />
      {child && (
        <TextField
          lang={lang}
          name="childName"
          label={w.nameOf({ name: child })}
          hint={w.childHint({ name: child })}
          value={entered.text('childName')}
          autocomplete="off"
          spellcheck={false}
          problems={problems}
        />
      )}
    </>
  );
}

type SignedProps = {
  readonly visit: Visit;
  readonly subject: DeclarationSubject;
  readonly signed: Declaration;
};

/** What was signed, by whom, when: word for word, in the language it was read in. */
export function SignedDeclarationView({ visit, subject, signed }: SignedProps) {
  const { lang } = visit;
  const w = declarationStateWords(lang);
  const caseId = subject.file.id;
  const confirmed = subject.file.landing === 'confirmed';
  const at = w.easternTime({ at: formatInstant(lang, signed.madeAt, ZONE) });
  const rows = [
    { key: w.signedBy, value: signed.typedName },
    ...(signed.coSignedName ? [{ key: w.coSignedBy, value: signed.coSignedName }] : []),
    { key: w.signedAt, value: at },
    { key: w.wording, value: signed.wording },
  ];
  return (
    <>
      <h1>{w.doneTitle({ name: displayName(subject.person) })}</h1>
      <p class="lead">{confirmed ? w.doneConfirmed : w.doneWaiting}</p>
      <SummaryList lang={lang} rows={rows} />
      <h2>{w.whatWasSigned}</h2>
      <div lang={signed.language}>
        <ol>
          {signed.signedText.statements.map((statement) => (
            <li key={statement}>{statement}</li>
          ))}
        </ol>
        <p>{signed.signedText.sign}</p>
      </div>
      {!confirmed && (
        <p>
          <a href={visit.href('away', { caseId })}>{w.leaving}</a>
        </p>
      )}
    </>
  );
}

/** Why nothing can be declared now, and what to do instead. */
export function NothingToDeclare({
  visit,
  subject,
}: {
  readonly visit: Visit;
  readonly subject: DeclarationSubject;
}) {
  const w = declarationStateWords(visit.lang);
  const { landing, id: caseId } = subject.file;
  const away = landing === 'away';
  const other = landing === 'closed' ? (['closed', 'contact'] as const) : (['declined', 'how'] as const);
  const ended = landing === 'closed' || landing === 'declined';
  return (
    <>
      <h1>{w.notYetTitle({ name: displayName(subject.person) })}</h1>
      <p class="lead">{away ? w.away : ended ? w[other[0]] : w.early}</p>
      <ButtonRow>
        {away && <LinkButton href={visit.href('back', { caseId })}>{w.toBack}</LinkButton>}
        {ended && <a href={visit.href(other[1])}>{landing === 'closed' ? w.contact : w.toHow}</a>}
        {!away && !ended && (
          <LinkButton href={visit.href('home')}>{declarationWords(visit.lang).back}</LinkButton>
        )}
      </ButtonRow>
    </>
  );
}
