import { pointAt } from '../../pixels/face/points.ts';
import { asShare, type Check, measureText } from '../check.ts';
import { type CheckPart, judgement, notChecked, restingOn, rounded, worst } from '../judgement.ts';

const limits = { nose: 'steps', asymmetry: 'steps' } as const;

export const turn: Check<'turn', typeof limits> = {
  code: 'turn',
  limits,
  name: { en: 'Face to the camera', fr: "Visage face à l'appareil" },

  /**
   * The person looks straight ahead: the tip of the nose lies in the middle (in distances between the eyes), and both
   * halves of the face are as wide. Source: IRCC, "Permanent resident photos": full front view, squared to the camera.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const { nose, asymmetry } = checks.turn;
    const aside = Math.abs(seen.pose.noseAcross);
    const halves = Math.abs(seen.pose.asymmetry);
    // One alone may be how a face is made; a turned head shows in both.
    const fact = aside > nose.fail && halves > asymmetry.warn;
    const part = (value: number, { warn }: { readonly warn: number }, about: string): CheckPart => ({
      answer: value > warn ? 'warn' : null,
      measure: { value: rounded(value), limit: warn, unit: 'score', about },
    });
    const parts = [part(aside, nose, 'nose'), part(halves, asymmetry, 'halves')] as const;
    const severity = worst(fact ? 'fail' : null, ...parts.map(({ answer }) => answer));
    return judgement(severity, restingOn([...parts], severity));
  },

  words: () => ({
    title: { en: 'Your face looks turned to one side.', fr: 'Votre visage semble tourné de côté.' },
    fix: {
      en: 'Look straight at the camera, and turn your shoulders to it as well.',
      fr: 'Regardez droit vers l’appareil, les épaules de face elles aussi.',
    },
  }),
  measured: {
    halves: measureText(
      'most',
      'One half of your face looks wider than the other by {v}.',
      "Une moitié de votre visage paraît plus large que l'autre de {v}.",
      asShare,
    ),
    other: measureText(
      'most',
      'The tip of your nose is {v} away from the middle of your face.',
      'Le bout de votre nez est à {v} du milieu de votre visage.',
      asShare,
    ),
  },
  drawing: { other: { head: 'turned' } },
  marks: ({ face }) => [nosePoints.map((i) => pointAt(face.mesh, i))],
};

/** Between the eyes, both sides of the nose, and its lower edge. */
const nosePoints = [168, 48, 278, 2] as const;
