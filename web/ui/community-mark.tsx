import { useState } from 'react';
import { Mark } from './mark.tsx';
import './mark.css';

interface CommunityMarkProps {
  /** Its version; null: there is none. */
  picture: string | null;
  /** In pixels of a page whose text has its normal size. */
  size: number;
}

/** The picture of the place one is in, decorative: its name stands beside it. Without one the product's mark. */
export function CommunityMark({ picture, size }: CommunityMarkProps) {
  const [broken, setBroken] = useState<string | null>(null);
  if (picture === null || picture === broken) return <Mark size={size} />;
  const side = `${size / 16}rem`;
  return (
    <img
      className="community-mark"
      src={`/community/picture/${picture}`}
      alt=""
      style={{ width: side, height: side }}
      onError={() => setBroken(picture)}
    />
  );
}
