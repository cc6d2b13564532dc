import type { ComponentChildren } from 'preact';

export type SplitPageProps = {
  readonly side: ComponentChildren;
  readonly middle: ComponentChildren;
  readonly work: ComponentChildren;
};

/** The officers' desk: what it is about, the thing itself, what can be done. One column where there is no room. */
export function SplitPage({ side, middle, work }: SplitPageProps) {
  return (
    <div class="bench">
      <div>{side}</div>
      <div>{middle}</div>
      <div>{work}</div>
    </div>
  );
}

export type SplitProps = { readonly picture: ComponentChildren; readonly children: ComponentChildren };

/** A picture, and beside it what is said about it. */
export function Split({ picture, children }: SplitProps) {
  return (
    <div class="split">
      <div>{picture}</div>
      <div>{children}</div>
    </div>
  );
}

/** The frame around a photo or a drawing. */
export function PictureFrame({ children }: { readonly children: ComponentChildren }) {
  return <div class="frame">{children}</div>;
}
