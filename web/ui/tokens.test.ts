import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { personHues } from './person-colour.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const oklch = /oklch\(([\d.]+) ([\d.]+) (var\(--person-hue\)|[\d.]+)\)/g;

/** A role's colour in both themes, each as relative luminance (WCAG 2.2). */
function luminances(role: string, hue = 0): [light: number, dark: number] {
  const value = new RegExp(`--${role}: light-dark\\(([^;]+)\\);`).exec(css)?.[1] ?? '';
  const [light, dark] = [...value.matchAll(oklch)].map((match) =>
    luminance(
      Number(match[1]),
      Number(match[2]),
      match[3]?.startsWith('var') ? hue : Number(match[3]),
    ),
  );
  if (light === undefined || dark === undefined) throw new Error(`no opaque colour --${role}`);
  return [light, dark];
}

function luminance(lightness: number, chroma: number, hue: number): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const within = (channel: number) => Math.min(1, Math.max(0, channel));
  return (
    0.2126 * within(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
    0.7152 * within(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
    0.0722 * within(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  );
}

function contrasts(front: string, back: string, hue?: number): [light: number, dark: number] {
  const fronts = luminances(front, hue);
  const backs = luminances(back, hue);
  const ratio = (x: number, y: number) => (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  return [ratio(fronts[0], backs[0]), ratio(fronts[1], backs[1])];
}

describe('text reads well in both themes (AA, 4.5 : 1)', () => {
  test.each([
    ['text', 'surface'],
    ['text', 'chosen'],
    ['text', 'accent-soft'],
    ['text', 'alert-soft'],
    ['text-soft', 'canvas'],
    ['text-soft', 'surface'],
    ['text-soft', 'surface-raised'],
    ['text-soft', 'accent-soft'],
    ['text-faint', 'canvas'],
    ['text-faint', 'surface'],
    ['text-faint', 'surface-raised'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['accent-text', 'surface'],
    ['accent-text', 'surface-raised'],
    ['accent-text', 'accent-soft'],
    ['on-alert', 'alert'],
    ['alert-text', 'surface'],
    ['alert-text', 'surface-raised'],
    ['alert-text', 'alert-soft'],
    ['warning-text', 'warning-soft'],
  ])('%s on %s', (front, back) => {
    const [light, dark] = contrasts(front, back);
    expect(light).toBeGreaterThanOrEqual(4.5);
    expect(dark).toBeGreaterThanOrEqual(4.5);
  });

  test.each(personHues)('a person of hue %d', (hue) => {
    for (const ratio of contrasts('person-ink', 'surface', hue)) expect(ratio).toBeGreaterThan(4.5);
    for (const ratio of contrasts('person-mark', 'person-wash', hue)) {
      expect(ratio).toBeGreaterThan(4.5);
    }
  });
});

test('the focus ring stands out (AA, 3 : 1)', () => {
  for (const back of ['canvas', 'surface', 'surface-raised']) {
    for (const ratio of contrasts('focus', back)) expect(ratio).toBeGreaterThanOrEqual(3);
  }
});
