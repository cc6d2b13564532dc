import type { Measured } from '../pixels/measure/all.ts';
import type { Surroundings } from '../pixels/measure/around/surroundings.ts';
import type { FileFacts, Fit, Size } from '../pixels/picture.ts';
import type { Turn } from '../pixels/raster.ts';

/** The head in pixels of the upright picture. */
export type Head = {
  readonly crown: readonly [number, number];
  readonly chin: readonly [number, number];
  readonly height: number;
  /** Half way from crown to chin. */
  readonly centre: readonly [number, number];
};

/** How a head lies in a frame: its height in millimetres of the print, its centre in shares of width and height. */
export type Placement = { readonly mm: number; readonly across: number; readonly down: number };

/** Everything that checks may look at. What needs a face is absent without one. */
export type PhotoFacts = {
  readonly file: FileFacts;
  /** Quarter turns that brought the face upright, beyond what the camera noted. */
  readonly turn: Turn;
  /** Pixels of the picture once upright. */
  readonly size: Size;
  readonly fit: Fit;
  readonly result: Size;
  /** Blocks of 8 x 8 pixels; absent without a face, and when the pixels were scaled on the way in. */
  readonly blocks?: number;
  /** Heights of the other faces as shares of the largest, and whether they lie outside of what is kept. */
  readonly others: readonly { readonly share: number; readonly cutAway: boolean }[];
  readonly seen?: Measured;
  /** What stands round the face in the picture as it was sent; not known of a cut that is made anew. */
  readonly surroundings?: Surroundings;
  readonly head?: Head;
  /** In the picture as it was sent (cut to the frame's shape about its middle), and in what is kept. */
  readonly before?: Placement;
  readonly after?: Placement;
  /** How far the eye line leans in what is kept, in degrees clockwise. */
  readonly rollAfter?: number;
  /** The person chose the cut: then the cut is judged, and nothing counts as mended by us. */
  readonly own?: boolean;
};
