import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compactNames, compactTable } from './emoji/compact-emoji.ts';

const require = createRequire(import.meta.url);
const prefix = 'virtual:emoji';

/**
 * Makes the modules of emoji/emoji-modules.d.ts out of emojibase-data: of 775 KB a language only what
 * is searched and shown, each language in a file of its own.
 */
export function emojiPlugin() {
  return {
    name: 'emoji',
    resolveId: (id: string) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id: string) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const language = id.slice(`\0${prefix}/`.length);
      const content =
        language === ''
          ? compactTable(read('en/data.json'), read('en/shortcodes/emojibase.json'))
          : compactNames(read(`${language}/data.json`));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(content))})`;
    },
  };
}

function read(path: string) {
  return JSON.parse(readFileSync(require.resolve(`emojibase-data/${path}`), 'utf8'));
}
