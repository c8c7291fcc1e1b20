import type { ReactNode } from 'react';
import './room-bar.css';

interface RoomBarProps {
  title?: string;
  text: string;
  /** What can be done about it. */
  children?: ReactNode;
}

/** Stands where one would write, if one could. */
export function RoomBar({ title, text, children }: RoomBarProps) {
  return (
    <div className="room-bar">
      <p className="room-bar__words">
        {title !== undefined && <strong>{title} </strong>}
        {text}
      </p>
      {children}
    </div>
  );
}
