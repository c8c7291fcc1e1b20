import { expect } from 'vitest';
import { join } from '../kit/callers.ts';
import { ParleyProcess } from '../kit/parley-process.ts';
import { Witness } from './witness.ts';

const metricsToken = 'a-token-for-the-metrics';

/** What a server may have grown by under attack, in bytes. A leak or a hoard is beyond it soon. */
const growthLimit = 200 * 1024 * 1024;

/** The real server under attack, with somebody in it who goes on talking. */
export class Watch {
  readonly server: ParleyProcess;
  readonly witness: Witness;
  /** Of somebody who may be misused. */
  readonly token: string;
  readonly #before: Vitals;

  private constructor(server: ParleyProcess, witness: Witness, token: string, before: Vitals) {
    this.server = server;
    this.witness = witness;
    this.token = token;
    this.#before = before;
  }

  static async begin(): Promise<Watch> {
    const server = await ParleyProcess.start({ PARLEY_METRICS_TOKEN: metricsToken });
    const witness = await Witness.begin(server);
    const { token } = await join(server, 'Mallory');
    return new Watch(server, witness, token, await vitals(server.url));
  }

  /** @returns everything that the attack has done to the server and those who were there */
  async end(): Promise<string[]> {
    const { said, heard, stored, disturbances } = await this.witness.end();
    const isHeard = () => disturbances.length > 0 || this.witness.isHeard;
    await expect.poll(isHeard, { timeout: 10_000 }).toBe(true);
    const after = await vitals(this.server.url);
    const harm = [...disturbances];
    for (const [who, texts] of [...Object.entries(heard), ['the store', stored] as const]) {
      if (texts.join('\n') !== said.join('\n'))
        harm.push(`${who} has something else than was said`);
    }
    if (after.startedAt !== this.#before.startedAt) harm.push('the process is another one');
    const growth = after.residentBytes - this.#before.residentBytes;
    if (growth > growthLimit) harm.push(`it grew by ${Math.round(growth / 1024 / 1024)} MB`);
    const errors = this.server.output.split('\n').filter((line) => /"level":[56]0/.test(line));
    return [...harm, ...errors];
  }
}

interface Vitals {
  residentBytes: number;
  startedAt: number;
}

async function vitals(url: string): Promise<Vitals> {
  const headers = { authorization: `Bearer ${metricsToken}` };
  const page = await (await fetch(`${url}/metrics`, { headers })).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(page)?.[1]);
  return {
    residentBytes: value('process_resident_memory_bytes'),
    startedAt: value('process_start_time_seconds'),
  };
}
