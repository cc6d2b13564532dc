import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits, picture, png, pngChunk } from '../../../../test/fixtures/photos/pictures.ts';
import { openPhoto } from './open.ts';

async function softwareOf(bytes: Uint8Array): Promise<string | undefined> {
  const opened = await openPhoto(bytes, limits);
  return opened.kind === 'decoded' ? opened.facts.software : opened.code;
}

const packet = (about: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:xmp="http://ns.adobe.com/xap/1.0/">${about}</rdf:RDF></x:xmpmeta>`;

test('the program is read from an XMP packet, as an attribute or an element', async () => {
  for (const about of [
    '<rdf:Description rdf:about="" xmp:CreatorTool="GIMP 2.10"/>',
    '<rdf:Description rdf:about=""><xmp:CreatorTool>GIMP 2.10</xmp:CreatorTool></rdf:Description>',
  ]) {
    const file = await picture(900, 1260).withXmp(packet(about)).jpeg().toBuffer();
    assert.equal(await softwareOf(file), 'GIMP 2.10');
  }
  assert.equal(await softwareOf(await picture(900, 1260).jpeg().toBuffer()), undefined);
});

test('the program is read from the text of a PNG', async () => {
  const plain = await png();
  const note = pngChunk('tEXt', Buffer.from('Software\0Adobe Photoshop', 'latin1'));
  const noted = Buffer.concat([plain.subarray(0, 33), note, plain.subarray(33)]);
  assert.equal(await softwareOf(noted), 'Adobe Photoshop');
});
