export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` as it was typed, `href` checked and normalised. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

// Not inside a word ("xhttp://"), though ideographs stand right before an address, and up to whatever
// cannot be part of one. Quotes and angle brackets set addresses off from the sentence around them.
const candidate = /(?<![A-Za-z0-9])https?:\/\/[^\s<>"“”«»„`\p{Cc}\p{Cf}]+/giu;

// What ends a sentence rather than an address, in several scripts.
const trailing = /[.,:;!?'’*_~|…。、，．！？：；。」』】）؟،؛।]$/u;

const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** Cuts plain text into stretches of text and links to http and https addresses. Loses nothing. */
export function linkify(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(candidate)) {
    const address = trimAddress(match[0]);
    const href = safeHref(address);
    if (href === null) continue;
    if (match.index > end) segments.push({ kind: 'text', text: text.slice(end, match.index) });
    segments.push({ kind: 'link', text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) segments.push({ kind: 'text', text: text.slice(end) });
  return segments;
}

function trimAddress(address: string): string {
  const counts = new Map<string, number>();
  for (const unit of address) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    const opening = pairs[last];
    const closings = counts.get(last) ?? 0;
    const isStray = opening !== undefined && closings > (counts.get(opening) ?? 0);
    if (!isStray && !trailing.test(last)) break;
    counts.set(last, closings - 1);
  }
  return address.slice(0, end);
}

/** Null for what is no address, and for `https://bank.example@evil.example`, which is there to deceive. */
function safeHref(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}
