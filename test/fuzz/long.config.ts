import { defineConfig } from 'vitest/config';

/** For `npm run test:fuzz`: as many attacks as are asked for, which takes as long as it takes. */
export default defineConfig({
  test: {
    include: ['test/fuzz/fuzz.long.ts'],
    testTimeout: 0,
    passWithNoTests: false,
  },
});
