import { readContentFiles } from './content-files.ts';
import { ContentError } from './content-problem.ts';
import { contentFolder, getCurriculum } from './get-curriculum.ts';
import { readScenarioDraft } from './read-scenario.ts';
import type { ScenarioDraft } from './read-scenario.ts';

/**
 * The scenario at an address as its author sees it. What is served has nothing to mend; under `astro dev`, when content
 * cannot be served, it comes from its file, with what is to be mended in it. Null when there is none.
 */
export const scenarioToAuthor = (slug: string): (ScenarioDraft & { readonly served: boolean }) | null => {
  try {
    const scenario = getCurriculum().scenarioBySlug(slug);
    return scenario && { scenario, faults: [], served: true };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const drafts = readContentFiles(contentFolder()).scenarios.map(readScenarioDraft);
    const draft = drafts.find((each) => each?.scenario.slug === slug) ?? null;
    return draft && { ...draft, served: false };
  }
};
