import { expect, test } from 'vitest';
import { clientFrame, FrameReader, opcodes } from './frames.ts';

/** A server's frame: that of a client without its mask. */
function serverFrame(opcode: number, payload: string): Buffer {
  const masked = clientFrame(opcode, payload);
  const payloadAt = masked.length - Buffer.byteLength(payload);
  const header = Buffer.from(masked.subarray(0, payloadAt - 4));
  header[1] = (header[1] ?? 0) & 0x7f;
  return Buffer.concat([header, masked.subarray(payloadAt)]);
}

function reading(): { reader: FrameReader; frames: string[] } {
  const frames: string[] = [];
  const reader = new FrameReader((opcode, bytes, start, end) =>
    frames.push(`${opcode}:${bytes.toString('utf8', start, end)}`),
  );
  return { reader, frames };
}

function streamOf(texts: readonly string[]): { bytes: Buffer; frames: string[] } {
  const frames = texts.map((text) => serverFrame(opcodes.text, text));
  return {
    bytes: Buffer.concat([...frames, serverFrame(opcodes.ping, 'beat')]),
    frames: [...texts.map((text) => `1:${text}`), '9:beat'],
  };
}

// The lengths at which a header takes another form.
const short = streamOf(['', 'short', 'm'.repeat(125), 'm'.repeat(126)]);
const long = streamOf(['m'.repeat(65_535), 'm'.repeat(65_536), 'short']);

test.each([short, long])('frames are found one after the other in one piece', (stream) => {
  const { reader, frames } = reading();
  reader.push(stream.bytes, 0, stream.bytes.length);
  expect(frames).toEqual(stream.frames);
});

test.each([
  [1, short],
  [2, short],
  [3, short],
  [64, short],
  [4_093, long],
])('frames are found in pieces of %d bytes that come in one buffer', (size, stream) => {
  const { reader, frames } = reading();
  const buffer = Buffer.alloc(size);
  for (let at = 0; at < stream.bytes.length; at += size) {
    const copied = stream.bytes.copy(buffer, 0, at, at + size);
    reader.push(buffer, 0, copied);
    buffer.fill(0xff);
  }
  expect(frames).toEqual(stream.frames);
});

test('what a server must not send is refused', () => {
  const masked = clientFrame(opcodes.text, 'x'.repeat(200));
  expect(() => reading().reader.push(masked, 0, masked.length)).toThrow('mask');
  const fragment = serverFrame(opcodes.text, 'half');
  fragment[0] = opcodes.text;
  expect(() => reading().reader.push(fragment, 0, fragment.length)).toThrow('fragmented');
});
