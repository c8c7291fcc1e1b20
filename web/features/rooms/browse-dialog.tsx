import { useId, useState } from 'react';
import type { RoomListing } from '../../../protocol/commands.ts';
import { nameKey } from '../../../protocol/text.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BrowseRow } from './browse-row.tsx';
import { useRoomListing } from './use-room-listing.ts';
import { useRoomsDialogs } from './use-rooms-dialogs.ts';
import './browse-dialog.css';

export function BrowseDialog({ onClose }: { onClose: () => void }) {
  const [filter, setFilter] = useState('');
  const { listing, loadMore } = useRoomListing(filter !== '');
  const dialogs = useRoomsDialogs();
  const archivedId = useId();
  const wanted = nameKey(filter);
  const shown = listing.rooms.filter(
    ({ room }) => nameKey(room.name).includes(wanted) || nameKey(room.topic).includes(wanted),
  );
  // They stand apart once it is known that no room in use comes after them.
  const archived = listing.more ? [] : shown.filter((entry) => !isInUse(entry));

  return (
    <Dialog title={strings.browse.title} shape="wide" onClose={onClose}>
      <div className="browse-dialog__tools">
        <FilterField label={strings.browse.filter} value={filter} onChange={setFilter} />
        <Button onClick={() => dialogs.create(filter)}>{strings.browse.create}</Button>
      </div>
      <div className="browse-dialog__rooms">
        <ul>
          {shown.filter(isInUse).map((entry) => (
            <BrowseRow key={entry.room.id} entry={entry} onDone={onClose} />
          ))}
        </ul>
        {archived.length > 0 && (
          <>
            <h3 className="browse-dialog__title" id={archivedId}>
              {strings.roomSettings.archived}
            </h3>
            <ul aria-labelledby={archivedId}>
              {archived.map((entry) => (
                <BrowseRow key={entry.room.id} entry={entry} onDone={onClose} />
              ))}
            </ul>
          </>
        )}
        {listing.status === 'loading' && shown.length === 0 && <BrowseSkeleton />}
        {listing.status === 'ready' && !listing.more && shown.length === 0 && (
          <EmptyState title={strings.browse.none} text={strings.browse.noneText} />
        )}
        {listing.status === 'failed' && (
          <EmptyState title={strings.browse.failed}>
            <Button onClick={loadMore}>{strings.tryAgain}</Button>
          </EmptyState>
        )}
        {listing.more && listing.status !== 'failed' && (
          <Button look="quiet" busy={listing.status === 'loading'} onClick={loadMore}>
            {strings.browse.more}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function isInUse({ room }: RoomListing): boolean {
  return room.archivedAt === undefined;
}

function BrowseSkeleton() {
  return (
    <div className="browse-dialog__loading" role="status" aria-label={strings.loading}>
      {[38, 52, 30, 44].map((width) => (
        <div key={width}>
          <Skeleton width={width} />
          <Skeleton width={width + 30} height={0.6} />
        </div>
      ))}
    </div>
  );
}
