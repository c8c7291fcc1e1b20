/** WebSocket framing (RFC 6455 §5.2), both ways, with as little work for each byte as there can be. */

export const opcodes = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** Is handed each whole frame; the bytes are only there during the call. */
export type FrameListener = (opcode: number, bytes: Buffer, start: number, end: number) => void;

/** Payload lengths up to this stand in the second byte of the header itself. */
const shortLength = 125;
const has16BitLength = 126;

const nothing = Buffer.alloc(0);

/** Walks over the frames of one connection, whatever pieces its bytes arrive in. */
export class FrameReader {
  readonly #listener: FrameListener;
  #rest: Buffer = nothing;

  constructor(listener: FrameListener) {
    this.#listener = listener;
  }

  /** Takes the next bytes. Throws on what no server of ours sends: fragments and masked frames. */
  push(bytes: Buffer, from: number, to: number): void {
    if (this.#rest.length === 0) {
      this.#keep(bytes, this.#walk(bytes, from, to), to);
      return;
    }
    const joined = Buffer.concat([this.#rest, bytes.subarray(from, to)]);
    this.#keep(joined, this.#walk(joined, 0, joined.length), joined.length);
  }

  /** @returns where the first frame begins that is not whole yet */
  #walk(bytes: Buffer, from: number, to: number): number {
    let at = from;
    while (to - at >= 2) {
      const first = bytes[at] ?? 0;
      let length = bytes[at + 1] ?? 0;
      let start = at + 2;
      if (length > shortLength) {
        if (length > has16BitLength + 1) throw new Error('a server must not mask its frames');
        start += length === has16BitLength ? 2 : 8;
        if (start > to) break;
        length =
          length === has16BitLength
            ? bytes.readUInt16BE(at + 2)
            : Number(bytes.readBigUInt64BE(at + 2));
      }
      const end = start + length;
      if (end > to) break;
      if ((first & 0x80) === 0) throw new Error('fragmented frames are not expected');
      this.#listener(first & 0x0f, bytes, start, end);
      at = end;
    }
    return at;
  }

  /** The bytes belong to a buffer that the next read writes over: what is left is copied. */
  #keep(bytes: Buffer, from: number, to: number): void {
    this.#rest = from === to ? nothing : Buffer.from(bytes.subarray(from, to));
  }
}

/** A client's frame. The mask is zero: allowed, costs the server the same, and us nothing. */
export function clientFrame(opcode: number, payload: string | Buffer): Buffer {
  const length = Buffer.byteLength(payload);
  const start = length > 0xffff ? 14 : length > shortLength ? 8 : 6;
  const frame = Buffer.alloc(start + length);
  frame[0] = 0x80 | opcode;
  if (start === 6) {
    frame[1] = 0x80 | length;
  } else if (start === 8) {
    frame[1] = 0x80 | has16BitLength;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 0x80 | (has16BitLength + 1);
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  if (typeof payload === 'string') frame.write(payload, start);
  else payload.copy(frame, start);
  return frame;
}
