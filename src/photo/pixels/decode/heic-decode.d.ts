declare module 'heic-decode' {
  type Image = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  const decode: (input: { readonly buffer: Uint8Array }) => Promise<Image>;
  export default decode;
}
