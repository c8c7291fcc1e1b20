import type { Store } from '../../server/store/store.ts';

/** What one Parley stores, whatever it stores it in. */
export interface Data {
  /** What to tell the server about it. */
  readonly settings: Record<string, string>;
  /** Opens it in this process, while no server has it. */
  openStore(): Promise<Store>;
  /** The same again, for another server; to the server it looks like a restored backup. */
  copy(): Promise<Data>;
  remove(): Promise<void>;
}
