import type { Item, Module, Scenario, Tool } from '#src/features/curriculum/index.ts';
import { canRead, getScenarioSheet, getWordPage } from '#src/features/learning/index.ts';
import type { NumberedScene, WordPage } from '#src/features/learning/index.ts';
import { getToolPage, toolsOfItem, toolsOfModule } from '#src/features/tools/index.ts';
import type { ToolPage } from '#src/features/tools/index.ts';
import { previewWords as words } from '#src/i18n/authoring.fr.ts';
import { sentenceOf } from '#src/i18n/errors.fr.ts';
import { learners, policies } from '#src/policies.ts';
import type { Context, Role } from '#src/shared/context.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { openText } from './get-content-page.ts';
import type { ContentKind, KnownText } from './known-texts.rules.ts';
import type { Source } from './prose.rules.ts';

/** What a role reads of a text, or the sentence that it reads instead. */
export type Preview =
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'module'; readonly module: Module; readonly tools: readonly Tool[] }
  | { readonly kind: 'item'; readonly item: Item; readonly tools: readonly Tool[] }
  | { readonly kind: 'scenario'; readonly scenario: Scenario; readonly scenes: readonly NumberedScene[] }
  | { readonly kind: 'word'; readonly page: WordPage }
  | { readonly kind: 'tool'; readonly page: ToolPage };

export type PreviewPage = {
  readonly text: KnownText;
  readonly role: Role;
  readonly preview: Preview;
  /** Sources and editorial status are for those who prepare, not for messengers. */
  readonly withSources: boolean;
};

/** The routes on which a kind of text is read: the same table as the gate's. */
const places: Readonly<Record<ContentKind, readonly string[]>> = {
  module: ['/modules/[slug]'],
  item: ['/jalons/[id]/points/[item]', '/partenaires/[slug]/jalons/[jalon]/points/[item]'],
  scenario: ['/situations/[slug]'],
  word: ['/mots/[slug]'],
  tool: ['/outils/[slug]'],
};

const ownRole = { messenger: 'messenger', staff: 'staff', mentor: 'mentor' } as const;

/** A text as a role reads it, through the guards that keep its own pages. Nothing is written by looking. */
export const getPreviewPage = (ctx: Context, id: string, asked: string | null): PreviewPage => {
  const text = openText(ctx, id);
  const role = learners.find((each) => each === asked) ?? ownRole[text.audience];
  const refusal = refusalOf(text.source, role);
  return {
    text,
    role,
    preview:
      refusal === null
        ? previewOf(as(ctx, role), text.source)
        : { kind: 'refused', sentence: sentenceOf(refusal) },
    withSources: role !== 'messenger',
  };
};

/** What the gate, then the page, would answer. */
const refusalOf = (source: Source, role: Role): ErrorCode | null => {
  const admitted = places[source.kind].some((pattern) => {
    const roles = policies[pattern]?.roles ?? [];
    return roles === 'public' || roles.includes(role);
  });
  if (!admitted) return 'forbidden';
  return source.kind === 'module' && !canRead(role, source.of.audience) ? 'not-found' : null;
};

/** Somebody of that role, in an association without a name: only what depends on the role is asked of it. */
const as = (ctx: Context, role: Role): Context => ({
  ...ctx,
  viewer: { ...ctx.viewer, role, organisationName: words.association },
});

const previewOf = (ctx: Context, source: Source): Preview => {
  switch (source.kind) {
    case 'module':
      return { kind: 'module', module: source.of, tools: toolsOfModule(ctx, source.of.id) };
    case 'item':
      return { kind: 'item', item: source.of, tools: toolsOfItem(ctx, source.of.id) };
    case 'scenario':
      return { kind: 'scenario', ...getScenarioSheet(source.of.slug) };
    case 'word':
      return { kind: 'word', page: getWordPage(source.of.id) };
    case 'tool':
      return { kind: 'tool', page: getToolPage(ctx, source.of.slug) };
  }
};
