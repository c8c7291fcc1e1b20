import type { ReactNode } from 'react';
import './setting.css';

interface SettingProps {
  title: string;
  /** What follows from the choice. */
  hint?: string | undefined;
  children: ReactNode;
}

/** One choice with its name above it. */
export function Setting({ title, hint, children }: SettingProps) {
  return (
    <section className="setting">
      <h3 className="setting__title">{title}</h3>
      {children}
      {hint !== undefined && <p className="setting__hint">{hint}</p>}
    </section>
  );
}
