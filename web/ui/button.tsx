import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import { tooltip } from './tooltip.ts';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'plain' | 'danger' | 'quiet';
  size?: 'small' | 'medium' | 'large';
  /** Shows that the action is under way. The button keeps the focus but does nothing more. */
  busy?: boolean;
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  look = 'plain',
  size = 'medium',
  busy = false,
  icon,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={cx(
        'button',
        `button--${look}`,
        `button--${size}`,
        busy && 'button--busy',
        className,
      )}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {icon}
      <span className="button__label">{children}</span>
    </button>
  );
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The accessible name, shown as a tooltip too. */
  label: string;
  /** The key that does the same, shown in the tooltip: `Mod+K`, see shortcut.tsx. */
  shortcut?: string | undefined;
  size?: 'small' | 'medium';
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  label,
  shortcut,
  size = 'medium',
  className,
  children,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={cx('icon-button', size === 'small' && 'icon-button--small', className)}
      aria-label={label}
      {...tooltip(label, shortcut)}
    >
      {children}
    </button>
  );
}
