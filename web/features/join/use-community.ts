import { useEffect, useState } from 'react';
import type { Result } from '../../../protocol/commands.ts';
import { askOverHttp } from '../../adapters/session.ts';

type Community = Result<'community:find'>;

/** What this place is called and who may come in; null until the server has said so, or if it does not. */
export function useCommunity(): Community | null {
  const [community, setCommunity] = useState<Community | null>(null);
  useEffect(() => {
    let current = true;
    askOverHttp('community:find', {})
      .then((found) => current && setCommunity(found))
      .catch((error: unknown) => console.warn('Nothing is known of this community.', error));
    return () => {
      current = false;
    };
  }, []);
  return community;
}
