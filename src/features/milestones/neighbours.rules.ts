/** Before and after an item in its milestone. */
import type { Milestone } from '#src/features/curriculum/index.ts';

export type Neighbour = { readonly href: string; readonly label: string };

/** The items beside one of a milestone, as links; null at either end. */
export const itemNeighbours = (
  { items }: Milestone,
  itemId: string,
  hrefOf: (itemId: string) => string,
): { readonly previous: Neighbour | null; readonly next: Neighbour | null } => {
  const index = items.findIndex(({ id }) => id === itemId);
  const at = (place: number): Neighbour | null => {
    const item = items[place];
    return item === undefined ? null : { href: hrefOf(item.id), label: item.title };
  };
  return { previous: at(index - 1), next: at(index + 1) };
};
