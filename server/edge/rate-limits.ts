import type { CommandName } from '../../protocol/commands.ts';
import { ParleyError } from '../../protocol/errors.ts';
import type { Config, Limit } from '../config.ts';
import { TokenBuckets } from './token-buckets.ts';

export type RateLimitConfig = Config['rateLimits'];
type CommandClass = Exclude<keyof RateLimitConfig, 'connections' | 'people' | 'guesses'>;

/** What each command counts as. */
const classes = {
  'message:send': 'messages',
  'message:delete': 'writes',
  'room:read-all': 'writes',
  'room:notify': 'writes',
  'room:favourite': 'writes',
  'room:create': 'writes',
  'room:join': 'writes',
  'room:leave': 'writes',
  'member:add': 'writes',
  'member:remove': 'writes',
  'person:find': 'reads',
  'member:find': 'reads',
  'person:reactivate': 'writes',
  'person:deactivate': 'writes',
  'person:set-role': 'writes',
  'member:appoint': 'writes',
  'member:mute': 'writes',
  'member:unmute': 'writes',
  'mute:list': 'reads',
  'message:report': 'writes',
  'report:list': 'reads',
  'report:resolve': 'writes',
  'person:block': 'writes',
  'person:unblock': 'writes',
  'room:unarchive': 'writes',
  'room:set-default': 'writes',
  'room:hide': 'writes',
  'room:archive': 'writes',
  'room:update': 'writes',
  'group:create': 'writes',
  'direct:open': 'writes',
  'person:sign-out': 'writes',
  'owner:transfer': 'writes',
  'bot:create': 'writes',
  'token:create': 'writes',
  'token:revoke': 'writes',
  'bot:list': 'reads',
  'people:list': 'reads',
  'audit:list': 'reads',
  'session:end': 'writes',
  'room:read': 'signals',
  'room:unread': 'signals',
  'typing:set': 'signals',
  'signal:send': 'signals',
  'session:resume': 'reads',
  'feed:sync': 'reads',
  'room:list': 'reads',
  'room:find': 'reads',
  'member:list': 'reads',
  'message:list': 'reads',
  'message:seek': 'reads',
  'presence:list': 'reads',
  'presence:watch': 'reads',
  'presence:idle': 'signals',
  'status:set': 'writes',
  'guest:join': 'guests',
  'owner:claim': 'guests',
  'account:create': 'guests',
  // Guesses at passwords are counted besides: see GuessLimits.
  'session:sign-in': 'guests',
  'password:change': 'writes',
  'recovery:make': 'writes',
  'recovery:use': 'guests',
  'reset:create': 'writes',
  'reset:use': 'guests',
  'session:list': 'reads',
  'security:find': 'reads',
  'totp:begin': 'writes',
  'totp:confirm': 'writes',
  'totp:end': 'writes',
  'passkey:begin': 'writes',
  'passkey:add': 'writes',
  'passkey:remove': 'writes',
  'passkey:challenge': 'reads',
  'passkey:sign-in': 'guests',
  'session:revoke': 'writes',
  'person:update': 'writes',
  'mail:find': 'reads',
  'mail:set': 'writes',
  'mail:remove': 'writes',
  'mail:confirm': 'guests',
  'reset:request': 'guests',
  'identity:find': 'reads',
  'identity:unlink': 'writes',
  'community:find': 'reads',
  'community:update': 'writes',
  'invitation:create': 'writes',
  'invitation:list': 'reads',
  'invitation:revoke': 'writes',
  'invitation:find': 'reads',
} as const satisfies Record<CommandName, CommandClass>;

/** Null: no limit. */
type Buckets = TokenBuckets | null;

/**
 * How much one person and one address may ask for. A command takes a token of both; one that is
 * repeated, refused or wrong costs as much as any other.
 */
export class RateLimits {
  readonly #people: Record<CommandClass, Buckets>;
  readonly #addresses: Record<CommandClass, Buckets>;
  readonly #connections: Buckets;

  /** @param now ms */
  constructor(config: RateLimitConfig, now: () => number) {
    const open = (limit: Limit | null, times = 1): Buckets =>
      limit === null
        ? null
        : new TokenBuckets({ burst: limit.burst * times, perSecond: limit.perSecond * times }, now);
    // An address of no limit to the people behind it has none itself.
    const shared = (limit: Limit | null) => open(config.people === 0 ? null : limit, config.people);
    const { messages, writes, signals, reads } = config;
    this.#people = {
      messages: open(messages),
      writes: open(writes),
      signals: open(signals),
      reads: open(reads),
      // Whoever asks to become somebody may have been many people before.
      guests: null,
    };
    this.#addresses = {
      messages: shared(messages),
      writes: shared(writes),
      signals: shared(signals),
      reads: shared(reads),
      guests: open(config.guests),
    };
    this.#connections = open(config.connections);
  }

  /** A command from this address. Throws `rate_limited` with the wait. */
  takeForAddress(address: string, command: CommandName): void {
    take(this.#addresses[classes[command]], address);
  }

  /**
   * The same command, now that it is known whose it is. Throws `rate_limited` with the wait; then the
   * address has its token back: one who asks too much does not silence those who share it.
   */
  takeForPerson(personId: string, address: string, command: CommandName): void {
    try {
      take(this.#people[classes[command]], personId);
    } catch (error) {
      this.#addresses[classes[command]]?.giveBack(address);
      throw error;
    }
  }

  /** An attempt to open a connection. Throws `rate_limited` with the wait. */
  takeForConnection(address: string): void {
    take(this.#connections, address);
  }
}

function take(buckets: Buckets, key: string): void {
  const retryAfterMillis = buckets?.take(key) ?? 0;
  if (retryAfterMillis === 0) return;
  throw new ParleyError('rate_limited', 'too much in too short a time', { retryAfterMillis });
}
