/** Where an address of content leads today: a link in an old e-mail still works, whatever authors renamed or moved. */
import type { Role } from '#db/schema/lists.ts';
import type { AddressedKind, Curriculum } from '#src/features/curriculum/curriculum.types.ts';
import { currentId } from '#src/shared/facts.ts';
import { canRead } from './learning.access.ts';

type Parameters = Readonly<Record<string, string | undefined>>;
type Texts = Pick<
  Curriculum,
  'slugNow' | 'moduleBySlug' | 'sectionById' | 'questionById' | 'itemById' | 'redirects'
>;

/** The kind of text that the `slug` of a route names. */
const slugs: readonly (readonly [start: string, kind: AddressedKind])[] = [
  ['/modules/[slug]', 'module'],
  ['/situations/[slug]', 'scenario'],
  ['/outils/[slug]', 'tool'],
];

const kindOf = (pattern: string): AddressedKind | null =>
  slugs.find(([start]) => pattern.startsWith(start))?.[1] ?? null;

/** Whether an address names a text that authors may rename, move or replace. */
export const namesText = (pattern: string): boolean => kindOf(pattern) !== null || pattern.includes('[item]');

/** What the parameters of a route are today; those that stand, or that never named anything, as they were. */
const today = (pattern: string, parameters: Parameters, texts: Texts): Parameters => {
  const { slug, section, question, scene, item } = parameters;
  const kind = kindOf(pattern);
  const text = kind === null || slug === undefined ? null : texts.slugNow(kind, slug);
  const part =
    (section === undefined ? null : texts.sectionById(section)) ??
    (question === undefined ? null : texts.questionById(question));
  const asked = item === undefined ? null : texts.itemById(item);
  return {
    ...parameters,
    ...(text === null ? {} : { slug: text }),
    ...(part === null ? {} : { slug: part.module.slug }),
    ...(part !== null && 'section' in part ? { section: part.section.id } : {}),
    ...(part !== null && 'question' in part ? { question: part.question.id } : {}),
    ...(scene === undefined ? {} : { scene: currentId(scene, texts.redirects) }),
    ...(asked === null ? {} : { item: asked.id, [milestoneOf(pattern)]: asked.milestoneId }),
  };
};

/** An item stands in a milestone, which the two routes of items call differently. */
const milestoneOf = (pattern: string): string => (pattern.includes('[jalon]') ? 'jalon' : 'id');

/**
 * The parameters of today of an address whose text was renamed, moved or replaced; null when it stands, or when the
 * role may not read what it leads to: it then learns nothing.
 */
export const movedParameters = (
  pattern: string,
  parameters: Parameters,
  role: Role,
  texts: Texts,
): Parameters | null => {
  const now = today(pattern, parameters, texts);
  if (Object.keys(now).every((name) => now[name] === parameters[name])) return null;
  const module = kindOf(pattern) === 'module' ? texts.moduleBySlug(now['slug'] ?? '') : null;
  return module !== null && !canRead(role, module.audience) ? null : now;
};
