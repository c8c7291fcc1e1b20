import { expect, test } from 'vitest';
import { findStyleFaults } from './find-style-faults.ts';

const faults = (css: string) => findStyleFaults('web/x.css', `.x { ${css} }`).length;

test.each([
  'color: #fff;',
  'background: oklch(0.5 0.1 20);',
  'border: 1px solid red;',
  'padding: 3px;',
  'margin-block: var(--space-2) 0.3rem;',
  'gap: 2px;',
  'font-size: 13px;',
  'font-weight: 600;',
  'border-radius: 4px;',
  'box-shadow: 0 2px 4px var(--shade);',
  'transition: color 100ms;',
  'animation: in 1.5s infinite;',
  'z-index: 99;',
  'margin-left: 0;',
  'right: 0;',
  'text-align: left;',
  'margin: 0 var(--space-2) 0 0;',
])('refuses %s', (css) => expect(faults(css)).toBe(1));

test.each([
  'color: var(--text);',
  'padding: 0 var(--space-2);',
  'margin: -1px;',
  'width: 12rem;',
  'box-shadow: 0 0 0 3px var(--focus);',
  'border: 1px solid var(--line);',
  'transition: color var(--quick);',
  'z-index: var(--layer-sticky);',
  'margin-inline-start: calc(-1 * var(--space-2));',
  'text-align: start;',
])('takes %s', (css) => expect(faults(css)).toBe(0));

test('says the line, and is not misled by comments', () => {
  expect(
    findStyleFaults('web/x.css', '/* color: #fff;\n */\n.x {\n  color: #fff;\n}'),
  ).toMatchObject([{ line: 4 }]);
});

test('a style in a component sets places only', () => {
  expect(findStyleFaults('web/x.tsx', '<i style={{ color: a }} />')).toHaveLength(1);
  expect(findStyleFaults('web/x.tsx', "<i style={{ left: 1, '--hue': 2 }} />")).toHaveLength(0);
});

test('the tokens are where the values stand', () => {
  expect(findStyleFaults('web/ui/tokens.css', ':root { --x: #fff; color: #fff; }')).toEqual([]);
});
