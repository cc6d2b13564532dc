import type { JSX } from 'preact';
import { PictureFrame, Split } from '../../platform/html/bench.tsx';
import { Button, ButtonRow } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import type { Lang } from '../../platform/i18n.ts';
import { draftWords } from '../draft-words.ts';
import type { Framing } from '../engine/framing.ts';
import type { WholePicture } from '../photo.ts';
import type { PhotoViewProps } from '../views.tsx';
import {
  type Aim,
  FRAME_WIDE,
  type CropPosition,
  cropPositionOf,
  type CropStep,
  transformOf,
} from './crop.ts';
import { aimOf, groundOf, CropReport, type CropPreview } from './said.tsx';
import { cropWords } from './words.ts';

type Cropping = PhotoViewProps & {
  readonly photoId: string;
  readonly whole: WholePicture;
  readonly framing: Framing;
};

/** The photo under its frame, moved by buttons that need no script; the script adds keys and dragging. */
export function CropView({ photoId, whole, framing, ...shown }: Cropping): JSX.Element {
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
            <Stage
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
function Stage({ lang, rules, ground, framing, src }: CropPreview & { readonly src: string }): JSX.Element {
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
