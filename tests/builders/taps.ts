import fc from 'fast-check';
import { doorOutcomes, needThemes, tallyKinds } from '#db/schema/lists.ts';
import type { NeedTheme, TallyKind } from '#db/schema/lists.ts';

/** A tap at the doors; `about` is the rank of the event it speaks of, there or not yet or never. */
export type Tap = { readonly what: TallyKind; readonly theme: NeedTheme; readonly about: number };

/** Any tap at all: details and undoings name events that are there, of another kind, or nowhere. */
export const anyTap = (most: number): fc.Arbitrary<Tap> =>
  fc.record({
    what: fc.constantFrom(...doorOutcomes, ...tallyKinds, 'undo' as const),
    theme: fc.constantFrom(...needThemes),
    about: fc.nat(most),
  });

/** The fields of a tap as a phone keeps and sends them; `idOf` names the event of a rank. */
export const fieldsOf = (
  { what, theme, about }: Tap,
  of: { readonly campaign: string; readonly outing: string },
  idOf: (rank: number) => string,
): Readonly<Record<string, string>> => ({
  ...of,
  what,
  ...(what === 'theme' && { theme }),
  ...(!(doorOutcomes as readonly string[]).includes(what) && { about: idOf(about) }),
});
