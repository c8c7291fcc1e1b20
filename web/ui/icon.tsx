import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import './icons.css';

export interface IconProps {
  /** In pixels at the usual text size, with which it grows. */
  size?: number;
}

/** 16-pixel grid, 1.5-pixel round strokes in the colour of the text. Decorative: the control is named. */
export function Icon({
  size = 16,
  turns = false,
  children,
}: IconProps & {
  /** Points along the line of reading, and the other way where that is from right to left. */
  turns?: boolean;
  children: ReactNode;
}) {
  return (
    <svg
      className={cx('icon', turns && 'icon--turns')}
      viewBox="0 0 16 16"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
