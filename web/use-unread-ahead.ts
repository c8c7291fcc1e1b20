import { useEffect } from 'react';
import { idle } from './adapters/updates.ts';
import { useParley, useView } from './use-parley.ts';

/** Once the page shows and the connection is up: what is unread elsewhere, to be there when it is opened. */
export function useUnreadAhead(): void {
  const parley = useParley();
  const online = useView('connection', (parley) => parley.connection).state === 'online';
  useEffect(() => {
    if (!online) return;
    let current = true;
    void idle().then(() => {
      if (current) parley.fetchUnread();
    });
    return () => {
      current = false;
    };
  }, [parley, online]);
}
