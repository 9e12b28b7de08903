import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '#src/commands/built-server.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.stop());

describe('the built server', () => {
  it('says that it is alive and ready', async () => {
    expect(await (await fetch(`${server.origin}/health`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${server.origin}/ready`)).json()).toEqual({ status: 'ready' });
  });

  it('holds the services in exactly one chunk, so that there is one writer to the database', () => {
    const folder = join(root, 'dist/server');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.mjs'),
    );
    const chunks = files.filter((name) =>
      readFileSync(join(folder, name), 'utf8').includes('The services are not open'),
    );
    expect(chunks).toHaveLength(1);
  });
});
