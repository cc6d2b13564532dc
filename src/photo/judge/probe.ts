import { type Targets, tryAll } from './ways-out.ts';

// Stands in a photo worker's place, is started and asked in the same way, and tries to get out: the bytes of its job are
// the targets as JSON, and what it answers is what it came to.
process.on('disconnect', () => process.exit(0));
process.on('message', ({ id, bytes }: { readonly id: number; readonly bytes: Uint8Array }) => {
  const targets = JSON.parse(new TextDecoder().decode(bytes)) as Targets;
  void tryAll(targets).then((tries) =>
    process.send?.({ id, result: { kind: 'unusable', code: 'unreadable', value: JSON.stringify(tries) } }),
  );
});
process.send?.({ ready: true });
