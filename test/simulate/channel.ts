import { ParleyError } from '../../protocol/errors.ts';
import type { Answer, Request } from '../../server/store/sqlite/group-commit.ts';
import type { Life } from './life.ts';
import type { World } from './world.ts';

interface Work {
  answers: readonly Answer[];
  /** Called once the answers were handed out. */
  afterwards(): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Between the server's thread and one of the database's, in ms; longer where one of them is busy. */
const longestPost = 2;
const longestBusyPost = 150;
const busyProbability = 0.1;
/** A disk that is asked to sync takes this long, in ms; a busy one now and then far longer. */
const longestWork = 12;
const longestStall = 400;
const stallProbability = 0.01;

/**
 * Asks a simulated database thread. Like the real one (worker-channel.ts) it takes everything that
 * has arrived when it becomes free, and answers in order.
 */
export class Channel {
  readonly #world: World;
  readonly #life: Life;
  readonly #work: (requests: readonly Request[]) => Work;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #outgoing: Request[] = [];
  #inbox: Request[] = [];
  #isBusy = false;
  #lastAnswer = 0;

  constructor(world: World, life: Life, work: (requests: readonly Request[]) => Work) {
    this.#world = world;
    this.#life = life;
    this.#work = work;
  }

  /** Resolves with the answer; never settles when the process dies before. */
  ask(name: string, input: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#waiting.set(id, { resolve, reject });
      if (this.#outgoing.push({ id, name, input }) === 1) {
        // Always the same way: requests must not overtake each other.
        this.#life.after(1, () => {
          this.#inbox.push(...this.#outgoing);
          this.#outgoing = [];
          this.#wake();
        });
      }
    });
  }

  #wake(): void {
    if (this.#isBusy || this.#inbox.length === 0) return;
    this.#isBusy = true;
    const requests = this.#inbox;
    this.#inbox = [];
    const { random } = this.#world;
    const longest = random.chance(stallProbability) ? longestStall : longestWork;
    this.#life.after(random.next() * longest, () => {
      this.#isBusy = false;
      const work = this.#work(requests);
      const longestWay = random.chance(busyProbability) ? longestBusyPost : longestPost;
      const post = this.#world.now + random.next() * longestWay;
      this.#lastAnswer = Math.max(post, this.#lastAnswer);
      this.#life.after(this.#lastAnswer - this.#world.now, () => this.#answer(work));
      this.#wake();
    });
  }

  #answer(work: Work): void {
    for (const answer of work.answers) {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.ok) waiting?.resolve(answer.result);
      else waiting?.reject(ParleyError.from(answer.error));
    }
    work.afterwards();
  }
}
