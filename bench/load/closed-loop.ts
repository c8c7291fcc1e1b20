import { Conversation, type Delivered, type Talk } from './conversation.ts';
import type { Crowd } from './crowd.ts';
import { Spin } from './spin.ts';

export interface ClosedLoop extends Talk {
  /** So many messages are always on their way, each from a sender of its own. */
  inFlight: number;
}

/** A new message goes out as soon as one has reached everybody: shows what the server can do. */
export async function closedLoop(crowd: Crowd, load: ClosedLoop): Promise<Delivered> {
  const people = crowd.clients.length;
  // By a message's place in the server's order, which is the same for everybody.
  const missing = new Int32Array(load.inFlight * 2).fill(people);
  let talking = true;
  const conversation = new Conversation(crowd, load, load.inFlight, (before) => {
    const place = before % missing.length;
    const left = (missing[place] ?? 0) - 1;
    missing[place] = left === 0 ? people : left;
    if (left === 0 && talking) conversation.say();
  });
  const spin = new Spin(crowd.shared);
  try {
    for (let i = 0; i < load.inFlight; i++) conversation.say();
    const delivered = await conversation.measure(spin);
    talking = false;
    return { ...delivered, lost: await conversation.end() };
  } finally {
    spin.stop();
  }
}
