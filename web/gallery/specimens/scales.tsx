import type { CSSProperties } from 'react';
import { Specimen } from '../specimen.tsx';
import './scales.css';

const sizes = ['micro', 'tiny', 'small', 'note', 'body', 'text', 'title', 'heading', 'display'];
const spaces = ['half', '1', '1-5', '2', '2-5', '3', '4', '5', '6', '8', '10', '12', '16'];
const radii = ['tiny', 'small', '', 'large', 'huge', 'full'];
const lifts = ['1', '2', '3'];

/** @param of the token that a swatch shows */
function token(of: string): CSSProperties {
  return { '--shown': `var(--${of})` } as CSSProperties;
}

export function Scales() {
  return (
    <>
      <Specimen name="Type">
        {sizes.map((size) => (
          <p key={size} className="scales__line" style={token(`size-${size}`)}>
            {size}: Say the first word · قل الكلمة الأولى · 最初の一言
          </p>
        ))}
      </Specimen>
      <Specimen name="Space">
        {spaces.map((space) => (
          <span key={space} className="scales__space" style={token(`space-${space}`)}>
            {space}
          </span>
        ))}
      </Specimen>
      <Specimen name="Radius and elevation">
        {radii.map((radius) => (
          <span
            key={radius}
            className="scales__corner"
            style={token(radius === '' ? 'radius' : `radius-${radius}`)}
          >
            {radius || 'radius'}
          </span>
        ))}
        {lifts.map((lift) => (
          <span key={lift} className="scales__lift" style={token(`lift-${lift}`)}>
            lift {lift}
          </span>
        ))}
      </Specimen>
    </>
  );
}
