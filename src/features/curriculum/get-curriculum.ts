import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import type { Curriculum } from './curriculum.types.ts';
import { keepContent, readKeptContent } from './kept-content.ts';
import { curriculumOf, loadCurriculum } from './load-curriculum.ts';

/**
 * content/ is read from the folder the process was started in, once, whether it is the built server (at its start), a
 * command or a test: the same code reads it everywhere, and a wrong file stops whichever of them comes first. The HTML
 * of a text comes from the build; `npm start` builds again when content/ is newer than it.
 */
export const contentFolder = (): string => join(process.cwd(), 'content');

let kept: Curriculum | null = null;
const other = new AsyncLocalStorage<Curriculum>();

/** The curriculum of this process; throws `ContentError` when content/ cannot be served. */
export const getCurriculum = (): Curriculum => other.getStore() ?? (kept ??= loadCurriculum(contentFolder()));

const keptFile = (): string => join(process.cwd(), 'dist/content.bin');

/** Keeps what content/ says beside the build that is being made. */
export const keepCurriculum = (): void => keepContent(contentFolder(), keptFile());

/** Opens the curriculum of a built server, with what its build kept; throws `ContentError` when it cannot be served. */
export const openCurriculum = (): void => {
  kept = curriculumOf(readKeptContent(contentFolder(), keptFile()));
};

/** Runs `fn`, and all it awaits, on another curriculum: a test's, or content as it is being released. */
export const withCurriculum = <T>(curriculum: Curriculum, fn: () => T): T => other.run(curriculum, fn);
