import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { onAddress, visit } from '../../adapters/address.ts';
import { useParley, useView } from '../../use-parley.ts';
import type { Lead } from './lead.ts';
import { placeLeft } from './places-left.ts';

/** Why somebody is not where they wanted to go. */
export type Astray = 'unknown' | 'failed' | null;

export interface Leading {
  /** Another object for each time somebody is led somewhere. */
  readonly lead: Lead | null;
  /** Whether a stretch of the room is being fetched. */
  readonly isSeeking: boolean;
  readonly astray: Astray;
  readonly leadTo: (lead: Lead) => void;
  /** Tries again, or gives it up. */
  readonly retry: () => void;
  readonly giveUp: () => void;
}

/**
 * Leads to messages, wherever in the room they are: to the one that the address names, back to where
 * somebody left the room while nothing was said, and to wherever they ask.
 *
 * @param target seq of the message that the address names
 */
export function useLead(room: RoomView, target: number | null): Leading {
  const parley = useParley();
  const { state: connection } = useView('connection', (parley) => parley.connection);
  const isOnline = connection === 'online';
  const visits = useSyncExternalStore(onAddress, visit);
  const [lead, setLead] = useState<Lead | null>(null);
  const [wanted, setWanted] = useState<Lead | null>(() => firstLead(room, target));
  const [astray, setAstray] = useState<Astray>(null);

  const leadTo = useCallback((next: Lead) => {
    setAstray(null);
    setWanted(next);
  }, []);
  const giveUp = useCallback(() => {
    setAstray(null);
    setWanted(null);
  }, []);

  const led = useRef({ target, visits });
  useEffect(() => {
    const before = led.current;
    led.current = { target, visits };
    if (target === null || (before.target === target && before.visits === visits)) return;
    leadTo({ seq: target, from: 'middle', isMarked: true });
  }, [target, visits, leadTo]);

  // Of a message that is not known yet, only the server can tell whether it exists.
  const isBeyond = wanted !== null && wanted.seq > room.lastSeq;
  const canSeek = wanted !== null && astray === null && (!isBeyond || isOnline);
  // Begun anew with the connection: what was asked for without it may fail only after it is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!canSeek || wanted === null) return;
    if (isBeyond) {
      setAstray('unknown');
      return;
    }
    let isCurrent = true;
    parley.showAround(room.id, wanted.seq).then(
      () => {
        if (!isCurrent) return;
        setWanted(null);
        setLead(wanted);
      },
      (error: unknown) => {
        console.warn('A part of the room could not be shown.', error);
        if (isCurrent) setAstray('failed');
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [parley, room.id, wanted, canSeek, isBeyond, isOnline]);

  // What failed without a connection is tried again with the next.
  const wasOnline = useRef(isOnline);
  useEffect(() => {
    if (isOnline && !wasOnline.current) {
      setAstray((astray) => (astray === 'failed' ? null : astray));
    }
    wasOnline.current = isOnline;
  }, [isOnline]);

  // Before the server was reached at all nothing has gone wrong yet.
  const isWaiting = astray === 'failed' && connection === 'connecting';
  return {
    lead,
    isSeeking: canSeek || isWaiting,
    astray: isWaiting ? null : astray,
    leadTo,
    retry: useCallback(() => setAstray(null), []),
    giveUp,
  };
}

/** Where a room opens, when that is not at the newest messages or at what is new. */
function firstLead(room: RoomView, target: number | null): Lead | null {
  if (target !== null) return { seq: target, from: 'middle', isMarked: true };
  const left = room.unread === 0 ? placeLeft(room.id) : undefined;
  return left ? { ...left, isMarked: false } : null;
}
