import { displayName } from '../case/names.ts';
import { loadOwnCase, type OwnCaseOfPerson, whoseCase } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { type CasePerson, findSigner } from '../case/store.ts';
import { signing } from '../family/family.ts';
import { type Entered, good, type Problem } from '../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Checkbox } from '../platform/html/choice.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { TextField } from '../platform/html/text.tsx';
import { type FormState, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { both, type Day, formatDay, formatInstant, type Lang } from '../platform/i18n.ts';
import { awayPage, backPage, declarationHomeLink } from './abroad-page.tsx';
import { makeDeclaration } from './actions.ts';
import { changePage } from './change/change-page.tsx';
import { changeWords } from './change/change-words.ts';
import { declarationStateWords, declarationWords } from './declaration-words.ts';
import { checkDeclaration, howSigned, type HowSigned, textOf } from './declaration.ts';
import { type Declaration, lastDeclaration, type SignedText } from './store.ts';

/** Who signs, and what. */
type Signature = {
  readonly how: HowSigned;
  readonly signer: CasePerson;
  readonly child: CasePerson | undefined;
  readonly text: SignedText;
};

/** Being in Canada: the declaration, a stay outside Canada, the return. */
export function declarationPages(services: Services): readonly Page[] {
  return [declarePage(services), awayPage(services), backPage(services), changePage(services)];
}

async function signatureOf(
  services: Services,
  visit: Visit,
  { person, actor }: OwnCaseOfPerson,
): Promise<Signature> {
  const { db, profile, clock } = services;
  const mine = person.personId === actor.personId;
  const how = howSigned(mine, signing(person.birthDate, clock.today(), profile.limits));
  const signer = how === 'self' ? person : await findSigner(db, actor.accountId);
  if (!signer) throw new Error('an applicant account has no person');
  const child = how === 'both' ? person : undefined;
  return { how, signer, child, text: textOf(profile.declaration, how, person, visit.lang) };
}

function declarePage(services: Services): Page {
  return pageAbout({
    id: 'declare',
    tabTitle: both({ en: 'Declaration of being in Canada', fr: 'Déclaration de présence au Canada' }),
    path: { en: '/people/:caseId/declaration', fr: '/personnes/:caseId/declaration' },
    does: 'declaration.make',
    load: (visit) => loadOwnCase(services, visit, 'declaration.make'),
    show: (visit, subject, form) =>
      subject.person.landing === 'signed-in'
        ? formReply(services, visit, subject, form)
        : stateReply(services, visit, subject),
    async read(entered, subject, visit) {
      const signature = await signatureOf(services, visit, subject);
      const checked = checkDeclaration(entered, signature);
      return checked.ok ? good({ ...checked.value, signedText: signature.text }) : checked;
    },
    async act({ lang: language, from, once, href }, { actor, caseId }, declared) {
      const done = await makeDeclaration(services, { actor, caseId, once }, { ...declared, language, from });
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
}

async function formReply(
  services: Services,
  visit: Visit,
  subject: OwnCaseOfPerson,
  { entered, problems }: FormState,
): Promise<Reply> {
  const signature = await signatureOf(services, visit, subject);
  return {
    kind: 'page',
    title: declarationTitleOf(visit.lang, subject),
    body: (
      <DeclarationForm
        visit={visit}
        subject={subject}
        signature={signature}
        version={services.profile.declaration.version}
        today={services.clock.today()}
        entered={entered}
        problems={problems}
      />
    ),
    back: declarationHomeLink(visit),
    form: true,
  };
}

async function stateReply({ db }: Services, visit: Visit, subject: OwnCaseOfPerson): Promise<Reply> {
  const w = declarationStateWords(visit.lang);
  const { landing, id } = subject.person;
  const back = declarationHomeLink(visit);
  const signed =
    landing === 'declared' || landing === 'on-hold' || landing === 'confirmed'
      ? await lastDeclaration(db, id)
      : undefined;
  const { title, body } = signed
    ? {
        title: w.doneTitle,
        body: <SignedDeclarationView visit={visit} subject={subject} signed={signed} />,
      }
    : { title: w.notYetTitle, body: <NothingToDeclare visit={visit} subject={subject} /> };
  const whose = whoseCase(visit, subject.caseId, subject.person);
  return { kind: 'page', title: title(whose), body, back };
}

const isOwn = ({ person, actor }: OwnCaseOfPerson) => person.personId === actor.personId;

/** 'Declare that you are in Canada', or the person by name. */
function declarationTitleOf(lang: Lang, subject: OwnCaseOfPerson): string {
  const w = declarationWords(lang);
  return isOwn(subject) ? w.ownTitle : w.title({ name: displayName(subject.person) });
}

type FormProps = {
  readonly visit: Visit;
  readonly subject: OwnCaseOfPerson;
  readonly signature: Signature;
  readonly version: string;
  readonly today: Day;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

/** What is declared, that it is not yet the end, and the signature. */
function DeclarationForm({ visit, subject, signature, version, today, entered, problems }: FormProps) {
  const { lang } = visit;
  const w = declarationWords(lang);
  const caseId = subject.caseId;
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
          <a href={visit.href('change', { caseId })}>{changeWords(lang).link}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

type WhoProps = { readonly lang: Lang; readonly subject: OwnCaseOfPerson; readonly signature: Signature };

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
  if (signature.how === 'child' || isOwn(subject)) return null;
  return (
    <Notice kind="warn" heading={w.adultHeading({ name })}>
      <p>{w.adult({ name })}</p>
    </Notice>
  );
}

function NotYet({ lang, subject }: { readonly lang: Lang; readonly subject: OwnCaseOfPerson }) {
  const w = declarationWords(lang);
  const name = displayName(subject.person);
  return (
    <Notice heading={isOwn(subject) ? w.notYetHeading : w.notYetHeadingOther({ name })}>
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
  readonly subject: OwnCaseOfPerson;
  readonly signed: Declaration;
};

/** What was signed, by whom, when: word for word, in the language it was read in. */
function SignedDeclarationView({ visit, subject, signed }: SignedProps) {
  const { lang } = visit;
  const w = declarationStateWords(lang);
  const caseId = subject.caseId;
  const confirmed = subject.person.landing === 'confirmed';
  const at = w.easternTime({ at: formatInstant(lang, signed.madeAt, visit.zone) });
  const rows = [
    { key: w.signedBy, value: signed.typedName },
    ...(signed.coSignedName ? [{ key: w.coSignedBy, value: signed.coSignedName }] : []),
    { key: w.signedAt, value: at },
    { key: w.wording, value: signed.wording },
  ];
  return (
    <>
      <h1>{w.doneTitle(whoseCase(visit, subject.caseId, subject.person))}</h1>
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
      {!confirmed && (
        <p>
          <a href={visit.href('change', { caseId })}>{changeWords(lang).link}</a>
        </p>
      )}
    </>
  );
}

/** Why nothing can be declared now, and what to do instead. */
function NothingToDeclare({ visit, subject }: { readonly visit: Visit; readonly subject: OwnCaseOfPerson }) {
  const w = declarationStateWords(visit.lang);
  const { landing, id: caseId } = subject.person;
  const away = landing === 'away';
  const other = landing === 'closed' ? (['closed', 'contact'] as const) : (['declined', 'how'] as const);
  const ended = landing === 'closed' || landing === 'declined';
  return (
    <>
      <h1>{w.notYetTitle(whoseCase(visit, subject.caseId, subject.person))}</h1>
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
