import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import { limits } from '../../protocol/limits.ts';
import {
  characters,
  hasVisibleCharacter,
  isSoundText,
  normaliseLine,
  normaliseText,
} from '../../protocol/text.ts';

/** Marks above and below, far beyond what any script needs. */
const zalgo = [...'zalgo comes'].map(
  (letter) => letter + '\u0310\u0324\u033f\u0361\u0489'.repeat(40),
);

/** What somebody would try in a message: to run something, to lie, or to break the page. */
const own = [
  '<img src=x onerror="alert(1)">',
  '<script>alert(document.cookie)</script>',
  '"><svg/onload=alert(1)>',
  '</title><style>*{display:none!important}</style>',
  'javascript:alert(1) and data:text/html,<script>alert(1)</script>',
  '[click](javascript:alert(1)) https://a.example/"onmouseover="alert(1)',
  'http://user:pass@evil.example/%00 https://[::1]/ http://example.com/<b>',
  '\u202egnp.exe\u202c was sent \u2066\u2067\u2068 by you',
  'اَلْعَرَبِيَّة mixed with english and 12345',
  zalgo.join(''),
  '👩‍👩‍👧‍👦'.repeat(8_000 / 7),
  '😀'.repeat(limits.messageCharacters),
  'w'.repeat(limits.messageCharacters),
  '\n'.repeat(500).replaceAll('\n', 'x\n'),
  `${'\t'.repeat(300)}far away`,
  '{{constructor.constructor("alert(1)")()}} #{alert(1)}',
];

function sendable(text: string): boolean {
  return (
    isSoundText(text) &&
    hasVisibleCharacter(normaliseText(text)) &&
    characters(normaliseText(text)) <= limits.messageCharacters
  );
}

/** Messages that the server takes. */
export const hostileMessages: readonly string[] = [...own, ...(naughty as string[])].filter(
  sendable,
);

/** The same as names of people or rooms, as long as these may be; no two of them the same name. */
export const hostileNames: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '\u202eadA',
  [...zalgo.join('')].slice(0, limits.nameCharacters).join(''),
  '😀'.repeat(limits.nameCharacters),
  'W'.repeat(limits.nameCharacters),
  'أحمد ٱلْقَادِر',
  '__proto__',
  'constructor',
  'undefined',
  '％００ Ａ＆Ｂ',
].filter((name) => hasVisibleCharacter(normaliseLine(name)));
