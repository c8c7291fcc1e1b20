import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { answerMillis } from './heartbeat.ts';

test('a silent connection is noticed within 15 seconds, unless somebody sets it otherwise', () => {
  const { heartbeatMillis } = readConfig({});
  expect(heartbeatMillis + answerMillis(heartbeatMillis)).toBeLessThanOrEqual(15_000);
});
