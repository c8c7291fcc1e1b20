/** What a WebSocket data frame holds (RFC 6455, section 5.2). */
const opcodes = { text: 0x1, binary: 0x2 } as const;

const final = 0x80;
/** Lengths up to this stand in the second byte itself. */
const shortest = 125;
const in16Bits = 126;
const in64Bits = 127;

/** One unfragmented frame as a server sends it: unmasked. Text is given as string, binary as bytes. */
export function frameOf(payload: string | Uint8Array): Buffer {
  const isText = typeof payload === 'string';
  const length = isText ? Buffer.byteLength(payload) : payload.byteLength;
  const header = headerBytes(length);
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = final | (isText ? opcodes.text : opcodes.binary);
  if (header === 2) {
    frame[1] = length;
  } else if (header === 4) {
    frame[1] = in16Bits;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = in64Bits;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  if (isText) frame.write(payload, header);
  else frame.set(payload, header);
  return frame;
}

function headerBytes(length: number): number {
  if (length <= shortest) return 2;
  return length <= 0xffff ? 4 : 10;
}
