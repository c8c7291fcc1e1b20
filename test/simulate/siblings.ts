import { type News, noSiblings, type Siblings } from '../../client/siblings.ts';
import { Family } from '../kit/siblings.ts';
import type { Life } from './life.ts';
import type { World } from './world.ts';

/** How long news and the lead take from one tab to another at most, in ms. */
const longestNews = 20;

/** The tabs of one browser: they hear of each other a little later. */
export class Tabs {
  readonly #family: Family;
  readonly #world: World;
  readonly #hasLocks: boolean;

  /** @param hasLocks whether one tab leads; without, as on pages without https, every tab does */
  constructor(world: World, hasLocks: boolean) {
    this.#world = world;
    this.#hasLocks = hasLocks;
    let last = 0;
    this.#family = new Family((action) => {
      last = Math.max(last, world.now + world.random.integer(0, longestNews));
      world.after(last - world.now, action);
    });
  }

  /** One more tab. */
  join(life: Life): JoinedTab {
    const inFamily = this.#family.join();
    const lead = this.#hasLocks ? inFamily.lead : noSiblings.lead;
    const later = (action: () => void) =>
      life.after(this.#world.random.integer(0, longestNews), action);
    const siblings: Siblings = {
      lead: (changed) => {
        let stands = true;
        const stepDown = lead((isLeader) => {
          later(() => {
            if (stands) changed(isLeader);
          });
        });
        return () => {
          stands = false;
          stepDown();
        };
      },
      tell: (news: News) => inFamily.tell(news),
      hear: (listener) =>
        inFamily.hear((news) => {
          if (!life.isOver) listener(news);
        }),
    };
    return { siblings, end: () => this.#family.freeze(inFamily) };
  }
}

export interface JoinedTab {
  siblings: Siblings;
  /** It is gone; where it led, another one does. */
  end(): void;
}
