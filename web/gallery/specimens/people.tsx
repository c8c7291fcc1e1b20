import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { personHues } from '../../ui/person-colour.ts';
import { Specimen } from '../specimen.tsx';

const presences = ['online', 'away', 'quiet', 'offline'] as const;
const names = ['Ada Lovelace', 'Bo', '山田太郎', 'ليلى حداد', '🦊', 'O’Neill-García Márquez'];

export function People() {
  return (
    <>
      <Specimen name="Avatars: sizes, scripts, here, away, not to be disturbed and gone">
        <Avatar id="a" name="Ada Lovelace" size="small" />
        <Avatar id="a" name="Ada Lovelace" />
        <Avatar id="a" name="Ada Lovelace" size="large" />
        {names.map((name, index) => (
          <Avatar key={name} id={name} name={name} presence={presences[index % 4] ?? 'online'} />
        ))}
      </Specimen>
      <Specimen name="The hues of people">
        {personHues.map((hue) => (
          <Avatar key={hue} id={`${hue}`} name={`${hue}`} />
        ))}
      </Specimen>
      <Specimen name="Badges: mention, quiet">
        {[1, 12, 99, 100].map((count) => (
          <Badge key={count} count={count} />
        ))}
        {[1, 12, 99, 100].map((count) => (
          <Badge key={count} count={count} tone="quiet" />
        ))}
      </Specimen>
    </>
  );
}
