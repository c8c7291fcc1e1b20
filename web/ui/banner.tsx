import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import './banner.css';

interface BannerProps {
  tone: 'plain' | 'good' | 'warning' | 'alert';
  icon?: ReactNode;
  title?: string | undefined;
  text?: string | undefined;
  /** What can be done about it. */
  children?: ReactNode;
}

/** Something about the whole page that one has to know while one goes on. */
export function Banner({ tone, icon, title, text, children }: BannerProps) {
  return (
    <div className={cx('banner', `banner--${tone}`)}>
      {icon}
      <p className="banner__words">
        {title !== undefined && <strong className="banner__title">{title}</strong>}
        {text !== undefined && <span className="banner__text">{text}</span>}
      </p>
      {children}
    </div>
  );
}
