import type { CSSProperties } from 'react';
import { cx } from './cx.ts';
import { initials } from './initials.ts';
import { personHue } from './person-colour.ts';
import './avatar.css';

/** Not told apart by colour alone: full, half full, full with a bar, and hollow. */
export type Presence = 'online' | 'away' | 'quiet' | 'offline';

interface AvatarProps {
  id: string;
  name: string;
  size?: 'small' | 'medium' | 'large';
  /** Shows the presence dot, and paler colours for who is away; leave out where presence is not known. */
  presence?: Presence;
}

/**
 * Always decorative: the name stands beside it as text. The letters are no text of the page, so that they
 * are neither copied with a message nor taken for a part of a button's name.
 */
export function Avatar({ id, name, size = 'medium', presence }: AvatarProps) {
  return (
    <span
      className={cx(
        'avatar',
        'person-tint',
        presence === 'offline' && 'person-tint--away',
        `avatar--${size}`,
      )}
      style={tint(id)}
      aria-hidden
    >
      <span className="avatar__initials" data-initials={initials(name)} />
      {presence !== undefined && <span className={cx('avatar__dot', `avatar__dot--${presence}`)} />}
    </span>
  );
}

export function tint(id: string): CSSProperties {
  // React's type knows no custom properties.
  return { '--person-hue': personHue(id) } as CSSProperties;
}
