import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type Shared } from './client.ts';
import { type DialectName, dialects } from './dialects.ts';

/** So many handshakes are under way at once: below the 511 that Node lets wait to be accepted. */
const handshakes = 400;
/** A crowd is quiet when it has been told nothing for so long: presence is told once a second. */
const quietMillis = 1_300;
const quietLimitMillis = 60_000;
/** Latency is looked at for about so many connections, spread evenly: finding the mark costs. */
const sampledClients = 25;

export interface Connect {
  port: number;
  dialect: DialectName;
  /** One for each client; empty where the server asks for none. */
  tokens: readonly string[];
}

/** Many clients of one server. */
export class Crowd {
  readonly clients: Client[] = [];
  readonly shared: Shared;
  /** Rejects when a connection is lost. */
  readonly lost: Promise<never>;

  constructor(port: number, dialect: DialectName) {
    const { promise, reject } = Promise.withResolvers<never>();
    this.lost = promise;
    // Whoever runs a load races with it; before and after that nobody listens.
    promise.catch(() => undefined);
    this.shared = {
      port,
      dialect: dialects[dialect],
      onMessage: () => undefined,
      reads: 0,
      news: 0,
      onLost: (reason) => reject(new Error(`a connection was lost: ${reason}`)),
    };
  }

  /**
   * Connects one client for each token.
   *
   * @param prepare what each of them does before the next one may take its place
   */
  async connect(
    tokens: readonly string[],
    prepare: (client: Client) => Promise<unknown> = async () => undefined,
  ): Promise<void> {
    const waiting = tokens.values();
    const connectNext = async () => {
      for (const token of waiting) {
        const client = new Client(this.shared, token);
        this.clients.push(client);
        await client.open();
        await prepare(client);
      }
    };
    const lanes = Array.from({ length: Math.min(handshakes, tokens.length) }, connectNext);
    await Promise.race([Promise.all(lanes), this.lost]);
    const every = Math.max(1, Math.floor(this.clients.length / sampledClients));
    this.clients.forEach((client, index) => {
      client.sampled = index % every === 0;
    });
  }

  /** Resolves when the server has nothing more to say; heartbeats never end. */
  async quiet(): Promise<void> {
    const until = performance.now() + quietLimitMillis;
    for (let news = -1; news !== this.shared.news; ) {
      if (performance.now() > until) throw new Error('the server does not become quiet');
      news = this.shared.news;
      await Promise.race([sleep(quietMillis), this.lost]);
    }
  }

  /** The client whose turn it is, by a running number. */
  at(index: number): Client {
    const client = this.clients[index % this.clients.length];
    if (!client) throw new Error('there is nobody in the crowd');
    return client;
  }

  end(): void {
    for (const client of this.clients) client.end();
    this.clients.length = 0;
  }
}
