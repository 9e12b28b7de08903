/** `npm run content:check`: says, file by file, what must be mended before content/ can be built. */
import { checkAccessibilityGrid } from '#src/features/accessibility/index.ts';
import { checkContent, getCurriculum, problemText } from '#src/features/curriculum/index.ts';
import { releaseWords as words } from '#src/i18n/curriculum.fr.ts';

const problems = [...checkContent('content'), ...checkAccessibilityGrid('content')];
if (problems.length > 0) {
  console.log([words.problems(problems.length), ...problems.map(problemText)].join('\n'));
  process.exitCode = 1;
} else {
  const { modules, items, scenarios, tools, topics } = getCurriculum();
  const counts = { modules, items, scenarios, tools, topics };
  const pages = modules
    .filter(({ audience }) => audience === 'messenger')
    .flatMap(({ sections }) => sections);
  const recorded = pages.filter(({ id }) => getCurriculum().recordingOf(id) !== null);
  console.log(words.fine(counts));
  console.log(words.voices(recorded.length, pages.length));
}
