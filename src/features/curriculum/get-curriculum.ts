import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import type { Curriculum } from './curriculum.types.ts';
import { loadCurriculum } from './load-curriculum.ts';

/**
 * content/ is read from the folder the process was started in, once, whether it is the built server, a command or a
 * test: the same code reads it everywhere, and a wrong file stops whichever of them comes first. What the pages show
 * of it (`render once`) is compiled by the build: `npm start` refuses a build made from another text.
 */
const contentFolder = (): string => join(process.cwd(), 'content');

let kept: Curriculum | null = null;
const other = new AsyncLocalStorage<Curriculum>();

/** The curriculum of this process; throws `ContentError` when content/ cannot be served. */
export const getCurriculum = (): Curriculum => other.getStore() ?? (kept ??= loadCurriculum(contentFolder()));

/** Runs `fn`, and all it awaits, on another curriculum: a test's, or content as it is being released. */
export const withCurriculum = <T>(curriculum: Curriculum, fn: () => T): T => other.run(curriculum, fn);
