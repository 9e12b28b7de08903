/**
 * The words of a page in another language: `languages.yaml` beside `module.mdx` (decision 0022). They are beside the
 * text, in no ledger: progress is the same whatever the language.
 */
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import type { ContentFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import type { PlacedModule } from './cross-checks.rules.ts';
import type { LanguagePage } from './languages.types.ts';
import { languagesFile } from './languages.schema.ts';
import { parseYaml } from './parse-yaml.ts';
import { plainText } from './text.rules.ts';

const folded = (text: string): string => text.replaceAll('\u00A0', ' ').toLocaleLowerCase('fr');

/** What each page says in other languages, by the id of its section, and what must be mended. */
export const readLanguages = (
  files: readonly ContentFile[],
  modules: readonly PlacedModule[],
  textOf: (sectionId: string) => string,
): {
  readonly languages: ReadonlyMap<string, readonly LanguagePage[]>;
  readonly problems: readonly ContentProblem[];
} => {
  const languages = new Map<string, LanguagePage[]>();
  const problems: ContentProblem[] = [];
  for (const { path, text } of files) {
    const fault = (field: string | null, sentence: string): void =>
      void problems.push({ file: path, line: null, field, sentence });
    const owner = modules.find((each) => each.path === path.replace(/languages\.yaml$/, 'module.mdx'));
    if (owner?.module.audience !== 'messenger') {
      fault(null, words.languages.place);
      continue;
    }
    const { data, problems: found } = parseYaml(languagesFile, text, path);
    problems.push(...found);
    const ids = owner.module.sections.map(({ id }) => id);
    for (const { language, checked, sections } of data?.languages ?? [])
      for (const { section, ...page } of sections) {
        const french = folded(plainText(textOf(section)));
        const lost = page.words.find(({ fr }) => !french.includes(folded(fr)));
        if (!ids.includes(section)) fault(`${language} › ${section}`, words.languages.section(ids));
        else if (languages.get(section)?.some((each) => each.language === language))
          fault(`${language} › ${section}`, words.languages.twice);
        else if (lost !== undefined) fault(`${language} › ${section}`, words.languages.lost(lost.fr));
        else languages.set(section, [...(languages.get(section) ?? []), { language, checked, ...page }]);
      }
  }
  return { languages, problems };
};
