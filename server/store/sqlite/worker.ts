import { dirname } from 'node:path';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { ParleyError } from '../../../protocol/errors.ts';
import { afterStart } from '../../after-start.ts';
import { reads } from '../sql/reads.ts';
import type { Steps } from '../sql/steps.ts';
import type { ReadName, Reads, WriteName } from '../store.ts';
import { Continuity } from './continuity.ts';
import { Database, type DatabaseOptions } from './database.ts';
import { type Answer, asBody, type Batch, commitTogether, type Request } from './group-commit.ts';

/** What a worker sends back: the answers to what it was asked, in that order. */
export type Report = Batch;

if (!parentPort) throw new Error('this module is the body of a worker thread');
const port = parentPort;
const options = workerData as DatabaseOptions;
const db = new Database(options);
afterStart();
const continuity = new Continuity(dirname(options.file));

/** So many requests share one commit at most: bounds what a failing commit takes with it. */
const batchLimit = 512;

function write(requests: Request[]): void {
  for (let start = 0; start < requests.length; start += batchLimit) {
    const batch = requests.slice(start, start + batchLimit) as Request<WriteName>[];
    commit(batch, continuity.isDue());
  }
}

function commit(batch: Request<WriteName>[], isMarking: boolean): void {
  const report: Report = commitTogether(db, batch, isMarking ? continuity.mark() : undefined);
  // Who asked does not wait for the mark.
  port.postMessage(report);
  if (isMarking && report.fault === null) continuity.place();
}

function read(requests: Request[]): void {
  const answers: Answer[] = [];
  const bugs: unknown[] = [];
  for (const { id, name, input } of requests) {
    try {
      answers.push({ id, ok: true, result: readOne(name as ReadName, input) });
    } catch (error) {
      if (!(error instanceof ParleyError)) bugs.push(error);
      answers.push({ id, ok: false, error: asBody(error) });
    }
  }
  port.postMessage({ answers, committed: [], fault: null, bugs } satisfies Report);
}

/** One read transaction for each operation, so that all its queries see the same state. */
function readOne<K extends ReadName>(name: K, input: unknown): unknown {
  db.exec('begin');
  try {
    return db.perform(reads[name](input as Reads[K]['input']) as Steps<unknown>);
  } finally {
    db.exec('commit');
  }
}

port.on('message', (first: Request[] | 'close') => {
  // Everything that arrived while the last commit was waiting for the disk goes into the next one.
  const requests: Request[] = [];
  let message: Request[] | 'close' | undefined = first;
  while (message !== undefined && message !== 'close') {
    requests.push(...message);
    message = receiveMessageOnPort(port)?.message;
  }
  if (requests.length > 0) {
    if (options.readOnly) read(requests);
    else write(requests);
  }
  if (message === 'close') {
    if (!options.readOnly) {
      commit([], true);
      db.raw.exec('pragma wal_checkpoint(truncate)');
    }
    db.close();
    port.close();
  }
});
