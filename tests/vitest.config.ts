import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const browserTests = ['tests/e2e/**/*.test.ts', 'tests/accessibility/**/*.test.ts'];
/** On a busy machine a visitor may be kept from speaking for longer than the last call of a server that ends. */
const aloneTests = ['tests/server/shutdown.test.ts'];
const postgresTests = ['tests/**/*.postgres.test.ts'];

/**
 * `npm test` runs every project; a project whose files are not asked for costs nothing (its PostgreSQL does not start).
 * Modules are not isolated from one file to the next (importing them again was 89 % of the time): no test may change a
 * module or the environment for the others.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    pool: 'threads',
    isolate: false,
    // The usual number is one less than the processors: on a machine that has two, one of them would only watch.
    maxWorkers: '100%',
    setupFiles: ['tests/setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...browserTests, ...postgresTests, ...aloneTests],
          // How long a busy machine may take: what must be quick is measured by its own test.
          testTimeout: 20_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: postgresTests,
          globalSetup: ['tests/support/postgres.setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: aloneTests, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          // Two files at once: a browser mostly waits. After the others, which use every core.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          maxConcurrency: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A loaded machine loses a race now and then; the report names what was tried again.
          retry: 1,
          // A loaded machine is slow to repaint: a second is no limit for what a page comes to say.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
