/** `npm run content:check`: says, file by file, what must be mended before content/ can be built. */
import { checkContent, getCurriculum, problemText } from '#src/features/curriculum/index.ts';
import { releaseWords as words } from '#src/i18n/curriculum.fr.ts';

const problems = checkContent('content');
if (problems.length > 0) {
  console.log([words.problems(problems.length), ...problems.map(problemText)].join('\n'));
  process.exitCode = 1;
} else {
  const { modules, items, scenarios, tools, topics } = getCurriculum();
  const counts = { modules, items, scenarios, tools, topics };
  console.log(words.fine(counts));
}
