import { type News, noSiblings, type Siblings } from '../../client/siblings.ts';

/**
 * A tab that stands for the lead asks this often whether the leader still stirs, and takes the lead
 * when nothing is heard for so long, in ms. Together they bound for how long a frozen tab can hold
 * up what was typed in another. (Browsers try not to freeze a tab that holds a lock; not all do.)
 */
const askMillis = 3_000;
const answerMillis = 2_000;

type Talk =
  | { readonly kind: 'news'; readonly news: News }
  /** Does anybody lead? */
  | { readonly kind: 'ask'; readonly isVisible: boolean }
  | { readonly kind: 'leading' };

/** The tabs of this browser, or none where it cannot connect them: each sends for itself then. */
export function openTabs(name: string): Siblings {
  if (typeof BroadcastChannel === 'undefined') return noSiblings;
  return new Tabs(name);
}

/**
 * Tabs that talk over a channel and pass the lead by a Web Lock, which the browser takes from a tab
 * that is closed or has crashed. Pages without https have a channel but no locks: there every tab
 * leads, in the order of the outbox, and the server answers repeats with the first result.
 */
class Tabs implements Siblings {
  readonly #name: string;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<(news: News) => void>();
  /** Gives the lock back; null while it is not held. */
  #release: (() => void) | null = null;
  /** Ends the waiting for the lock. */
  #waiting: AbortController | null = null;
  #steals = false;
  #unanswered: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string) {
    this.#name = name;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Talk>) => this.#hear(data);
  }

  lead(changed: (isLeader: boolean) => void): () => void {
    // Absent outside of secure contexts, whatever its type says.
    const locks: LockManager | undefined = navigator.locks;
    if (!locks) return noSiblings.lead(changed);
    let stands = true;
    const campaign = async () => {
      while (stands) {
        await this.#request(locks, async () => {
          if (!stands) return;
          this.#heardOfLeader();
          changed(true);
          await new Promise<void>((resolve) => {
            this.#release = resolve;
          });
        });
        if (this.#release && stands) changed(false);
        this.#release = null;
      }
    };
    campaign().catch((error: unknown) => console.error('This tab cannot lead.', error));
    const asking = setInterval(() => this.#ask(), askMillis);
    this.#ask();
    return () => {
      stands = false;
      clearInterval(asking);
      this.#heardOfLeader();
      this.#waiting?.abort();
      this.#release?.();
    };
  }

  tell(news: News): void {
    this.#say({ kind: 'news', news });
  }

  hear(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves when the lock is over: given back, stolen, or no longer waited for. */
  async #request(locks: LockManager, held: () => Promise<void>): Promise<void> {
    const waiting = new AbortController();
    this.#waiting = waiting;
    const options = this.#steals ? { steal: true } : { signal: waiting.signal };
    this.#steals = false;
    try {
      await locks.request(this.#name, options, held);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    }
  }

  #ask(): void {
    if (this.#release) return;
    this.#say({ kind: 'ask', isVisible: !document.hidden });
    this.#unanswered ??= setTimeout(() => {
      this.#unanswered = undefined;
      if (this.#release) return;
      this.#steals = true;
      this.#waiting?.abort();
    }, answerMillis);
  }

  #heardOfLeader(): void {
    clearTimeout(this.#unanswered);
    this.#unanswered = undefined;
  }

  #hear(talk: Talk): void {
    if (talk.kind === 'news') for (const listener of this.#listeners) listener(talk.news);
    else if (talk.kind === 'leading') this.#heardOfLeader();
    // The timers of a hidden tab are slowed down to one a minute: who is looked at does it better.
    else if (talk.isVisible && document.hidden) this.#release?.();
    else if (this.#release) this.#say({ kind: 'leading' });
  }

  #say(talk: Talk): void {
    this.#channel.postMessage(talk);
  }
}
