import type { AvailabilityView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { Avatar, type Presence } from '../../ui/avatar.tsx';

interface PresentAvatarProps {
  person: Pick<Person, 'id' | 'name'>;
  availability: AvailabilityView;
  /** What is known of it from elsewhere, until it is known how it is with them. */
  here?: boolean | null;
}

/** Somebody's small picture, with what is known of whether they are here. */
export function PresentAvatar({ person, availability, here = null }: PresentAvatarProps) {
  const presence = presenceOf(availability, here);
  return (
    <Avatar
      id={person.id}
      name={person.name}
      size="small"
      {...(presence !== null && { presence })}
    />
  );
}

export function presenceOf(
  { presence, quiet }: AvailabilityView,
  here: boolean | null,
): Presence | null {
  if (presence === 'unknown') return here === null ? null : here ? 'online' : 'offline';
  return presence !== 'offline' && quiet ? 'quiet' : presence;
}
