import type { VNode } from 'preact';
import { nameBlockers } from '../../card/blocking.ts';
import { noteAccesses, SAME_ACCESS_MS, SAME_SHIFT_MS } from '../../case/access-log.ts';
import { maskNumber } from '../../case/application-number.tsx';
import { notNow } from '../../case/case.ts';
import { displayName } from '../../case/names.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { type StaffCase, staffCaseOf, staffOf } from '../../case/requested-case.ts';
import { type WaitingForSecond, waitingForSecond } from '../../case/staff/second-person-store.ts';
import { type Notation, Notations } from '../../data/correction-view.tsx';
import type { Db } from '../../platform/db/db.ts';
import { Button, ButtonRow } from '../../platform/html/button.tsx';
import { Card } from '../../platform/html/card.tsx';
import { Checkbox } from '../../platform/html/choice.tsx';
import { EmptyState, Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { SummaryList } from '../../platform/html/summary.tsx';
import { TextField } from '../../platform/html/text.tsx';
import { type FormState, refuse, type Refused, type Reply, seeOther } from '../../platform/http/page.ts';
import { both, formatInstant } from '../../platform/i18n.ts';
import { isUuid } from '../../platform/ids.ts';
import type { Entered } from '../../platform/form.ts';
import { claimOf } from '../store.ts';
import { askRename, decideRename, type NamingServices } from './naming-actions.ts';
import { mayRename, type NamedCase, readRename } from './naming.ts';
import { findNamedCase, type NameWaiting, namesWaiting } from './naming-store.ts';
import { namingWords, seenWords } from './naming-words.ts';

type NamingRoom = NamingServices & {
  readonly notationsOf: (db: Db, caseIds: readonly string[]) => Promise<readonly Notation[]>;
};

/** Where officers correct the name of a person: what waits, and one name. */
export function namingPages(room: NamingRoom): readonly Page[] {
  return [listPage(room), namePage(room)];
}

function listPage(room: NamingRoom): Page {
  return pageAbout({
    id: 'review.names',
    path: { en: '/staff/names', fr: '/personnel/noms' },
    does: 'review.see',
    load: (visit) => staffOf(visit, 'officer'),
    async show(visit, actor) {
      const waiting = (await namesWaiting(room.db, room.clock.now())).filter(isOfName);
      const caseIds = waiting.map(({ caseId }) => caseId);
      await noteAccesses(room, { act: 'review.list', actor, caseIds, within: SAME_SHIFT_MS });
      const w = namingWords(visit.lang);
      const body = <NamesView visit={visit} waiting={waiting} />;
      const back = { href: visit.href('review.queue'), label: w.toQueue };
      return { kind: 'page', title: w.listTitle, body, back };
    },
  });
}

type NameAtBench = StaffCase & {
  /** Whether it is theirs to see: they have the case now, or the name waits for any officer. */
  readonly open: boolean;
  readonly file: NamedCase;
  readonly waiting: WaitingForSecond | undefined;
  readonly notations: readonly Notation[];
};

/** Other corrections of "who you are" are no business of these pages. */
const isOfName = (one: NameWaiting): boolean => one.ofName || nameBlockers(one).length > 0;

const isNameWaiting = async (db: Db, { caseId }: NamedCase, now: Date): Promise<boolean> =>
  (await namesWaiting(db, now, caseId)).some(isOfName);

async function loadName(room: NamingRoom, visit: Visit): Promise<NameAtBench | undefined> {
  const staffCase = staffCaseOf(visit);
  const file = staffCase && (await findNamedCase(room.db, staffCase.caseId));
  if (!staffCase || !file) return undefined;
  const { caseId } = staffCase;
  const [waiting] = await waitingForSecond(room.db, ['name.correct'], room.clock.now(), caseId);
  const notations = (await room.notationsOf(room.db, [caseId])).filter(({ part }) => part === 'identity');
  const claim = await claimOf(room.db, caseId, room.clock.now());
  const open =
    claim?.officerId === staffCase.actor.accountId || (await isNameWaiting(room.db, file, room.clock.now()));
  return { ...staffCase, open, file, waiting, notations };
}

function namePage(room: NamingRoom): Page {
  return pageAbout({
    id: 'review.name',
    tabTitle: both({ en: 'The name of a person', fr: "Le nom d'une personne" }),
    path: { en: '/staff/review/:caseId/name', fr: '/personnel/examen/:caseId/nom' },
    does: 'review.name',
    sees: 'review.see',
    load: (visit) => loadName(room, visit),
    async show(visit, name, form): Promise<Reply> {
      const { actor, caseId, file, waiting } = name;
      if (!name.open) return notOpen(visit);
      await noteAccesses(room, { act: 'review.view', actor, caseIds: [caseId], within: SAME_ACCESS_MS });
      const w = namingWords(visit.lang);
      return {
        kind: 'page',
        title: w.title({ name: displayName(file) }),
        body: <NameView visit={visit} {...name} {...form} />,
        back: { href: visit.href('review.names'), label: w.toList },
        form: !waiting && mayRename(file) !== 'no',
      };
    },
    act: (visit, name, entered) => actOn(room, visit, name, entered),
  });
}

/** Nothing of a person is shown to an officer who has no reason to see it. */
function notOpen(visit: Visit): Reply {
  const w = namingWords(visit.lang);
  const body = (
    <>
      <h1>{w.closedTitle}</h1>
      <p class="lead">{w.closedSays}</p>
      <p>
        <a href={visit.href('review.find')}>{w.toFind}</a>
      </p>
    </>
  );
  return {
    kind: 'page',
    title: w.closedTitle,
    body,
    back: { href: visit.href('review.names'), label: w.toList },
  };
}

/** A button of what waits, or else the form that asks. */
async function actOn(
  room: NamingRoom,
  visit: Visit,
  { actor, caseId, file, open }: NameAtBench,
  entered: Entered,
): Promise<Reply | Refused> {
  if (!open) return refuse([notNow]);
  const here = visit.href('review.name', { caseId });
  const pressed = (['confirm', 'drop'] as const).find((name) => isUuid(entered.raw(name)));
  if (pressed) {
    const decision = { id: entered.raw(pressed), approved: pressed === 'confirm' };
    const problems = await decideRename(room, actor, caseId, decision);
    return problems ? refuse(problems) : seeOther(`${visit.href('review.names')}?done=${pressed}`);
  }
  const read = readRename(entered, file);
  if (!read.ok) return refuse(read.problems);
  const problems = await askRename(room, actor, caseId, read.value);
  return problems ? refuse(problems) : seeOther(`${here}?done=ask`);
}

/** What was just done. */
function Done({ visit }: { readonly visit: Visit }) {
  const w = namingWords(visit.lang);
  const texts = new Map([
    ['ask', w.saved],
    ['confirm', w.corrected],
    ['drop', w.dropped],
  ]);
  const done = texts.get(visit.query.text('done'));
  return done ? (
    <Notice kind="success" status>
      <p>{done}</p>
    </Notice>
  ) : null;
}

function NamesView({
  visit,
  waiting,
}: {
  readonly visit: Visit;
  readonly waiting: readonly NameWaiting[];
}): VNode {
  const w = namingWords(visit.lang);
  const { lang } = visit;
  return (
    <>
      <h1>{w.listTitle}</h1>
      <Done visit={visit} />
      <p class="lead">{w.listLead}</p>
      {waiting.length === 0 && <EmptyState title={w.nothing} />}
      {waiting.map((one) => (
        <Card key={one.caseId} id={`name-${one.caseId}`} title={displayName(one)} note={one.number}>
          <p>
            {one.asked ? w.waiting : w.asked} ({formatInstant(lang, one.at, visit.zone)})
          </p>
          <p>
            <a href={visit.href('review.name', { caseId: one.caseId })}>
              {w.open}
              <span class="sr"> ({displayName(one)})</span>
            </a>
          </p>
        </Card>
      ))}
    </>
  );
}

type NameProps = NameAtBench & FormState & { readonly visit: Visit };

function NameView(props: NameProps): VNode {
  const { visit, file, waiting, notations } = props;
  const { lang } = visit;
  const w = namingWords(lang);
  const may = mayRename(file);
  return (
    <>
      <h1>{w.title({ name: displayName(file) })}</h1>
      <Done visit={visit} />
      <SummaryList
        lang={lang}
        rows={[
          { key: w.application, value: maskNumber(file.number) },
          { key: w.familyNow, value: exactly(file.familyName, w.none) },
          { key: w.givenNow, value: exactly(file.givenNames, w.none) },
        ]}
      />
      <Notations lang={lang} rows={notations} />
      {may === 'for-the-card' && (
        <Notice kind="warn">
          <p>{w.forTheCard}</p>
        </Notice>
      )}
      {waiting ? (
        <Waiting {...props} waiting={waiting} />
      ) : may === 'no' ? (
        <p>{w.notNow}</p>
      ) : (
        <AskForm {...props} />
      )}
    </>
  );
}

const exactly = (text: string, none: string) => (text === '' ? none : <span translate={false}>{text}</span>);

function Waiting({
  visit,
  actor,
  caseId,
  problems,
  waiting,
}: NameProps & { readonly waiting: WaitingForSecond }) {
  const { lang, zone, token } = visit;
  const w = namingWords(lang);
  const { id, details, askedBy, askedByName, askedAt, expiresAt } = waiting;
  const mine = askedBy === actor.accountId;
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">{w.confirmTitle}</h2>
      <SummaryList
        lang={lang}
        rows={[
          { key: w.familyNew, value: exactly(details['familyName'] ?? '', w.none) },
          { key: w.givenNew, value: exactly(details['givenNames'] ?? '', w.none) },
        ]}
      />
      <p>{w.askedBy({ name: askedByName, at: formatInstant(lang, askedAt, zone) })}</p>
      <p class="hint">{mine ? w.byYou({ at: formatInstant(lang, expiresAt, zone) }) : w.compare}</p>
      <Form action={visit.href('review.name', { caseId })} token={token} problems={problems} formId="waiting">
        <ButtonRow>
          {!mine && (
            <Button name="confirm" value={id}>
              {w.confirm}
            </Button>
          )}
          <Button name="drop" value={id} kind="quiet">
            {w.drop}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

/** Nothing is filled in beforehand: the name is read from the passport, and not from what stands above. */
function AskForm({ visit, caseId, entered, problems }: NameProps) {
  const { lang, token } = visit;
  const w = namingWords(lang);
  const field = (name: string) => ({ lang, name, value: entered.text(name), problems, spellcheck: false });
  return (
    <Form action={visit.href('review.name', { caseId })} token={token} problems={problems}>
      <p class="lead">{w.lead}</p>
      <TextField {...field('family')} label={w.family} hint={w.familyHint} />
      <TextField {...field('given')} label={w.given} optional />
      <Checkbox
        lang={lang}
        name="single"
        label={w.single}
        checked={entered.has('single')}
        problems={problems}
      />
      <Checkbox
        lang={lang}
        name="seen"
        label={seenWords[lang]}
        checked={entered.has('seen')}
        problems={problems}
      />
      <Button>{w.ask}</Button>
    </Form>
  );
}
