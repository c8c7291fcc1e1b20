import { Chance } from '../../test/kit/chance.ts';
import { Conversation, type Delivered, type Talk } from './conversation.ts';
import type { Crowd } from './crowd.ts';
import { Spin } from './spin.ts';

export interface OpenLoop extends Talk {
  /** Messages a second, all senders together. */
  perSecond: number;
  /** So many people take turns to talk. */
  speakers: number;
}

/** Every server is given the same arrivals. */
const seed = 1;

/**
 * Messages go out when they are due, whatever became of those before them, and their latency counts
 * from then: a server that falls behind is seen to. They arrive as from many people who know nothing of
 * each other (a Poisson process).
 */
export async function openLoop(crowd: Crowd, load: OpenLoop): Promise<Delivered> {
  const conversation = new Conversation(crowd, load, load.speakers);
  const chance = new Chance(seed);
  const pause = () => (-Math.log(1 - chance.next()) / load.perSecond) * 1000;
  let dueAt = performance.now() + pause();
  const spin = new Spin(crowd.shared, (now) => {
    for (; dueAt <= now; dueAt += pause()) conversation.say(dueAt);
  });
  try {
    const delivered = await conversation.measure(spin);
    dueAt = Number.POSITIVE_INFINITY;
    return { ...delivered, lost: await conversation.end() };
  } finally {
    spin.stop();
  }
}
