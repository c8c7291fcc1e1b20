import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Batch } from './batch.ts';

const frames = fc.array(
  fc.uint8Array({ minLength: 1, maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
);

test('a batch is its frames in their order, whatever grows beside it', () => {
  fc.assert(
    fc.property(fc.array(frames, { maxLength: 5 }), (runs) => {
      const start = Batch.empty();
      const batches = runs.map(() => start);
      const longest = Math.max(0, ...runs.map((run) => run.length));
      for (let at = 0; at < longest; at++) {
        for (const [index, run] of runs.entries()) {
          const frame = run[at];
          const batch = batches[index];
          if (frame && batch) batches[index] = batch.with(frame);
        }
      }
      for (const [index, run] of runs.entries()) {
        const batch = batches[index];
        expect(Buffer.concat(batch?.pieces ?? [])).toEqual(Buffer.concat(run));
        expect(batch).toMatchObject({ frames: run.length, bytes: Buffer.concat(run).length });
      }
    }),
  );
});

test('whoever gets the same frames has the same batch, put together once', () => {
  const start = Batch.empty();
  const [a, b] = [Buffer.from('a'), Buffer.from('b')];
  const one = start.with(a).with(b);
  const other = start.with(a).with(b);
  expect(other).toBe(one);
  expect(other.pieces).toBe(one.pieces);
  expect(one.pieces).toEqual([Buffer.from('ab')]);
});

test('a large batch is not copied', () => {
  const large = Buffer.alloc(100_000, 'x');
  const small = Buffer.from('y');
  const { pieces } = Batch.empty().with(large).with(small);
  expect(pieces[0]).toBe(large);
  expect(pieces[1]).toBe(small);
});
