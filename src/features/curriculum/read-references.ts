import type { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import type { ContentFile, ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import type { References } from './curriculum.types.ts';
import { parseYaml } from './parse-yaml.ts';
import { readPage } from './read-page.ts';
import {
  glossaryFile,
  indicatorsFile,
  messengerQuestionsFile,
  observationFile,
  pointsFile,
  workstreamsFile,
} from './references.schema.ts';

type Keep = (problems: readonly ContentProblem[]) => void;

/** A file of its own at the root of content/; null, with every problem told, when it is missing or wrong. */
export const readRegister = <S extends z.ZodType>(
  schema: S,
  file: ContentFile | null,
  path: string,
  keep: Keep,
): z.output<S> | null => {
  if (file === null) {
    keep([{ file: path, line: null, field: null, sentence: words.fileMissing }]);
    return null;
  }
  const { data, problems } = parseYaml(schema, file.text, file.path);
  keep(problems);
  return data;
};

const alphabet = new Intl.Collator('fr');

/** The points to confirm, the glossary, the registers and the pages; null when one of the files is wrong. */
export const readReferences = (files: ContentFiles, keep: Keep): References | null => {
  const points = readRegister(pointsFile, files.points, 'content/to-confirm.yaml', keep);
  const glossary = readRegister(glossaryFile, files.glossary, 'content/glossary.yaml', keep);
  const path = 'content/campaign-indicators.yaml';
  const campaignIndicators = readRegister(indicatorsFile, files.indicators, path, keep);
  const hill = readRegister(workstreamsFile, files.workstreams, 'content/workstreams.yaml', keep);
  const observation = readRegister(
    observationFile,
    files.observation,
    'content/observation-criteria.yaml',
    keep,
  );
  const asked = readRegister(
    messengerQuestionsFile,
    files.messengerQuestions,
    'content/messenger-questions.yaml',
    keep,
  );
  if (points === null || glossary === null || campaignIndicators === null) return null;
  if (hill === null || observation === null || asked === null) return null;
  return {
    points: points.points,
    glossary: glossary
      .map(({ picture, ...word }) => ({ ...word, ...(picture === undefined ? {} : { picture }) }))
      .sort((a, b) => alphabet.compare(a.term, b.term)),
    campaignIndicators: {
      ...campaignIndicators,
      indicators: campaignIndicators.indicators.map(({ landmark, ...rest }) => ({
        ...rest,
        ...(landmark === undefined ? {} : { landmark }),
      })),
    },
    hill,
    observation,
    messengerQuestions: asked,
    pages: files.pages.flatMap(readPage),
  };
};
