/** At most 100 printable characters: this comes from a stranger's file and is shown to officers. */
const clean = (text: string): string => text.slice(0, 100).replace(/\p{C}/gu, '').trim();

/** The program that an XMP packet names as its creator (Adobe XMP, `xmp:CreatorTool`); absent when it names none. */
export function creatorIn(xmp: Uint8Array | undefined): string | undefined {
  const text = new TextDecoder().decode(xmp?.subarray(0, 65_536));
  const found = /\bCreatorTool(?:\s*=\s*["']([^"'<>]*)["']|\s*>([^<]*)<)/.exec(text);
  return clean(found?.[1] ?? found?.[2] ?? '') || undefined;
}

/** The program that a PNG names in a text chunk (`Software`, W3C PNG section 11.3.3). */
export function softwareIn(comments: readonly { readonly keyword: string; readonly text: string }[] = []) {
  const found = comments.find(({ keyword }) => /(^|-)software$/i.test(keyword));
  return clean(found?.text ?? '') || undefined;
}
