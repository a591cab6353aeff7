import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: [
      'app/**/*.test.ts',
      'lib/**/*.test.ts',
      'db/**/*.test.ts',
      'scripts/**/*.test.ts',
      'tests/*.test.ts',
      'tests/integration/**/*.test.ts',
      'tests/threats/**/*.test.ts',
    ],
    pool: 'forks',
    maxWorkers: 2,
    // Deriving and sealing are slow on purpose; a busy machine must not look like a fault.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
