import type { RoomView } from '../../../client/views.ts';
import { type SlowMode, slowModeSchema } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { durationText } from '../../ui/duration-text.ts';
import { Select } from '../../ui/select.tsx';
import { useParley } from '../../use-parley.ts';
import { useAttempt } from '../administration/use-attempt.ts';

const choices = [...slowModeSchema.values];

/** How slowly those write who do not look after the room. */
export function SlowModeChoice({ room }: { room: RoomView }) {
  const words = strings.handling;
  const parley = useParley();
  const { attempt } = useAttempt();

  const choose = (slowMode: SlowMode) =>
    attempt(async () => {
      await parley.call('room:update', { roomId: room.id, slowMode });
    });

  return (
    <>
      <Select
        label={words.slowMode}
        choices={choices.map((seconds) => ({
          value: String(seconds),
          label: seconds === 0 ? words.slowModeOff : durationText(seconds),
        }))}
        value={String(room.slowMode)}
        onChange={(value) => {
          const picked = choices.find((seconds) => String(seconds) === value);
          if (picked !== undefined) void choose(picked);
        }}
      />
      <p className="setting__hint">{words.slowModeHint}</p>
    </>
  );
}
