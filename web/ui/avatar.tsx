import type { CSSProperties } from 'react';
import { cx } from './cx.ts';
import { initials } from './initials.ts';
import { personHue } from './person-colour.ts';
import './avatar.css';

interface AvatarProps {
  id: string;
  name: string;
  size?: 'small' | 'medium' | 'large';
  /** Shows the presence dot, and paler colours for who is away; leave out where presence is not known. */
  here?: boolean;
}

/**
 * Always decorative: the name stands beside it as text. The letters are no text of the page, so that they
 * are neither copied with a message nor taken for a part of a button's name.
 */
export function Avatar({ id, name, size = 'medium', here }: AvatarProps) {
  return (
    <span
      className={cx(
        'avatar',
        'person-tint',
        here === false && 'person-tint--away',
        `avatar--${size}`,
      )}
      style={tint(id)}
      aria-hidden
    >
      <span className="avatar__initials" data-initials={initials(name)} />
      {here !== undefined && <span className={cx('avatar__dot', here && 'avatar__dot--here')} />}
    </span>
  );
}

export function tint(id: string): CSSProperties {
  // React's type knows no custom properties.
  return { '--person-hue': personHue(id) } as CSSProperties;
}
