import { describe, expect, test } from 'vitest';
import type { Role, RoomKind, RoomRole } from '../../protocol/entities.ts';
import {
  communityActs,
  isOpenTo,
  mayAct,
  mayInCommunity,
  mayInvite,
  mayManage,
  mayMentionMany,
  mayRemove,
  type RoomAct,
  refusalOf,
  roles,
  roomActs,
  type Standing,
} from './permissions.ts';

const room = (kind: RoomKind) => ({ kind, slug: 'tea' });
const stranger = (role: Role = 'guest'): Standing => ({ role, membership: null });
const within = (role: RoomRole, community: Role = 'guest'): Standing => ({
  role: community,
  membership: { joined: true, role },
});
const gone: Standing = { role: 'guest', membership: { joined: false, role: 'owner' } };
const acts = Object.keys(roomActs) as RoomAct[];
const allowed = (kind: RoomKind, standing: Standing) =>
  acts.filter((act) => mayAct(act, room(kind), standing)).join(' ');

/** Who may do what where, to be read: one line for each standing in each kind of room. */
const expected = {
  'public: stranger': 'read join',
  'public: member': 'read join follow post signal leave invite withdraw',
  'public: moderator':
    'read join follow post signal leave edit invite remove removeBot withdraw moderate',
  'public: owner':
    'read join follow post signal leave edit archive invite remove removeBot withdraw moderate appoint',
  'private: stranger': '',
  'private: member': 'read join follow post signal leave invite withdraw',
  'private: moderator':
    'read join follow post signal leave edit invite remove removeBot withdraw moderate',
  'private: owner':
    'read join follow post signal leave edit archive invite remove removeBot withdraw moderate appoint',
  'direct: stranger': '',
  'direct: member': 'read join follow post signal withdraw',
  'direct: moderator': 'read join follow post signal withdraw',
  'direct: owner': 'read join follow post signal withdraw',
  'group: stranger': '',
  'group: member': 'read join follow post signal leave edit invite withdraw',
  'group: moderator': 'read join follow post signal leave edit invite withdraw',
  'group: owner':
    'read join follow post signal leave edit archive invite remove removeBot withdraw moderate appoint',
};

test('the table of who may do what in a room', () => {
  const kinds = ['public', 'private', 'direct', 'group'] as const;
  const lines = kinds.flatMap((kind) => [
    [`${kind}: stranger`, allowed(kind, stranger())],
    ...(['member', 'moderator', 'owner'] as const).map((role) => [
      `${kind}: ${role}`,
      allowed(kind, within(role)),
    ]),
  ]);
  expect(Object.fromEntries(lines)).toEqual(expected);
});

describe('in a room', () => {
  test('who has left is a stranger, whatever they were', () => {
    for (const kind of ['public', 'private', 'direct', 'group'] as const) {
      expect(allowed(kind, gone)).toBe(allowed(kind, stranger()));
    }
  });

  test('admins own public rooms, of which they need a place for some, and private ones as members', () => {
    expect(allowed('public', stranger('admin'))).toBe(
      'read join edit archive invite remove removeBot moderate appoint',
    );
    expect(allowed('public', within('member', 'admin'))).toBe(expected['public: owner']);
    expect(allowed('private', stranger('owner'))).toBe('');
    expect(allowed('private', within('member', 'admin'))).toBe(expected['private: owner']);
    expect(allowed('group', within('member', 'owner'))).toBe(expected['group: member']);
  });

  test('bots are nobody where they were not added', () => {
    expect(allowed('public', stranger('bot'))).toBe('');
    expect(allowed('public', within('member', 'bot'))).toBe(expected['public: member']);
  });

  test('an archived one is read, left and taken out of the archive', () => {
    const archived = { ...room('private'), archivedAt: 1 };
    const left = acts.filter((act) => mayAct(act, archived, within('owner')));
    expect(left).toEqual(['read', 'follow', 'leave', 'archive']);
  });

  test('only moderators put words before others where only announcements are made', () => {
    const board = { ...room('public'), announceOnly: true } as const;
    for (const act of ['post', 'signal'] as const) {
      expect(mayAct(act, board, within('member'))).toBe(false);
      expect(mayAct(act, board, within('moderator'))).toBe(true);
      expect(mayAct(act, board, within('member', 'admin'))).toBe(true);
      expect(mayAct(act, board, stranger('admin'))).toBe(false);
    }
    const group = { ...room('group'), announceOnly: true } as const;
    for (const act of ['post', 'edit'] as const) {
      expect(mayAct(act, group, within('member'))).toBe(false);
      expect(mayAct(act, group, within('owner'))).toBe(true);
    }
  });

  test('members mention many at once, in large rooms and those of announcements moderators alone', () => {
    const hall = (members: number, announceOnly = false) => ({
      ...room('public'),
      members,
      ...(announceOnly && { announceOnly }),
    });
    expect(mayMentionMany(hall(9), within('member'))).toBe(false);
    expect(mayMentionMany(hall(9), within('member', 'bot'))).toBe(false);
    expect(mayMentionMany(hall(500), within('member', 'member'))).toBe(true);
    expect(mayMentionMany(hall(501), within('member', 'member'))).toBe(false);
    expect(mayMentionMany(hall(9, true), within('member', 'member'))).toBe(false);
    expect(mayMentionMany(hall(501, true), within('moderator'))).toBe(true);
    expect(mayMentionMany(hall(501), within('member', 'admin'))).toBe(true);
  });

  test('nobody leaves the lobby, is removed from it or archives it', () => {
    const lobby = { kind: 'public', slug: 'lobby' } as const;
    for (const act of ['leave', 'remove', 'archive'] as const) {
      expect(mayAct(act, lobby, within('owner', 'owner'))).toBe(false);
    }
    expect(mayAct('edit', lobby, within('member', 'owner'))).toBe(true);
    expect(mayAct('removeBot', lobby, within('member', 'admin'))).toBe(true);
  });

  test('what one may not read is not there, the rest is forbidden', () => {
    expect(refusalOf('post', room('private'), stranger('owner'))).toBe('not_found');
    expect(refusalOf('post', room('public'), stranger())).toBe('forbidden');
    expect(refusalOf('post', room('public'), within('member'))).toBeNull();
  });

  test('moderators remove those below them, owners anybody', () => {
    const tea = room('public');
    expect(mayRemove(tea, within('moderator'), within('member'))).toBe(true);
    expect(mayRemove(tea, within('moderator'), within('moderator'))).toBe(false);
    expect(mayRemove(tea, within('moderator'), within('member', 'admin'))).toBe(false);
    expect(mayRemove(tea, within('owner'), within('owner'))).toBe(true);
  });
});

test('the table of who may do what in the community', () => {
  const may = Object.keys(communityActs).map((act) => [
    act,
    roles.filter((role) => mayInCommunity(act as keyof typeof communityActs, role)).join(' '),
  ]);
  expect(Object.fromEntries(may)).toEqual({
    bringAnybody: 'admin owner',
    handleReports: 'admin owner',
    makePublicRoom: 'guest member admin owner',
    makePrivateRoom: 'member admin owner',
    makeSmallRoom: 'guest member admin owner',
    managePeople: 'admin owner',
    readAudit: 'admin owner',
    handOver: 'owner',
    manageBots: 'admin owner',
    editCommunity: 'admin owner',
    invitePeople: 'admin owner',
  });
});

test('people are managed by those above them', () => {
  expect(mayManage('owner', 'admin')).toBe(true);
  expect(mayManage('admin', 'admin')).toBe(false);
  expect(mayManage('admin', 'member')).toBe(true);
  expect(mayManage('member', 'guest')).toBe(false);
});

test('one invites for roles below one’s own', () => {
  const may = roles.map((by) => [
    by,
    (['guest', 'member', 'admin'] as const).filter((role) => mayInvite(by, role)).join(' '),
  ]);
  expect(Object.fromEntries(may)).toEqual({
    bot: '',
    guest: '',
    member: '',
    admin: 'guest member',
    owner: 'guest member admin',
  });
});

test('what a stranger may become is as the community says', () => {
  const open = (['anyone', 'sign-up', 'invitation'] as const).map((joining) => [
    joining,
    (['guest', 'member'] as const).filter((role) => isOpenTo(joining, role)).join(' '),
  ]);
  expect(Object.fromEntries(open)).toEqual({
    anyone: 'guest member',
    'sign-up': 'member',
    invitation: '',
  });
});
