import { useEffect, useMemo } from 'react';
import { systemClock } from '../../../client/clock.ts';
import { go } from '../../adapters/address.ts';
import { isAttended, onAttention } from '../../adapters/attention.ts';
import { playChime } from '../../adapters/chime.ts';
import { HeraldLock } from '../../adapters/herald-lock.ts';
import { onIdle } from '../../adapters/idle.ts';
import {
  closeNotification,
  onNotificationClick,
  showNotification,
} from '../../adapters/notifications.ts';
import { preference } from '../../adapters/preferences.ts';
import { useParley } from '../../use-parley.ts';
import { usePreference } from '../../use-preference.ts';
import { Herald } from './herald.ts';
import { notificationOf } from './notification-of.ts';

/** Tells of messages while nobody looks, by notifications and by sound, as was chosen on this device. */
export function Notifications() {
  const parley = useParley();
  const lock = useMemo(() => new HeraldLock(), []);
  const level = usePreference('notifications');
  const sounds = usePreference('sounds');
  const isOn = level !== 'off' || sounds === 'on';

  // Also where nothing is told: another tab has to know that somebody looks at this one.
  useEffect(() => {
    const look = () => lock.setAttended(isAttended());
    look();
    const stop = onAttention(look);
    return () => {
      stop();
      lock.setAttended(false);
    };
  }, [lock]);

  useEffect(() => onNotificationClick(go), []);
  useEffect(() => onIdle((idle) => parley.setIdle(idle)), [parley]);

  useEffect(() => {
    if (!isOn) return;
    const herald = new Herald({
      clock: systemClock,
      concerns: (message) => {
        const { notify, kind } = parley.room(message.roomId) ?? { notify: 'nothing' };
        if (message.authorId === parley.me?.id || notify === 'nothing') return false;
        if (parley.blocked.has(message.authorId)) return false;
        if (parley.ownAvailability.quiet !== null) return false;
        // What is said to one person alone is said to them.
        const isAny = preference('notifications') === 'all' || kind === 'direct';
        return (isAny && notify === 'all') || parley.mentionsMe(message);
      },
      room: (roomId) => parley.room(roomId),
      mayTell: () => lock.mayTell(),
      show: (room, news, isLoud) => {
        if (isLoud && preference('sounds') === 'on') void playChime();
        if (preference('notifications') === 'off') return;
        const showsText = preference('notificationText') === 'shown';
        void showNotification({ ...notificationOf(room, news, showsText), isLoud });
      },
      takeBack: (roomId) => void closeNotification(roomId),
    });
    lock.stand();
    const stops = [
      parley.onMessage((message, author) => herald.heard(message, author)),
      parley.subscribe('rooms', () => herald.looked()),
    ];
    return () => {
      for (const stop of stops) stop();
      herald.stop();
      lock.leave();
    };
  }, [parley, lock, isOn]);

  return null;
}
