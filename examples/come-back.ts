import { connect } from '../client/connect.ts';
import type { Parley } from '../client/parley.ts';
import { ParleyError } from '../protocol/errors.ts';

/** Where a guest's token is kept until the next start. Whoever has it is that guest. */
export interface TokenPlace {
  read(): string | null;
  write(token: string): void;
}

/** Connects as the same guest as last time; as a new one where there is no session (any more). */
export async function comeBack(url: string, name: string, place: TokenPlace): Promise<Parley> {
  const token = place.read();
  if (token) {
    try {
      return await connect(url, { token });
    } catch (error) {
      if (!(error instanceof ParleyError && error.code === 'unauthenticated')) throw error;
    }
  }
  return connect(url, { name }, (fresh) => place.write(fresh));
}
