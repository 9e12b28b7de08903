/** Ids that were released and are in no file any more, and the living ones that may answer for them. */
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { currentId } from '#src/shared/facts.ts';
import type { ContentProblem } from './content-problem.ts';
import type { Redirect, RedirectKind } from './curriculum.types.ts';
import { releasedText, releaseKind } from './ledger.rules.ts';
import type { Ledgers, ReleaseLine } from './ledger.schema.ts';
import type { Releasable } from './release.rules.ts';
import { plainText } from './text.rules.ts';
import type { UnitText } from './unit-text.ts';

/** Something with a permanent id, and the text by which to recognise it. */
export type Identified = {
  readonly id: string;
  readonly kind: RedirectKind;
  readonly title: string;
  readonly text: string;
  /** The module, item or scenario in whose ledger it is. */
  readonly home: string;
};

type Whole = Pick<Releasable, 'id' | 'title'> & {
  readonly units: readonly Pick<UnitText, 'id' | 'kind' | 'title' | 'text'>[];
};

/** A text and its parts; an item is its own only part. */
const identify = ({ id, title, units }: Whole): Identified[] => [
  ...units.map((unit) => ({ ...unit, home: id })),
  ...(units.some((unit) => unit.id === id)
    ? []
    : [{ id, kind: releaseKind(units), title, text: units.map(({ text }) => text).join('\n'), home: id }]),
];

/** Everything that lives today. */
export const livingOf = (releasables: readonly Releasable[]): readonly Identified[] =>
  releasables.flatMap(identify);

const releasedIn = (id: string, releases: readonly ReleaseLine[]): Identified[] =>
  releases.flatMap(({ title, units }) =>
    identify({
      id,
      title,
      units: units.map((unit) => ({ ...unit, text: releasedText(releases, unit.id, unit.version) ?? '' })),
    }),
  );

/** What was released, is no more, and nothing answers for; each as it was last released. */
export const vanishedOf = (
  releasables: readonly Releasable[],
  ledgers: Ledgers,
  redirects: readonly Redirect[],
): readonly Identified[] => {
  const living = new Set(livingOf(releasables).map(({ id }) => id));
  const gone = new Map<string, Identified>();
  for (const [id, releases] of ledgers)
    for (const each of releasedIn(id, releases))
      if (!living.has(each.id) && currentId(each.id, redirects) === each.id) gone.set(each.id, each);
  return [...gone.values()];
};

const wordsOf = ({ title, text }: Identified): Set<string> =>
  new Set(
    plainText(`${title}\n${text}`)
      .toLocaleLowerCase('fr')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
  );

/** Share of their words that two texts have in common, 0 to 1. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const common = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
};

/** Being in the same module counts as this share of common words. */
const NEIGHBOUR = 0.2;

/** The living ids that most likely answer for one that vanished: of the same kind, the most alike first. */
export const heirsOf = (
  vanished: Identified,
  living: readonly Identified[],
  most = 3,
): readonly Identified[] => {
  const lost = wordsOf(vanished);
  return living
    .filter(({ kind }) => kind === vanished.kind)
    .map((heir) => ({
      heir,
      score: likeness(lost, wordsOf(heir)) + (heir.home === vanished.home ? NEIGHBOUR : 0),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ heir }) => heir);
};

/** An item that answers for another answers for its past: it cannot be younger than what was released of the other. */
export const youngHeirs = (
  items: readonly { readonly id: string; readonly since: string; readonly path: string }[],
  ledgers: Ledgers,
  redirects: readonly Redirect[],
): ContentProblem[] =>
  redirects.flatMap(({ from }) => {
    const first = ledgers.get(from)?.[0]?.date;
    const heir = items.find(({ id }) => id === currentId(from, redirects));
    return first === undefined || heir === undefined || heir.since <= first
      ? []
      : [
          {
            file: heir.path,
            line: null,
            field: `item ${heir.id}`,
            sentence: words.heirTooYoung(from, first),
          },
        ];
  });
