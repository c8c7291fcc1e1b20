import { ParleyError } from '../../protocol/errors.ts';
import type { Store } from '../store/store.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** A start is busy enough without it. */
const firstMillis = 60_000;
const pauseMillis = hour;
/** Of each kind at once: a few milliseconds of the one who writes. */
const batch = 500;
/** Between two batches, for everybody else. */
const breathMillis = 1_000;
/** As long as a browser keeps the cookie at most; see HiddenCookie. */
const deviceMillis = 400 * day;

interface Needs {
  store: Pick<Store, 'write'>;
  /** Unix ms. */
  now(): number;
  /** Runs `action` once after so many ms, unless the returned function is called before. */
  after(millis: number, action: () => void): () => void;
  /** Told of everything but a store that is in trouble: that one has said so itself. */
  onError(error: unknown): void;
}

/**
 * Takes away, now and then and a little at a time, what opens nothing any more. Several nodes may do so.
 *
 * @returns stops it
 */
export function startSweeper({ store, now, after, onError }: Needs): () => void {
  let cancel = after(firstMillis, sweep);
  let isStopped = false;

  function sweep(): void {
    store
      .write('sweep', { now: now(), devicesSince: now() - deviceMillis, limit: batch })
      .then(({ isDone }) => (isDone ? pauseMillis : breathMillis))
      .catch((error: unknown) => {
        if (!(error instanceof ParleyError)) onError(error);
        return pauseMillis;
      })
      .then((wait) => {
        if (!isStopped) cancel = after(wait, sweep);
      })
      .catch(onError);
  }

  return () => {
    isStopped = true;
    cancel();
  };
}
