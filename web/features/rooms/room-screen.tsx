import { Suspense } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { later } from '../../later.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OfflineIcon } from '../../ui/icons.tsx';
import { TimelineSkeleton } from '../timeline/timeline-skeleton.tsx';
import { BackBar } from './back-bar.tsx';
import { Room } from './room.tsx';
import { UnknownRoom } from './unknown-room.tsx';
import { useRoomAt } from './use-room-at.ts';

const FormerRoom = later(async () => (await import('./former-room.tsx')).FormerRoom);
const RoomPreview = later(async () => (await import('./room-preview.tsx')).RoomPreview);

interface RoomScreenProps {
  slug: string;
  /** The message that the address names: its seq. */
  target: number | null;
  me: Person;
}

/** Whatever is at a room's address: the room, the way into it, or why there is none. */
export function RoomScreen({ slug, target, me }: RoomScreenProps) {
  const at = useRoomAt(slug);
  switch (at.state) {
    case 'joined':
      return <Room room={at.room} target={target} me={me} />;
    case 'open':
      return (
        <Suspense fallback={<TimelineSkeleton />}>
          <RoomPreview key={slug} listing={at.listing} me={me} />
        </Suspense>
      );
    case 'former':
      return (
        <Suspense fallback={<TimelineSkeleton />}>
          <FormerRoom room={at.room} />
        </Suspense>
      );
    case 'unknown':
      return <UnknownRoom slug={slug} />;
    case 'failed':
      return (
        <BackBar>
          <EmptyState picture={<OfflineIcon size={28} />} title={strings.room.openFailed}>
            <Button look="primary" onClick={at.retry}>
              {strings.tryAgain}
            </Button>
          </EmptyState>
        </BackBar>
      );
    case 'loading':
      return (
        <BackBar>
          <TimelineSkeleton />
        </BackBar>
      );
  }
}
