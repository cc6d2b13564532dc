import { ownCaseOf, type OwnCase } from '../../case/requested-case.ts';
import type { ComponentChildren, JSX } from 'preact';
import type { Page, Visit } from '../../case/page.ts';
import { findCase, findCasePerson } from '../../case/store.ts';
import type { PhotoRules } from '../../config/profile.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { PictureFrame, Split } from '../../platform/html/split-page.tsx';
import { Button, ButtonRow } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import { notFound, refuse, type Reply, seeOther } from '../../platform/http/page.ts';
import { formatNumber, type Lang } from '../../platform/i18n.ts';
import { checkLimits } from '../rule-set.ts';
import type { PhotoViewProps } from '../photo-view.tsx';
import { draftWords } from '../photo-words.ts';
import { type Photo, photoIdIn, type PhotoServices, type WholePicture } from '../photo.ts';
import { type Framing, settled } from '../pixels/framing.ts';
import { draftOf, findPhoto, maySend } from '../store.ts';
import { recut } from './actions.ts';
import { cropWords } from './crop-words.ts';
import {
  type Aim,
  type CropPosition,
  cropPositionOf,
  type CropStep,
  FRAME_WIDE,
  type Ground,
  isStep,
  judged,
  stepped,
  transformOf,
} from './crop.ts';

/** The page where the crop is moved, and the whole picture behind it, for who acts in the case. */
export function cropPages(room: PhotoServices): readonly Page[] {
  return [cropPage(room), wholePage(room)];
}

const path = { en: '/people/:caseId/photo/crop', fr: '/personnes/:caseId/photo/cadrage' };

function cropPage(room: PhotoServices): Page {
  return {
    id: 'photo.crop',
    path,
    does: 'photo.send',
    show: async (visit, entered, problems) => {
      const who = ownCaseOf(visit, 'photo.see');
      return who ? showCrop(room, visit, who, entered, problems) : notFound;
    },
    act: async (visit, entered) => {
      const who = ownCaseOf(visit, 'photo.see');
      const draft = who && (await openDraft(room, who));
      if (!who) return notFound;
      const { caseId } = who;
      if (!draft) return seeOther(visit.href('photo', { caseId }));
      const ground = groundOf(draft.whole, room.profile.photoRules);
      const framing = framingIn(entered, draft.whole.framing, ground);
      const step = entered.text('step');
      if (isStep(step))
        return seeOther(`${visit.href('photo.crop', { caseId })}?${queryOf(stepped(framing, step, ground))}`);
      const automatic = entered.text('do') === 'automatic';
      const photoId = photoIdIn(entered.text('photoId'));
      const problems = await recut(room, who, { photoId, framing: automatic ? undefined : framing });
      return problems.length > 0 ? refuse(problems) : seeOther(visit.href('photo', { caseId }));
    },
  };
}

type WithWhole = Photo & { readonly whole: NonNullable<Photo['whole']> };

/** The draft that can be cut otherwise now. */
async function openDraft(room: PhotoServices, { caseId }: OwnCase): Promise<WithWhole | undefined> {
  const file = await findCase(room.db, caseId);
  const draft = file && (await maySend(room.db, file)) ? await draftOf(room.db, caseId) : undefined;
  return draft?.whole ? { ...draft, whole: draft.whole } : undefined;
}

async function showCrop(
  room: PhotoServices,
  visit: Visit,
  who: OwnCase,
  entered: Entered,
  problems: readonly Problem[],
): Promise<Reply> {
  const draft = await openDraft(room, who);
  const person = await findCasePerson(room.db, who.caseId);
  const { lang } = visit;
  // Nothing to cut (any more): the photo's own page says how things are.
  if (!draft || !person) return seeOther(visit.href('photo', { caseId: who.caseId }));
  const ground = groundOf(draft.whole, room.profile.photoRules);
  const typed = entered.has('height') ? entered : visit.query;
  const framing = framingIn(typed, draft.whole.framing, ground);
  return {
    kind: 'page',
    title: cropWords(lang).title,
    form: true,
    wide: true,
    scripts: ['crop'],
    back: { href: visit.href('photo', { caseId: who.caseId }), label: cropWords(lang).back },
    body: (
      <CropView
        visit={visit}
        person={person}
        profile={room.profile}
        problems={problems}
        photoId={draft.id}
        whole={draft.whole}
        framing={framing}
      />
    ),
  };
}

/** The cut that was sent along; the one that is kept where nothing readable was. Always inside the picture. */
function framingIn(entered: Entered, now: Framing, ground: Ground): Framing {
  const read = (name: keyof Framing) => {
    const text = entered.text(name);
    const value = Number(text);
    return text === '' || !Number.isFinite(value) ? now[name] : value;
  };
  const wanted = { x: read('x'), y: read('y'), height: read('height'), tilt: read('tilt') };
  return settled(wanted, ground, ground);
}

function queryOf(cut: Framing): string {
  const short = (value: number) => String(Math.round(value * 100) / 100);
  const pairs = Object.entries(cut).map(([name, value]) => [name, short(value)]);
  return new URLSearchParams(pairs).toString();
}

/** The whole picture behind a draft: only for who may cut it. */
function wholePage(room: PhotoServices): Page {
  return {
    id: 'photo.whole',
    path: { en: '/people/:caseId/photo/:photoId/whole', fr: '/personnes/:caseId/photo/:photoId/entiere' },
    does: 'photo.send',
    show: async (visit) => {
      const who = ownCaseOf(visit, 'photo.see');
      const photoId = photoIdIn(visit.params['photoId'] ?? '');
      if (!who || !(await findPhoto(room.db, who.caseId, photoId))) return notFound;
      const draft = await openDraft(room, who);
      // Of a photo that was submitted only the cut is kept: its own page shows it.
      if (draft?.id !== photoId) return seeOther(visit.href('photo', { caseId: who.caseId }));
      return { kind: 'bytes', bytes: await room.files.get(draft.whole.fileKey), type: 'image/jpeg' };
    },
  };
}

type Cropping = PhotoViewProps & {
  readonly photoId: string;
  readonly whole: WholePicture;
  readonly framing: Framing;
};

/** The photo under its frame, moved by buttons that need no script; the script adds keys and dragging. */
function CropView({ photoId, whole, framing, ...shown }: Cropping): JSX.Element {
  const { visit, person, profile, problems } = shown;
  const { lang } = visit;
  const w = cropWords(lang);
  const { caseId } = person;
  const rules = profile.photoRules;
  const ground = groundOf(whole, rules);
  const { x, y, height, tilt } = framing;
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      <Form
        action={visit.href('photo.crop', { caseId })}
        token={visit.token}
        problems={problems}
        hidden={{ photoId, x: text(x), y: text(y), height: text(height), tilt: text(tilt) }}
      >
        <Split
          picture={
            <CropDrawing
              lang={lang}
              rules={rules}
              ground={ground}
              framing={framing}
              src={visit.href('photo.whole', { caseId, photoId })}
            />
          }
        >
          <Controls lang={lang} rules={rules} ground={ground} framing={framing} />
        </Split>
      </Form>
    </>
  );
}

/** The steps, what they lead to in words, and what to do with it. */
function Controls(staged: CropPreview): JSX.Element {
  const { lang } = staged;
  const w = cropWords(lang);
  return (
    <>
      <Steps lang={lang} />
      <p class="hint" data-keys hidden>
        {w.keysHint}
      </p>
      <CropReport {...staged} />
      <ButtonRow>
        <Button name="do" value="use">
          {w.use}
        </Button>
        <Button kind="quiet" name="do" value="automatic">
          {w.automatic}
        </Button>
      </ButtonRow>
      <p class="hint">{w.note}</p>
    </>
  );
}

const text = (value: number): string => String(Math.round(value * 100) / 100);

/** The frame with its lines; what the script needs is written on it. */
function CropDrawing({
  lang,
  rules,
  ground,
  framing,
  src,
}: CropPreview & { readonly src: string }): JSX.Element {
  const w = cropWords(lang);
  const { frame, head } = ground;
  const high = (FRAME_WIDE * frame.height) / frame.width;
  const aim = aimOf(rules);
  const stand = cropPositionOf(framing, ground);
  // The middle of the width, at both ends.
  const middle = `M${FRAME_WIDE / 2} 0v36M${FRAME_WIDE / 2} ${high}v-36`;
  return (
    <PictureFrame>
      <svg
        id="crop"
        viewBox={`0 0 ${FRAME_WIDE} ${high}`}
        role="img"
        aria-label={w.picture}
        data-label={w.keys}
        data-ground={JSON.stringify({ ...ground, head })}
        data-aim={JSON.stringify(aim)}
      >
        <g data-picture transform={transformOf(framing, frame)}>
          <image href={src} width={ground.width} height={ground.height} />
        </g>
        <g class="guides">
          <path class="rim" d={middle} />
          <path class="aim" d={middle} />
          <Heads lang={lang} stand={stand ?? wantedHead(aim)} aim={aim} high={high} />
        </g>
      </svg>
    </PictureFrame>
  );
}

/** A head of the wanted size in the middle: shown where no head was found. */
function wantedHead({ least, most, highest, lowest }: Aim): CropPosition {
  const [middle, fills] = [(highest + lowest) / 2, (least + most) / 2];
  return { crown: middle - fills / 2, chin: middle + fills / 2, across: 0.5, fills };
}

type HeadLines = {
  readonly lang: Lang;
  readonly stand: CropPosition;
  readonly aim: Aim;
  readonly high: number;
};

/** Crown and chin, and above the chin the band where the crown should be: they move with the photo. */
function Heads({ lang, stand, aim, high }: HeadLines): JSX.Element {
  const w = draftWords(lang);
  const at = (y: number) => `translate(0 ${Math.round(y * high * 10) / 10})`;
  const line = (
    <>
      <path class="rim" d={`M0 0H${FRAME_WIDE}`} />
      <path class="line" d={`M0 0H${FRAME_WIDE}`} />
    </>
  );
  return (
    <>
      <g data-own="chin" transform={at(stand.chin)}>
        <rect class="band" y={-aim.most * high} width={FRAME_WIDE} height={(aim.most - aim.least) * high} />
        {line}
        <text x="8" y="24">
          {w.chin}
        </text>
      </g>
      <g data-own="crown" transform={at(stand.crown)}>
        {line}
        <text x="8" y="-8">
          {w.crown}
        </text>
      </g>
    </>
  );
}

const groups: readonly { readonly name: 'move' | 'size' | 'tilt'; readonly steps: readonly CropStep[] }[] = [
  { name: 'move', steps: ['left', 'right', 'up', 'down'] },
  { name: 'size', steps: ['larger', 'smaller'] },
  { name: 'tilt', steps: ['tilt-left', 'tilt-right'] },
];

function Steps({ lang }: { readonly lang: Lang }): JSX.Element {
  const w = cropWords(lang);
  return (
    <>
      {groups.map(({ name, steps }) => (
        <fieldset class="field steps-of" key={name}>
          <legend>{w[name]}</legend>
          <div class="pad">
            {steps.map((step) => (
              <Button kind="quiet" name="step" value={step} key={step}>
                {w[step]}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** What the page needs of the rules and of the whole picture. */
function groundOf({ width, height, head }: WholePicture, rules: PhotoRules): Ground {
  return { width, height, head, frame: rules.aspect, least: rules.pixels.min.height };
}

function aimOf(rules: PhotoRules): Aim {
  const { head } = rules;
  const { centre } = checkLimits(rules);
  return {
    least: head.minMm / head.frameMm,
    most: head.maxMm / head.frameMm,
    across: centre.across.warn,
    highest: centre.highest.warn,
    lowest: centre.lowest.warn,
  };
}

type CropPreview = {
  readonly lang: Lang;
  readonly rules: PhotoRules;
  readonly ground: Ground;
  readonly framing: Framing;
};

/** How the head lies, in words; each sentence is there in all its forms, of which one shows. */
function CropReport({ lang, rules, ground, framing }: CropPreview): JSX.Element {
  const w = cropWords(lang);
  const stand = cropPositionOf(framing, ground);
  const now = stand && judged(stand, aimOf(rules));
  const share = (mm: number) => Math.round((100 * mm) / rules.head.frameMm);
  const filled = (v: string) => ({ v, from: share(rules.head.minMm), to: share(rules.head.maxMm) });
  const sizes = { fits: w.fits, large: w.large, small: w.small };
  const places = { middle: w.inMiddle, left: w.isLeft, right: w.isRight, high: w.isHigh, low: w.isLow };
  const tilted = { left: w.tiltedLeft, right: w.tiltedRight };
  const tilt = formatNumber(lang, Math.abs(framing.tilt), { maximumFractionDigits: 1 });
  const size = now && sizes[now.size](filled(String(Math.round((stand?.fills ?? 0) * 100))));
  const templates = Object.fromEntries(
    Object.entries(sizes).map(([name, words]) => [name, words(filled('{v}'))]),
  );
  return (
    <Live
      words={{
        ...templates,
        ...places,
        noHead: w.noHead,
        tiltedLeft: w.tiltedLeft({ v: '{v}' }),
        tiltedRight: w.tiltedRight({ v: '{v}' }),
      }}
    >
      <h2>{w.how}</h2>
      <p data-said>
        {now ? `${size} ${places[now.place]}` : w.noHead}{' '}
        {framing.tilt !== 0 && tilted[framing.tilt < 0 ? 'left' : 'right']({ v: tilt })}
      </p>
    </Live>
  );
}

const Live = ({
  words,
  children,
}: {
  readonly words: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
}) => (
  <div id="crop-said" role="status" data-words={JSON.stringify(words)}>
    {children}
  </div>
);
