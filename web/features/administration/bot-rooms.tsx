import type { Bot } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { IconButton } from '../../ui/button.tsx';
import { CloseIcon, HashIcon } from '../../ui/icons.tsx';
import { useParley } from '../../use-parley.ts';
import { useAttempt } from './use-attempt.ts';
import './bot-rooms.css';

/** The rooms that a bot is in, of those that one may know of, and how it is taken out of them. */
export function BotRooms({ row, onChange }: { row: Bot; onChange: () => void }) {
  const parley = useParley();
  const words = strings.administration.bots;
  const { busy, attempt } = useAttempt();

  const takeOut = async (roomId: string) => {
    await attempt(async () => {
      await parley.call('member:remove', { roomId, personId: row.bot.id });
    });
    onChange();
  };

  return (
    <ul className="bot-rooms" aria-label={words.rooms}>
      {row.rooms.map((room) => (
        <li key={room.id} className="bot-rooms__room">
          <HashIcon />
          <bdi>{room.name}</bdi>
          <IconButton
            size="small"
            label={words.takeOut(row.bot.name, room.name)}
            aria-disabled={busy || undefined}
            onClick={() => !busy && void takeOut(room.id)}
          >
            <CloseIcon />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
