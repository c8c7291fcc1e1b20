import type { ReactNode } from 'react';

/** One state of a component, in both themes and in both directions. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="gallery__specimen">
      <h3 className="gallery__name">{name}</h3>
      <div className="gallery__frames">
        <div className="gallery__frame gallery__frame--light">{children}</div>
        <div className="gallery__frame gallery__frame--dark">{children}</div>
        <div className="gallery__frame" dir="rtl">
          {children}
        </div>
      </div>
    </div>
  );
}
