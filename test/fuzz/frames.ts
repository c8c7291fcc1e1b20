/** How a frame differs from what RFC 6455 §5.2 asks of a client. */
export interface Oddities {
  isFinal?: boolean;
  /** The three bits that no extension of ours uses. */
  reserved?: number;
  isMasked?: boolean;
  /** The length that the header claims. */
  claims?: bigint;
}

export const opcode = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

const mask = Buffer.from([0x12, 0x34, 0x56, 0x78]);

/** A client's WebSocket frame, right or wrong. */
export function frame(op: number, payload: string | Buffer, odd: Oddities = {}): Buffer {
  const bytes = Buffer.from(payload);
  const { isFinal = true, reserved = 0, isMasked = true, claims = BigInt(bytes.length) } = odd;
  const first = (isFinal ? 0x80 : 0) | (reserved << 4) | op;
  const maskBit = isMasked ? 0x80 : 0;
  const head = [Buffer.from([first, maskBit | Math.min(Number(claims), 127)])];
  if (claims > 125n) {
    // Control frames must not be this long; whether they are short in form or not is no matter here.
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(claims);
    head[0] = Buffer.from([first, maskBit | 127]);
    head.push(length);
  }
  if (!isMasked) return Buffer.concat([...head, bytes]);
  const masked = bytes.map((byte, index) => byte ^ (mask[index % mask.length] ?? 0));
  return Buffer.concat([...head, mask, masked]);
}

/** One message in several frames. */
export function fragments(op: number, payload: string, pieces: number): Buffer[] {
  const bytes = Buffer.from(payload);
  const size = Math.ceil(bytes.length / pieces);
  return Array.from({ length: pieces }, (_, index) =>
    frame(
      index === 0 ? op : opcode.continuation,
      bytes.subarray(index * size, (index + 1) * size),
      {
        isFinal: index === pieces - 1,
      },
    ),
  );
}
