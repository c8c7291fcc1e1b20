import { defineConfig } from 'vitest/config';

/** For `npm run test:chaos`: as many kills as are asked for, which takes as long as it takes. */
export default defineConfig({
  test: {
    include: ['test/chaos/chaos.long.ts'],
    testTimeout: 0,
    passWithNoTests: false,
    disableConsoleIntercept: true,
  },
});
