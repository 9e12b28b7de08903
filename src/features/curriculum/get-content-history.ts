import { historyPageWords as words } from '#src/i18n/differences.fr.ts';
import { notFound } from '#src/shared/errors.ts';
import type { Curriculum, ReleaseLine } from './curriculum.types.ts';
import { differenceOf } from './differences.rules.ts';
import type { Difference } from './differences.rules.ts';
import { getCurriculum } from './get-curriculum.ts';
import { readableText } from './readable.rules.ts';

/** A released version by its rank, which people read as « v3 ». */
export type Version = { readonly rank: number; readonly release: ReleaseLine };

export type WholeUnit = { readonly id: string; readonly title: string; readonly text: string };

export type ContentHistory = {
  readonly id: string;
  readonly title: string;
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly shown:
    | {
        readonly kind: 'difference';
        readonly from: number;
        readonly to: number;
        readonly difference: Difference;
      }
    | {
        readonly kind: 'whole';
        readonly at: number;
        readonly same: boolean;
        readonly units: readonly WholeUnit[];
      }
    | { readonly kind: 'unknown'; readonly sentence: string }
    | { readonly kind: 'none' };
};

/**
 * Every version of a module, an item or a scenario, with the difference between two of them (the last two when the
 * address names none) or one of them whole (`to` alone). An id that was replaced shows its heir's; throws `not-found`.
 */
export const getContentHistory = (
  id: string,
  asked: { readonly from: string | null; readonly to: string | null },
): ContentHistory => {
  const curriculum = getCurriculum();
  const releases = curriculum.releasesOf(id);
  const title = titleOf(curriculum, id) ?? releases.at(-1)?.title;
  if (title === undefined) throw notFound();
  const versions = releases.map((release, index) => ({ rank: index + 1, release }));
  return { id, title, versions: versions.toReversed(), shown: shownOf(curriculum, versions, asked) };
};

const titleOf = ({ moduleById, itemById, scenarios, tools, wordById }: Curriculum, id: string) =>
  (moduleById(id) ?? itemById(id) ?? [...scenarios, ...tools].find((each) => each.id === id))?.title ??
  wordById(id)?.term;

const shownOf = (
  { textOf }: Curriculum,
  versions: readonly Version[],
  asked: { readonly from: string | null; readonly to: string | null },
): ContentHistory['shown'] => {
  const most = versions.length;
  if (most === 0) return { kind: 'none' };
  const byDefault = asked.from === null && asked.to === null && most > 1;
  const [from, to] = byDefault ? [String(most - 1), String(most)] : [asked.from, asked.to ?? String(most)];
  const find = (rank: string): Version | undefined =>
    /^\d{1,4}$/.test(rank) ? versions[Number(rank) - 1] : undefined;
  const wrong = [from, to].find((rank) => rank !== null && find(rank) === undefined);
  const last = find(to);
  if (typeof wrong === 'string' || last === undefined)
    return { kind: 'unknown', sentence: words.unknown(wrong ?? to, most) };
  const other = from === null ? undefined : find(from);
  const [older, newer] = other !== undefined && other.rank > last.rank ? [last, other] : [other, last];
  if (older === undefined || older.rank === newer.rank) {
    const units = newer.release.units.map(({ id, kind, title, version }) => ({
      id,
      title,
      text: readableText(kind, textOf(id, version) ?? ''),
    }));
    return { kind: 'whole', at: newer.rank, same: older !== undefined, units };
  }
  const difference = differenceOf(older.release, newer.release, textOf);
  return { kind: 'difference', from: older.rank, to: newer.rank, difference };
};
