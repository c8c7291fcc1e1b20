import type { Availability, OwnAvailability, Status } from '../../protocol/availability.ts';

/** What has no end but being ended. Unix ms, far from now and exact in every place it is kept. */
export const forever = Number.MAX_SAFE_INTEGER;

/** Times are Unix ms by the server's clock; what ended before now is not so (any more). */
export interface KeptStatus {
  emoji: string;
  text: string;
  until: number;
}

/** How it is with a person, as it is kept. */
export interface KeptAvailability {
  /** Of their changes; 0 before the first. */
  version: number;
  status: KeptStatus;
  quietUntil: number;
  invisibleUntil: number;
  /** What others saw when the person became invisible: they go on seeing that. */
  shown: KeptStatus;
}

/** What is to be another way; the rest stays. */
export interface AvailabilityChange {
  status?: KeptStatus | undefined;
  quietUntil?: number | undefined;
  invisibleUntil?: number | undefined;
}

export const noStatus: KeptStatus = { emoji: '', text: '', until: 0 };

export const plainAvailability: KeptAvailability = {
  version: 0,
  status: noStatus,
  quietUntil: 0,
  invisibleUntil: 0,
  shown: noStatus,
};

export function isInvisible(kept: Pick<KeptAvailability, 'invisibleUntil'>, now: number): boolean {
  return kept.invisibleUntil > now;
}

export function changedAvailability(
  before: KeptAvailability,
  change: AvailabilityChange,
  now: number,
): KeptAvailability {
  const after = {
    version: before.version + 1,
    status: change.status ?? before.status,
    quietUntil: change.quietUntil ?? before.quietUntil,
    invisibleUntil: change.invisibleUntil ?? before.invisibleUntil,
  };
  if (!isInvisible(after, now)) return { ...after, shown: noStatus };
  // Who sets a status is there to set it: until they are seen again others see the one before.
  return { ...after, shown: isInvisible(before, now) ? before.shown : before.status };
}

/** @param connected whether they are connected and at a device, which they may hide */
export function availabilityOf(
  id: string,
  kept: KeptAvailability,
  connected: 'here' | 'away' | 'no',
  now: number,
): Availability {
  const invisible = isInvisible(kept, now);
  const here = connected !== 'no' && !invisible;
  const quiet = here ? spanTo(kept.quietUntil, now) : null;
  const status = statusOf(invisible ? kept.shown : kept.status, now);
  const away = here && connected === 'away';
  return { id, here, ...(away && { away }), ...(quiet && { quiet }), ...(status && { status }) };
}

export function ownAvailability(kept: KeptAvailability, now: number): OwnAvailability {
  return {
    version: kept.version,
    status: statusOf(kept.status, now),
    quiet: spanTo(kept.quietUntil, now),
    invisible: spanTo(kept.invisibleUntil, now),
  };
}

function statusOf({ emoji, text, until }: KeptStatus, now: number): Status | null {
  const span = spanTo(until, now);
  return span && { emoji, text, ...span };
}

/** Null when it is over. */
function spanTo(until: number, now: number): { expiresIn: number | null } | null {
  if (until <= now) return null;
  return { expiresIn: until === forever ? null : until - now };
}
