import { ParleyError } from '../../protocol/errors.ts';

/** Of a square, in pixels: four times as many as are shown at most. */
const side = 256;
/** What is decoded at most, in pixels: a photograph of a good telephone, 200 MB for the moment. */
const mostPixels = 50_000_000;
const decodeSeconds = 10;

/** How files begin that are decoded. An SVG is a program of sorts, and none of them. */
const beginnings: readonly ((head: Buffer) => boolean)[] = [
  (head) => head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  (head) => /^GIF8[79]a/.test(head.subarray(0, 6).toString('latin1')),
  (head) => /^RIFF.{4}WEBP/s.test(head.subarray(0, 12).toString('latin1')),
];

let last: Promise<unknown> = Promise.resolve();

/**
 * Decodes a picture and encodes it anew as a square WebP, without anything else that was in the file; of one
 * that moves, its first frame. One at a time. Rejects with `invalid` for what is no picture that is taken.
 */
export function encodePicture(bytes: Buffer): Promise<Uint8Array> {
  const encoded = last.then(() => encode(bytes));
  last = encoded.catch(() => undefined);
  return encoded;
}

async function encode(bytes: Buffer): Promise<Uint8Array> {
  if (!beginnings.some((isOne) => isOne(bytes))) throw noPicture();
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .timeout({ seconds: decodeSeconds })
      .rotate()
      .resize(side, side, { fit: 'cover' })
      .webp({ quality: 85 })
      .toBuffer();
  } catch (cause) {
    throw noPicture(cause);
  }
}

function noPicture(cause?: unknown): ParleyError {
  return new ParleyError('invalid', 'this is no picture that can be read', {
    field: 'picture',
    cause,
  });
}
