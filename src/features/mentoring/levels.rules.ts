/** The mentor's level of a pillar: what it leans on, and what a form had seen of it (R15, R17). */
import type { Rating } from '#src/features/adoption/adoption.types.ts';
import type { Item } from '#src/features/curriculum/curriculum.types.ts';
import type { EvidenceRecord } from '#src/features/milestones/run-facts.types.ts';
import { shortened } from '#src/i18n/format.ts';
import { levelWords as words } from '#src/i18n/adoption.fr.ts';
import { inOrder, latest } from '#src/shared/facts.ts';

export type PillarProof = {
  readonly id: string;
  /** « Charte signée.pdf (La charte de l'équipe) » */
  readonly label: string;
  readonly isFile: boolean;
};

/** Long notes are recognised by their first words. */
const MOST_LETTERS = 80;

/** Proofs that stand on items of a pillar, newest first. */
export const proofsOn = (
  evidence: readonly EvidenceRecord[],
  items: readonly Item[],
  pillarId: string,
): PillarProof[] => {
  const titles = new Map(
    items.filter(({ pillar }) => pillar === pillarId).map(({ id, title }) => [id, title]),
  );
  const standing = evidence.filter(({ removedAt }) => removedAt === null);
  return inOrder(standing)
    .reverse()
    .flatMap(({ id, itemIds, text, url, file, kind }) => {
      const title = itemIds.flatMap((itemId) => titles.get(itemId) ?? [])[0];
      if (title === undefined) return [];
      const said = file?.name ?? (kind === 'form' ? words.proofForm : (text ?? url ?? words.proofForm));
      return [{ id, label: words.proof(shortened(said, MOST_LETTERS), title), isFile: file !== null }];
    });
};

/** R17: names the mentor's levels of a pillar that a page has shown; a new one or an undoing gives another name. */
export const levelBase = (ratings: readonly Rating[]): string => {
  const last = latest(ratings.filter(({ voice }) => voice === 'mentor'));
  return last === null ? '' : `${last.id}${last.undone === null ? '' : ':undone'}`;
};
