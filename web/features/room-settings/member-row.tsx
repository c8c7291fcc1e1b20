import { mayInRoom, mayRemoveMember } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import {
  type Member,
  type Person,
  type RoomRole,
  roomRoleSchema,
} from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import { useAttempt } from '../administration/use-attempt.ts';

export interface MemberListing {
  readonly member: Member;
  readonly person: Person;
}

interface MemberRowProps {
  room: RoomView;
  me: Person;
  row: MemberListing;
  onChange: (update: (row: MemberListing) => MemberListing) => void;
}

/** One member, with what may be done with them. */
export function MemberRow({ room, me, row, onChange }: MemberRowProps) {
  const words = strings.roomSettings;
  const parley = useParley();
  const { busy, attempt } = useAttempt();
  const { member, person } = row;
  const about = { roomId: room.id, personId: person.id };
  const isMe = person.id === me.id;
  const mayAppoint = mayInRoom('appoint', room, me);
  const mayRemove =
    !isMe &&
    mayInRoom('remove', room, me) &&
    mayRemoveMember(room, me, { role: member.role, person });
  // In a group its owner alone has power: moderators would have none.
  const roles = roomRoleSchema.options.filter(
    (role) => room.kind !== 'group' || role !== 'moderator' || role === member.role,
  );

  const show = (changed: Partial<MemberListing['member']>) =>
    onChange((one) =>
      one.person.id === person.id ? { ...one, member: { ...one.member, ...changed } } : one,
    );

  const appoint = (role: RoomRole) =>
    attempt(async () => {
      await parley.call('member:appoint', { ...about, role });
      show({ role });
    });

  const bringBack = () =>
    attempt(async () => {
      await parley.call('member:add', about);
      show({ leftAt: null, role: 'member' });
    });

  const remove = () =>
    attempt(async () => {
      await parley.call('member:remove', about);
      show({ leftAt: Date.now() });
      showToast({
        text: words.removed(person.name),
        action: { label: strings.undo, run: () => void bringBack() },
      });
    });

  return (
    <li className="room-members__person">
      <Avatar id={person.id} name={person.name} />
      <div className="room-members__names">
        <bdi>{person.name}</bdi>
        <bdi className="room-members__handle">
          {isMe
            ? strings.people.you
            : person.handle === undefined
              ? strings.account.roles[person.role]
              : `@${person.handle}`}
        </bdi>
      </div>
      {mayAppoint ? (
        <Select
          label={words.roleOf(person.name)}
          choices={roles.map((value) => ({ value, label: words.roles[value] }))}
          value={member.role}
          onChange={(role) => void appoint(role)}
        />
      ) : (
        member.role !== 'member' && (
          <span className="room-members__role">{words.roles[member.role]}</span>
        )
      )}
      {mayRemove && (
        <Button
          size="small"
          look="quiet"
          busy={busy}
          aria-label={words.removePerson(person.name)}
          onClick={() => void remove()}
        >
          {words.remove}
        </Button>
      )}
    </li>
  );
}
