import { copyText, linkTo } from '../../adapters/clipboard.ts';
import { strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { showToast } from '../../ui/toasts.ts';

/** Puts a room's address where it can be pasted from, and says whether that worked. */
export async function copyRoomLink(slug: string): Promise<void> {
  const link = linkTo(roomPath(slug));
  const copied = await copyText(link);
  showToast(
    copied
      ? { text: strings.room.linkCopied, tone: 'good' }
      : { text: strings.room.linkNotCopied(link), tone: 'alert', stays: true },
  );
}
