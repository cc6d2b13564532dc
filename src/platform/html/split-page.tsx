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

export type DocumentSplitProps = {
  readonly document: ComponentChildren;
  /** What one can do with it: on a phone before the document, or after it where it must be read first. */
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
};

/** A document, and beside it, where there is room, what can be done with it. */
export function DocumentSplit({ document, before, after }: DocumentSplitProps) {
  return (
    <div class="document-split">
      {before && <div class="before">{before}</div>}
      <div class="document">{document}</div>
      {after && <div class="after">{after}</div>}
    </div>
  );
}

/** The frame around a photo or a drawing. */
export function PictureFrame({ children }: { readonly children: ComponentChildren }) {
  return <div class="frame">{children}</div>;
}
