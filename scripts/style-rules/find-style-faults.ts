export interface StyleFault {
  readonly line: number;
  readonly why: string;
}

/** Where the values themselves stand. */
const tokens = 'web/ui/tokens.css';

const colour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(/i;
const namedColour = /\b(?:black|white|red|green|blue|gr[ae]y|orange|yellow|purple|pink|silver)\b/i;
const colourful = /^(?:color|background(?:-color)?|border(?:-.+)?|outline(?:-color)?|fill|stroke)$/;
/** Lengths, durations and bare numbers other than nothing at all. */
const measure = /(?<![\w-])-?(?:\d*\.)?\d+(?:px|rem|em|ms|s|ch|lh)\b/g;
const nothing = /^-?0(?:px|rem|em|ms|s)?$|^-?1px$/;

/** Properties whose every length or time is a step of a scale. */
const scaled: readonly [properties: RegExp, scale: string][] = [
  [/^(?:margin|padding)(?:-.+)?$|^(?:row-|column-)?gap$/, 'space'],
  [/^font-size$/, 'size'],
  [/^border(?:-.+)?-radius$/, 'radius'],
  [/^box-shadow$/, 'lift'],
  [/^(?:transition|animation)(?:-duration|-delay)?$/, 'quick, calm, slow'],
  [/^letter-spacing$/, 'tracking'],
];

/** Whatever names a side of the page stands on the wrong one in Arabic. */
const physical =
  /^(?:left|right|(?:margin|padding|border)-(?:left|right)(?:-.+)?|border-(?:top|bottom)-(?:left|right)-radius)$/;

/** What goes around the design language in one file, with its line. */
export function findStyleFaults(file: string, text: string): StyleFault[] {
  if (file.replaceAll('\\', '/') === tokens) return [];
  return file.endsWith('.css') ? faultsOfCss(text) : faultsOfComponent(text);
}

function faultsOfCss(css: string): StyleFault[] {
  const faults: StyleFault[] = [];
  // Comments are blanked, not removed, so that the lines stay what they are.
  const source = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const match of source.matchAll(/(?<=[;{]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)) {
    const [, property = '', value = ''] = match;
    const line = source.slice(0, match.index).split('\n').length;
    for (const why of faultsOfDeclaration(property, value)) faults.push({ line, why });
  }
  return faults;
}

function* faultsOfDeclaration(property: string, value: string): Iterable<string> {
  if (physical.test(property)) yield `${property} has a side: use the logical property`;
  if (/^(?:margin|padding)$/.test(property)) {
    const [, second, , fourth] =
      value.match(/(?:[\w-]+\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s()]+)/g) ?? [];
    if (fourth !== undefined && fourth !== second) {
      yield `${property}: ${value} has a side: use the logical properties`;
    }
  }
  if (/^(?:text-align|float|clear)$/.test(property) && /left|right/.test(value)) {
    yield `${property}: ${value} has a side: use start or end`;
  }
  if (colour.test(value) || (colourful.test(property) && namedColour.test(value))) {
    yield `${property}: ${value} is a colour of its own: use a role of the tokens`;
  }
  if (property === 'z-index' && /\d/.test(value) && !/^-?[01]$/.test(value.trim())) {
    yield `z-index: ${value}: use --layer-…`;
  }
  if (property === 'font-weight' && /\d/.test(value)) yield `font-weight: ${value}: use --weight-…`;
  // A shadow that draws a line is not a height.
  const isLine = property === 'box-shadow' && /\b0 0 0\b/.test(value);
  for (const [properties, scale] of scaled) {
    if (!properties.test(property) || isLine) continue;
    const loose = (value.match(measure) ?? []).filter((found) => !nothing.test(found));
    if (loose.length > 0) yield `${property}: ${loose.join(' ')} is off the scale (--${scale}-…)`;
  }
}

/** A style in a component may only set what cannot be known before: places, sizes and token values. */
function faultsOfComponent(tsx: string): StyleFault[] {
  const faults: StyleFault[] = [];
  for (const match of tsx.matchAll(/\bstyle=\{\{([^}]*)\}\}/g)) {
    const keys = [...(match[1] ?? '').matchAll(/(?:^|,)\s*'?([\w-]+)'?\s*[:,]/g)].map(
      ([, key]) => key,
    );
    const odd = keys.filter(
      (key) => !/^(?:--[\w-]+|left|top|width|height|transform)$/.test(key ?? ''),
    );
    if (odd.length > 0) {
      const line = tsx.slice(0, match.index).split('\n').length;
      faults.push({ line, why: `style ${odd.join(', ')} belongs into a stylesheet` });
    }
  }
  return faults;
}
