import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  picture?: ReactNode;
  title: string;
  text?: string | undefined;
  children?: ReactNode;
}

/** What a place says while it has nothing to show: why, and what can be done. */
export function EmptyState({ picture, title, text, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {picture !== undefined && <div className="empty-state__picture">{picture}</div>}
      <h2 className="empty-state__title">{title}</h2>
      {text !== undefined && <p className="empty-state__text">{text}</p>}
      {children !== undefined && <div className="empty-state__actions">{children}</div>}
    </div>
  );
}
