import { existsSync } from 'node:fs';
import { buildStamp, spawnBuild, spawnServer } from './built-server.ts';
import { follow } from './follow.ts';

/** `npm start`: builds when there is no build, then serves until a signal ends it. */
const run = { env: process.env, stdio: 'inherit' } as const;
const exitCode = existsSync(buildStamp) ? 0 : await follow(spawnBuild(run));
process.exitCode = exitCode === 0 ? await follow(spawnServer(run)) : exitCode;
