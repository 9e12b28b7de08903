import { z } from 'astro/zod';
import { kebab, text } from './editorial.schema.ts';

/** The languages that pages may speak beside French; their names are in `src/i18n/languages.fr.ts`. */
export const languages = ['ar', 'en', 'es', 'fa', 'pl', 'ps', 'pt', 'ro', 'ru', 'tr', 'uk'] as const;

/** `languages.yaml` beside a messenger's `module.mdx`. */
export const languagesFile = z.strictObject({
  languages: z
    .array(
      z.strictObject({
        language: z.enum(languages),
        /** Read and mended by somebody whose language it is; until then the page says that nobody did. */
        checked: z.boolean(),
        sections: z
          .array(
            z.strictObject({
              /** The id of a page of the module. */
              section: kebab,
              /** What the page says, in one sentence. */
              summary: text,
              /** The words that matter: as the page writes them, and as they are said in the other language. */
              words: z.array(z.strictObject({ fr: text, said: text })).min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
