import { mayInRoom, mayMuteMember, mayRemoveMember } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';
import { BellOffIcon, CloseIcon, EyeOffIcon, PencilIcon, PeopleIcon } from '../../ui/icons.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley, useView } from '../../use-parley.ts';
import { openDirect } from '../direct/open-direct.ts';
import { askAbout } from '../moderation/moderation-place.ts';
import { setBlocked } from '../moderation/set-blocked.ts';

/**
 * What somebody else can be asked for, and what can be done with them in a room: less with those who are
 * not in it.
 */
export function usePersonEntries(
  room: RoomView,
): (person: Person, isMember?: boolean) => MenuEntry[] {
  const parley = useParley();
  const me = useView('me', (parley) => parley.me);
  const { roles } = useView(`people:${room.id}`, (parley) => parley.people(room.id));
  const words = strings.roomSettings;
  const blocked = useView('blocked', (parley) => parley.blocked);

  function attempt(acting: Promise<unknown>): void {
    acting.catch((error: unknown) =>
      showToast({ text: errorText(errorCode(error)), tone: 'alert' }),
    );
  }

  async function remove(about: { roomId: string; personId: string }, name: string): Promise<void> {
    await parley.call('member:remove', about);
    const run = () => attempt(parley.call('member:add', about));
    showToast({ text: words.removed(name), action: { label: strings.undo, run } });
  }

  return (person, isMember = true) => {
    const entries: MenuEntry[] = [];
    const isBlocked = blocked.has(person.id);
    const block: MenuEntry = {
      kind: 'action',
      id: 'block',
      label: (isBlocked ? strings.moderation.unblock : strings.moderation.block)(person.name),
      icon: <EyeOffIcon />,
      onAction: () => setBlocked(parley, person, !isBlocked),
    };
    if (me === null) return entries;
    if (room.kind === 'direct') return [block];
    const about = { roomId: room.id, personId: person.id };
    const role = roles.get(person.id) ?? 'member';
    entries.push({
      kind: 'action',
      id: 'message',
      label: strings.direct.message,
      icon: <PencilIcon />,
      onAction: () => openDirect(parley, person),
    });
    if (isMember && room.kind !== 'group' && role !== 'owner' && mayInRoom('appoint', room, me)) {
      const next = role === 'member' ? 'moderator' : 'member';
      entries.push({
        kind: 'action',
        id: 'appoint',
        label: next === 'moderator' ? words.makeModerator : words.makeMember,
        icon: <PeopleIcon />,
        onAction: () => attempt(parley.call('member:appoint', { ...about, role: next })),
      });
    }
    const mayModerate = isMember && mayInRoom('moderate', room, me);
    if (mayModerate && mayMuteMember(room, me, { role, person })) {
      entries.push({
        kind: 'action',
        id: 'manage',
        label: strings.moderation.manage(person.name),
        icon: <BellOffIcon />,
        onAction: () => askAbout({ about: 'member', room, person }),
      });
    }
    entries.push(block);
    const mayRemove = isMember && mayInRoom('remove', room, me);
    if (mayRemove && mayRemoveMember(room, me, { role, person })) {
      entries.push(
        { kind: 'line', id: 'line' },
        {
          kind: 'action',
          id: 'remove',
          label: words.removeFromRoom,
          icon: <CloseIcon />,
          danger: true,
          onAction: () => attempt(remove(about, person.name)),
        },
      );
    }
    return entries;
  };
}
