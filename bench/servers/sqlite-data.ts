import { cpSync } from 'node:fs';
import { SqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import type { Store } from '../../server/store/store.ts';
import { removeFolder, scratchFolder } from '../folders.ts';
import type { Data } from './data.ts';

/** A data folder. */
export class SqliteData implements Data {
  readonly folder: string;

  constructor(folder: string = scratchFolder()) {
    this.folder = folder;
  }

  get settings(): Record<string, string> {
    return { PARLEY_DATA: this.folder };
  }

  async openStore(): Promise<Store> {
    const fail = (error: unknown) => {
      throw error;
    };
    return new SqliteStore({
      folder: this.folder,
      limitMegabytes: 0,
      probeMillis: 1000,
      onError: fail,
      // What a copy is taken for.
      onRestored: () => undefined,
      onDeath: fail,
    });
  }

  async copy(): Promise<SqliteData> {
    const copy = new SqliteData();
    cpSync(this.folder, copy.folder, { recursive: true });
    return copy;
  }

  async remove(): Promise<void> {
    removeFolder(this.folder);
  }
}
