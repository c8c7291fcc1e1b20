import { Specimen } from '../specimen.tsx';

const roles = {
  Surfaces: ['canvas', 'surface', 'surface-raised', 'surface-sunken', 'surface-inverse'],
  'States and lines': ['hover', 'pressed', 'line', 'line-strong', 'line-control', 'focus'],
  Text: ['text', 'text-soft', 'text-faint', 'text-inverse', 'text-inverse-soft'],
  Accent: ['accent', 'accent-hover', 'on-accent', 'accent-text', 'accent-soft', 'accent-line'],
  'Alert, warning, good': [
    'alert',
    'alert-text',
    'alert-soft',
    'warning-text',
    'warning-soft',
    'warning-line',
    'marked',
    'marked-text',
    'good',
  ],
};

export function Colours() {
  return Object.entries(roles).map(([name, colours]) => (
    <Specimen key={name} name={name}>
      {colours.map((colour) => (
        <span key={colour} className="gallery__swatch">
          <svg className="gallery__colour" aria-hidden="true">
            <rect width="100%" height="100%" fill={`var(--${colour})`} />
          </svg>
          {colour}
        </span>
      ))}
    </Specimen>
  ));
}
