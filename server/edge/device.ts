/** Browsers by the mark that tells them from those whose name they carry as well: the first one counts. */
const browsers: readonly [mark: RegExp, name: string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|Chromium|HeadlessChrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];

const systems: readonly [mark: RegExp, name: string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\b(?:Macintosh|Mac OS X)\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const longest = 40;

/**
 * What somebody may recognise their device by, such as `Firefox on Linux`: no more of a User-Agent than
 * that is kept. Of another program its first word; empty for one that says nothing.
 */
export function deviceOf(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500);
  const browser = nameIn(browsers, text);
  const system = nameIn(systems, text);
  if (browser && system) return `${browser} on ${system}`;
  const program = /^[\w.-]+/.exec(text)?.[0] ?? '';
  return browser ?? (program === 'Mozilla' ? (system ?? '') : program.slice(0, longest));
}

function nameIn(
  list: readonly [mark: RegExp, name: string][],
  userAgent: string,
): string | undefined {
  return list.find(([mark]) => mark.test(userAgent))?.[1];
}
