import type { Page } from 'playwright-core';
import type { Place } from './place.ts';
import type { VariantName } from './variants.ts';

export interface Screen {
  /**
   * Who looks: the person of the seeded data, who is a guest; the owner of the community; somebody who
   * may not write where they look, and has blocked a member; or somebody who has never been here.
   */
  who: 'main' | 'owner' | 'silenced' | 'stranger';
  path: string | ((place: Place) => string);
  /** What is to be done once the path is open, in whatever language: by roles, keys and places. */
  act?: (page: Page) => Promise<void>;
  /** Runs in the page before everything else. */
  before?: () => void;
  /** Those that are kept; with `--all` every variant is made. */
  kept: readonly VariantName[];
}

/** By the name that their pictures begin with. */
export type Screens = Record<string, Screen>;
