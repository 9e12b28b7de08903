/** What holds between the topics of help and their pictures. */
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import type { ContentProblem } from './content-problem.ts';
import type { HelpPicture, HelpTopic, Screen } from './help.types.ts';

/** The pictures that a topic's body shows, each with the number of the step that holds it. */
export const helpPicturesOf = (body: string): HelpPicture[] => {
  let step: number | null = null;
  return body.split('\n').flatMap((line) => {
    if (line.trim() === '<Steps>') step = 0;
    else if (line.trim() === '</Steps>') step = null;
    else if (step !== null && /^\d+\. /.test(line)) step += 1;
    const [, alt, address] = /!\[([^\]]*)\]\(([^)]*)\)/.exec(line) ?? [];
    return alt === undefined || address === undefined ? [] : [{ name: nameIn(address), alt, step }];
  });
};

/** `../pictures/accueil-continuer.webp` is « accueil-continuer »; anything else names no picture of ours. */
const nameIn = (address: string): string => /^\.\.\/pictures\/([^/]+)\.webp$/.exec(address)?.[1] ?? address;

type PlacedTopic = { readonly path: string; readonly topic: HelpTopic };

const declaration = 'content/help/pictures.yaml';

/** Every picture is declared once, taken, and shown by one topic; every topic has its own address and rank. */
export const pictureProblems = (
  topics: readonly PlacedTopic[],
  screens: readonly Screen[],
  taken: readonly string[],
): ContentProblem[] => {
  const at = (file: string, field: string | null, sentence: string): ContentProblem[] => [
    { file, line: null, field, sentence },
  ];
  const shown = topics.flatMap(({ path, topic }) => topic.pictures.map(({ name }) => ({ path, name })));
  const known = new Set(screens.map(({ name }) => name));
  return [
    ...shown.flatMap(({ path, name }) => (known.has(name) ? [] : at(path, name, words.screenUnknown(name)))),
    ...screens.flatMap(({ name }, index) => [
      ...(screens.findIndex((other) => other.name === name) === index
        ? []
        : at(declaration, name, words.screenTwice)),
      ...(shown.filter((each) => each.name === name).length === 1
        ? []
        : at(declaration, name, words.screenShown)),
      ...(taken.includes(name) ? [] : at(declaration, name, words.screenNotTaken)),
    ]),
    ...taken.flatMap((name) =>
      known.has(name) ? [] : at(`content/help/pictures/${name}.webp`, null, words.screenUndeclared),
    ),
    ...repeatedTopics(topics).flatMap(([path, sentence]) => at(path, null, sentence)),
  ];
};

const repeatedTopics = (topics: readonly PlacedTopic[]): [path: string, sentence: string][] =>
  topics.flatMap(({ path, topic }, index) =>
    topics
      .slice(0, index)
      .flatMap(({ path: other, topic: { slug, audience, order } }): [string, string][] => [
        ...(slug === topic.slug ? [[path, words.sameSlug(slug, other)] as [string, string]] : []),
        ...(audience === topic.audience && order === topic.order
          ? [[path, words.sameRank(other)] as [string, string]]
          : []),
      ]),
  );
