import { readdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Text only: fonts and images are compressed already. */
const compressible = /\.(js|css|html|svg|json)$/;

const encoders = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/** Puts `x.js.br` and `x.js.gz` beside every text file, so that no request pays for compression. */
export async function precompress(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries.filter((entry) => entry.isFile() && compressible.test(entry.name));
  await Promise.all(texts.map((entry) => compress(`${entry.parentPath}/${entry.name}`)));
}

async function compress(file) {
  const bytes = await readFile(file);
  for (const [extension, encode] of Object.entries(encoders)) {
    const smaller = await encode(bytes);
    // A tiny file can grow; the server falls back to the plain one.
    if (smaller.length < bytes.length) await writeFile(`${file}.${extension}`, smaller);
  }
}
