import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkAccessibilityGrid } from '#src/features/accessibility/index.ts';
import { checkContent, problemText } from '#src/features/curriculum/index.ts';
import { releaseWords as words } from '#src/i18n/curriculum.fr.ts';

/**
 * Content that is wrong, or that was not released, is not built. Under `astro dev` an author may look at what she has
 * not released yet, and the pages follow the files.
 */
export const contentGate = (): AstroIntegration => ({
  name: 'content-gate',
  hooks: {
    'astro:config:setup': ({ command, addWatchFile }) => {
      if (command === 'dev') for (const file of contentFiles()) addWatchFile(file);
    },
    'astro:build:start': () => {
      const problems = [...checkContent('content'), ...checkAccessibilityGrid('content')];
      if (problems.length > 0)
        throw new Error([words.problems(problems.length), ...problems.map(problemText)].join('\n'));
    },
  },
});

const contentFiles = (): URL[] =>
  readdirSync('content', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => pathToFileURL(`${entry.parentPath}/${entry.name}`));
