import { expect, test } from 'vitest';
import { mayInRoom, mayMuteMember, mayRemoveMember, roomRights } from '../../client/may-in-room.ts';
import {
  type RoomKind,
  roleSchema,
  roomKindSchema,
  roomRoleSchema,
} from '../../protocol/entities.ts';
import { mayAct, mayMute, mayRemove } from '../../server/domain/permissions.ts';

const yesAndNo = [true, false];

/** Everything that decides, in every combination. */
function* standings() {
  for (const kind of roomKindSchema.options)
    for (const slug of kind === 'public' ? ['lobby', 'tea'] : ['tea'])
      for (const isArchived of yesAndNo)
        for (const announceOnly of yesAndNo)
          for (const role of roleSchema.options)
            for (const joined of yesAndNo)
              for (const rank of roomRoleSchema.options)
                yield { kind, slug, isArchived, announceOnly, role, joined, rank };
}

function traits(kind: RoomKind, slug: string, isArchived: boolean, announceOnly: boolean) {
  return {
    kind,
    slug,
    ...(isArchived && { archivedAt: 1 }),
    ...(announceOnly && ({ announceOnly } as { announceOnly: true })),
  };
}

test('what a client offers in a room is what the server allows, of whoever may read it', () => {
  for (const each of standings()) {
    const { kind, slug, isArchived, announceOnly, role, joined, rank } = each;
    const room = traits(kind, slug, isArchived, announceOnly);
    const standing = { role, membership: { joined, role: rank } };
    if (!mayAct('read', room, standing)) continue;
    const view = {
      kind,
      slug,
      announceOnly,
      joined,
      role: rank,
      archivedAt: isArchived ? 1 : null,
    };
    for (const right of roomRights) {
      const where = JSON.stringify({ right, ...each });
      expect(mayInRoom(right, view, { role }), where).toBe(mayAct(right, room, standing));
    }
    for (const theirRole of roleSchema.options) {
      for (const theirRank of roomRoleSchema.options) {
        const member = { role: theirRole, membership: { joined: true, role: theirRank } };
        const theirs = { role: theirRank, person: { role: theirRole } };
        expect(mayRemoveMember(view, { role }, theirs)).toBe(mayRemove(room, standing, member));
        expect(mayMuteMember(view, { role }, theirs)).toBe(mayMute(room, standing, member));
      }
    }
  }
});
