import { type JobName, type Jobs, jobs } from './jobs.ts';

/** The body of the generator's process: does what its parent asks, one thing after the other. */

interface Request {
  name: JobName;
  input: Jobs[JobName]['input'];
}

export type Reply<K extends JobName> =
  | { ok: true; result: Jobs[K]['result'] }
  | { ok: false; error: string };

process.on('message', ({ name, input }: Request) => {
  run(name, input).then(
    (result) => process.send?.({ ok: true, result } satisfies Reply<JobName>),
    (error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.send?.({ ok: false, error: text } satisfies Reply<JobName>);
    },
  );
});
process.on('disconnect', () => process.exit(0));

function run<K extends JobName>(name: K, input: Jobs[K]['input']): Promise<Jobs[K]['result']> {
  return jobs[name](input);
}
