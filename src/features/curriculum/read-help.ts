import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { bodyFaults } from './body.rules.ts';
import type { ContentFile, ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { helpPicturesOf, pictureProblems } from './help.rules.ts';
import { screensFile, topicHead } from './help.schema.ts';
import type { HelpAudience, HelpTopic, Screen } from './help.types.ts';
import { parseYaml } from './parse-yaml.ts';
import { splitHead } from './sections.rules.ts';

export type ReadTopic = { readonly path: string; readonly topic: HelpTopic };
type ReadHelp = {
  readonly topics: readonly ReadTopic[];
  readonly screens: readonly Screen[];
  readonly problems: readonly ContentProblem[];
};

/** In the order of the site. */
const folders: Readonly<Record<string, HelpAudience>> = {
  messengers: 'messenger',
  team: 'team',
  mentors: 'mentor',
  'head-office': 'headOffice',
};
const rank = Object.values(folders);

/** The topics of help and the pictures they show, with every problem. */
export const readHelp = (files: Pick<ContentFiles, 'help' | 'screens' | 'screenshots'>): ReadHelp => {
  const read = files.help.map(readTopic);
  const topics = read.flatMap(({ value }) => (value === null ? [] : [value]));
  const declared = readScreens(files.screens);
  const problems = [...read.flatMap((each) => each.problems), ...declared.problems];
  if (problems.length === 0) problems.push(...pictureProblems(topics, declared.screens, files.screenshots));
  return { topics: topics.sort(inOrder), screens: declared.screens, problems };
};

const inOrder = ({ topic: a }: ReadTopic, { topic: b }: ReadTopic): number =>
  rank.indexOf(a.audience) - rank.indexOf(b.audience) || a.order - b.order;

const readTopic = (file: ContentFile): { value: ReadTopic | null; problems: readonly ContentProblem[] } => {
  const problem = (line: number | null, sentence: string): ContentProblem => ({
    file: file.path,
    line,
    field: null,
    sentence,
  });
  const [folder = '', name = ''] = file.path.split('/').slice(-2);
  const audience = folders[folder];
  if (audience === undefined) return { value: null, problems: [problem(null, words.helpFolder)] };
  const split = splitHead(file.text);
  if (split === null) return { value: null, problems: [problem(1, words.headMissing)] };
  const { data, problems } = parseYaml(topicHead, split.head, file.path, 2);
  const faults = bodyFaults(split.body, split.bodyLine).map(({ line, sentence }) => problem(line, sentence));
  if (data === null || faults.length > 0) return { value: null, problems: [...problems, ...faults] };
  const slug = name.replace(/\.mdx$/, '');
  return {
    value: { path: file.path, topic: { slug, audience, ...data, pictures: helpPicturesOf(split.body) } },
    problems: [],
  };
};

/** The pictures declared in `pictures.yaml`; none when there is no help at all. */
export const readScreens = (
  file: ContentFile | null,
): { readonly screens: readonly Screen[]; readonly problems: readonly ContentProblem[] } => {
  if (file === null) return { screens: [], problems: [] };
  const { data, problems } = parseYaml(screensFile, file.text, file.path);
  const screens = data ?? [];
  return {
    screens: screens.map(({ role = null, ring = null, ...rest }) => ({ ...rest, role, ring })),
    problems,
  };
};
