import { displayName } from '../../case/names.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Details } from '../../platform/html/card.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { FactTable } from '../../platform/html/table.tsx';
import { formatInstant } from '../../platform/i18n.ts';
import { ZONE } from '../../platform/zone.ts';
import { type OpenCase, stampFields } from './desk.ts';
import { localDay } from './subject-views.tsx';
import { benchWords } from './words.ts';

/** The declaration beside the name on file, and what can be decided on it. */
export function Residence({ desk }: { readonly desk: OpenCase }) {
  const { visit, subject, file, hold } = desk;
  const { caseId } = subject;
  const w = benchWords(visit.lang);
  return (
    <>
      <h2>{w.residence}</h2>
      {file.landing === 'confirmed' && <p>{w.confirmed}</p>}
      <DeclarationFacts desk={desk} />
      {hold && <HoldNotice desk={desk} />}
      {file.landing === 'declared' && !hold && (
        <ButtonRow>
          <LinkButton href={visit.href('review.confirm', { caseId })}>{w.toConfirm}</LinkButton>
          <LinkButton kind="quiet" href={visit.href('review.hold', { caseId })}>
            {w.toHold}
          </LinkButton>
        </ButtonRow>
      )}
    </>
  );
}

/** The newest declaration, word for word, beside the name that is on file. */
export function DeclarationFacts({ desk }: { readonly desk: OpenCase }) {
  const { visit, subject } = desk;
  const { lang } = visit;
  const w = benchWords(lang);
  const [declared, ...before] = desk.declarations;
  if (!declared) return <p>{w.noDeclaration}</p>;
  const exact = (text: string) => <span translate={false}>{text}</span>;
  return (
    <>
      <FactTable
        lang={lang}
        caption={w.declared}
        facts={[
          { name: w.declared, value: formatInstant(lang, declared.madeAt, ZONE) },
          { name: w.typedName, value: exact(declared.typedName) },
          ...(declared.coSignedName === null
            ? []
            : [{ name: w.coSigned, value: exact(declared.coSignedName) }]),
          { name: w.nameOnFile, value: exact(displayName(subject)) },
          { name: w.account, value: exact(declared.accountName) },
          { name: w.from, value: exact(declared.fromAddress) },
          { name: w.wording, value: exact(`${declared.wording} (${declared.language})`) },
        ]}
      />
      <Details summary={w.signedText}>
        <ul lang={declared.language}>
          {declared.signedText.statements.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p lang={declared.language}>{declared.signedText.sign}</p>
      </Details>
      {before.length > 0 && <p class="hint">{w.earlierDeclarations({ n: before.length })}</p>}
    </>
  );
}

function HoldNotice({ desk }: { readonly desk: OpenCase }) {
  const { visit, subject, hold, profile } = desk;
  const { lang } = visit;
  const w = benchWords(lang);
  const reason = profile.holdReasons.find(({ code }) => code === hold?.reason);
  return (
    <Notice kind="warn" heading={reason?.label[lang]}>
      <p>{hold && w.onHold({ day: localDay(lang, hold.at), officer: hold.officerName })}</p>
      <Form
        formId="release"
        action={visit.href('review.release', { caseId: subject.caseId })}
        token={visit.token}
        hidden={stampFields(desk)}
      >
        <Button kind="quiet">{w.release}</Button>
      </Form>
    </Notice>
  );
}
