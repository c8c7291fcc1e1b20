import { useState } from 'react';
import type { RoomListing } from '../../../protocol/commands.ts';
import type { Person } from '../../../protocol/entities.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { useParley } from '../../use-parley.ts';
import { BackButton } from './back-bar.tsx';
import { PreviewLog } from './preview-log.tsx';
import { RoomBar } from './room-bar.tsx';
import { RoomSign } from './room-sign.tsx';
import { usePreview } from './use-preview.ts';
import './room-header.css';
import './room-preview.css';

/** A public room, to be read by who is not in it. Joining shows it by itself, at the same address. */
export function RoomPreview({ listing, me }: { listing: RoomListing; me: Person }) {
  const { room, members } = listing;
  const preview = usePreview(room.id);
  return (
    <section className="room-preview" aria-label={room.name}>
      <header className="room-header">
        <BackButton />
        <RoomSign room={room} size={18} />
        <h1 className="room-header__name">
          <bdi>{room.name}</bdi>
        </h1>
        <p className="room-preview__topic">
          <bdi>{room.topic}</bdi>
        </p>
        <p className="room-preview__members">{strings.room.members(members)}</p>
      </header>
      <PreviewLog room={room} me={me} preview={preview} />
      {room.archivedAt === undefined ? (
        <JoinBar roomId={room.id} />
      ) : (
        <RoomBar
          title={strings.roomSettings.archivedTitle}
          text={strings.roomSettings.archivedText}
        />
      )}
    </section>
  );
}

function JoinBar({ roomId }: { roomId: string }) {
  const parley = useParley();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function join(): Promise<void> {
    setBusy(true);
    try {
      await parley.joinRoom(roomId);
    } catch (error) {
      setProblem(errorText(errorCode(error)));
      setBusy(false);
    }
  }

  return (
    <RoomBar
      title={strings.roomSettings.readingAlong}
      text={problem ?? strings.roomSettings.readingAlongText}
    >
      <Button look="primary" busy={busy} onClick={() => void join()}>
        {strings.room.join}
      </Button>
    </RoomBar>
  );
}
