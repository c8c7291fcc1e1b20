/** One of each version that cannot be taken for anything else, the newest first. */
const samples: readonly (readonly [version: number, emoji: string])[] = [
  [17, '\u{1faea}'],
  [16, '\u{1fae9}'],
  [15.1, '\u{1f426}\u200d\u{1f525}'],
  [15, '\u{1fae8}'],
  [14, '\u{1fae0}'],
  [13.1, '\u{1f636}\u200d\u{1f32b}\ufe0f'],
  [13, '\u{1f972}'],
];

/** What every device with pictures has one of. */
const old = '\u{1f600}';
const size = 16;

/** The newest version of Unicode's emoji that this device has pictures of; Infinity if it cannot be told. */
export function drawnVersion(): number {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return Number.POSITIVE_INFINITY;
  context.font = `${size - 4}px sans-serif`;
  context.textBaseline = 'top';
  if (!isDrawn(context, old)) return Number.POSITIVE_INFINITY;
  return samples.find(([, emoji]) => isDrawn(context, emoji))?.[0] ?? 12;
}

/** The sign for what a font lacks has no colours, and a sequence that it lacks is as wide as its parts. */
function isDrawn(context: CanvasRenderingContext2D, emoji: string): boolean {
  context.clearRect(0, 0, size, size);
  context.fillText(emoji, 0, 0);
  if (context.measureText(emoji).width > 1.5 * context.measureText(old).width) return false;
  const { data } = context.getImageData(0, 0, size, size);
  for (let i = 0; i < data.length; i += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 24) return true;
  }
  return false;
}
