import type { CommandName } from '../../protocol/commands.ts';
import type { Scope } from '../../protocol/entities.ts';

/**
 * The scope that a bot's token needs for each command; what the bot itself may do is decided as for
 * everybody. `none`: it takes none, because a connection of nobody may do it too, or it only gives up the
 * token. `never`: no token does it. What is about accounts and power over others is for people.
 */
export const scopeOf = {
  'feed:sync': 'read',
  'room:list': 'read',
  'room:find': 'read',
  'member:list': 'read',
  'mute:list': 'read',
  'person:find': 'read',
  'message:list': 'read',
  'message:seek': 'read',
  'presence:list': 'read',
  'presence:watch': 'read',
  'room:read': 'read',
  'room:unread': 'read',
  'room:read-all': 'read',
  'room:notify': 'read',
  'room:favourite': 'read',
  'room:hide': 'read',

  'message:send': 'write',
  'message:delete': 'write',
  'message:report': 'write',
  'presence:idle': 'write',
  'status:set': 'write',
  'typing:set': 'write',
  'signal:send': 'write',

  'room:create': 'rooms',
  'room:update': 'rooms',
  'room:archive': 'rooms',
  'room:unarchive': 'rooms',
  'room:set-default': 'rooms',
  'room:join': 'rooms',
  'room:leave': 'rooms',
  'member:add': 'rooms',
  'member:remove': 'rooms',
  'member:appoint': 'rooms',
  'member:mute': 'rooms',
  'member:unmute': 'rooms',
  'direct:open': 'rooms',
  'group:create': 'rooms',

  'community:find': 'none',
  'invitation:find': 'none',
  'guest:join': 'none',
  'owner:claim': 'none',
  'account:create': 'none',
  'session:sign-in': 'none',
  'passkey:begin': 'none',
  'passkey:challenge': 'none',
  'passkey:sign-in': 'none',
  'session:resume': 'none',
  'session:end': 'none',
  'recovery:use': 'none',
  'reset:use': 'none',
  'reset:request': 'none',
  'mail:confirm': 'none',

  'person:update': 'never',
  'report:list': 'never',
  'report:resolve': 'never',
  'person:block': 'never',
  'person:unblock': 'never',
  'mail:find': 'never',
  'mail:set': 'never',
  'mail:remove': 'never',
  'identity:find': 'never',
  'identity:unlink': 'never',
  'security:find': 'never',
  'totp:begin': 'never',
  'totp:confirm': 'never',
  'totp:end': 'never',
  'passkey:add': 'never',
  'passkey:remove': 'never',
  'session:list': 'never',
  'session:revoke': 'never',
  'password:change': 'never',
  'recovery:make': 'never',
  'reset:create': 'never',
  'community:update': 'never',
  'invitation:create': 'never',
  'invitation:list': 'never',
  'invitation:revoke': 'never',
  'person:set-role': 'never',
  'person:deactivate': 'never',
  'person:reactivate': 'never',
  'person:sign-out': 'never',
  'owner:transfer': 'never',
  'people:list': 'never',
  'audit:list': 'never',
  'bot:create': 'never',
  'bot:list': 'never',
  'token:create': 'never',
  'token:revoke': 'never',
} as const satisfies Record<CommandName, Scope | 'none' | 'never'>;

/** @param scopes of a bot's token; null for the session of a person, which has no such limits */
export function isInScope(scopes: readonly Scope[] | null, command: CommandName): boolean {
  const needed = scopeOf[command];
  if (scopes === null || needed === 'none') return true;
  return needed !== 'never' && scopes.includes(needed);
}
