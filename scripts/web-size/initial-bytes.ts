import { brotliCompressSync, constants } from 'node:zlib';

/**
 * The compressed bytes of all that a page asks for by itself: its scripts with what they import statically
 * (which the build names as modulepreload), and its style sheets.
 *
 * @param read a file by its address
 */
export function initialBytes(
  html: string,
  read: (path: string) => Uint8Array,
): { js: number; css: number } {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const size = (wanted: RegExp) =>
    tags
      .filter((tag) => wanted.test(tag))
      .map((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1])
      .reduce((sum, path) => sum + (path === undefined ? 0 : compressed(read(path))), 0);
  return {
    js: size(/<script\b[^>]*\bsrc=/) + size(/\brel="modulepreload"/),
    css: size(/\brel="stylesheet"/),
  };
}

function compressed(bytes: Uint8Array): number {
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(bytes, { params: quality }).length;
}
