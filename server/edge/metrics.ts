import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ParleyError } from '../../protocol/errors.ts';
import type { LocalRooms } from '../fanout/local-rooms.ts';
import type { Turn } from '../fanout/turn.ts';
import type { Load } from './load.ts';

export interface MetricsNeeds {
  /** Null: the page does not exist. */
  metricsToken: string | null;
  turn: Turn;
  load: Load;
  localRooms: LocalRooms;
  /** What the store says of itself, by name. */
  storeMeters(): { writing: number; reading: number; commits: number; written: number };
}

/** `GET /metrics` for Prometheus, to whoever has the token. */
export async function serveMetrics(app: FastifyInstance, needs: MetricsNeeds): Promise<void> {
  const { metricsToken } = needs;
  if (metricsToken === null) return;
  const registry = await openRegistry(needs);
  app.get('/metrics', async (request, reply) => {
    // The same answer as for any other address that is not there.
    if (!presents(request, metricsToken)) {
      throw new ParleyError('not_found', 'there is nothing here');
    }
    return reply
      .header('content-type', registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
}

function presents(request: FastifyRequest, token: string): boolean {
  const given = request.headers.authorization ?? '';
  // Hashed: of equal length, whatever was sent.
  return timingSafeEqual(digest(given), digest(`Bearer ${token}`));
}

function digest(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

async function openRegistry(needs: MetricsNeeds) {
  // Loaded only where somebody wants to know: the process is smaller without.
  const { collectDefaultMetrics, Counter, Gauge, Registry } = await import('prom-client');
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  const counter = (name: string, help: string, value: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });

  const { localRooms, storeMeters } = needs;
  const { meters } = needs.turn;
  gauge('parley_connections', 'Connections of somebody', () => localRooms.size);
  const { load } = needs;
  gauge('parley_loop_delay_seconds', 'Mean event-loop delay', () => load.millis() / 1_000);
  gauge('parley_shedding', '1 while new connections are refused', () => Number(load.isShedding));
  gauge('parley_store_writes_waiting', 'Writes not answered yet', () => storeMeters().writing);
  gauge('parley_store_reads_waiting', 'Reads not answered yet', () => storeMeters().reading);
  counter('parley_store_commits_total', 'Transactions committed', () => storeMeters().commits);
  counter('parley_store_writes_total', 'Writes in those transactions', () => storeMeters().written);
  counter('parley_fanout_bytes_total', 'Bytes written to sockets', () => meters.bytes);
  counter('parley_fanout_cut_total', 'Connections cut for not reading', () => meters.cut);
  counter('parley_fanout_dropped_total', 'Typing signals dropped', () => meters.dropped);
  counter('parley_fanout_batch_frames_sum', 'Frames in those writes', () => meters.frames);
  counter('parley_fanout_batch_frames_count', 'Writes to sockets', () => meters.writes);
  new Counter({
    name: 'parley_fanout_batch_frames_bucket',
    help: 'Writes to sockets with at most so many frames',
    labelNames: ['le'],
    registers,
    collect() {
      this.reset();
      let total = 0;
      for (const [power, writes] of meters.bySize.entries()) {
        total += writes;
        this.inc({ le: power + 1 < meters.bySize.length ? String(2 ** power) : '+Inf' }, total);
      }
    },
  });
  return registry;
}
