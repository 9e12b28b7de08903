import type { IncidentKind, NeedTheme, SheetSource } from '#db/schema/lists.ts';
import { doorOutcomes, incidentKinds, needThemes } from '#db/schema/lists.ts';
import type { WriteTx } from '#db/types.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { namesSomebody, residentDetails } from '#src/shared/resident-details.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { DoorCounts, OutingSheet } from './campaign.types.ts';
import type { PaperInput, SheetInput } from './doors.schema.ts';
import { insertHeard, insertSheet, moveMark } from './doors.store.ts';
import { openOuting } from './open-outing.ts';
import type { OpenOuting } from './open-outing.ts';
import { sheetProblems } from './sheet.rules.ts';
import { readDoorCounts, readSheets } from './tallies.store.ts';
import { addCounts, noDoors } from './tally.rules.ts';

/** The last version of all, whatever day it was filled. */
const EVER: IsoDate = '9999-12-31';

const emptySheet = {
  ...{ minutes: null, people: null, paper: null, otherLanguage: null, previouslyUnaware: null },
  ...{ foundUseful: null, intendsAction: null, immediateActions: null, handovers: null, leaflets: null },
  ...{ incidents: {}, own: [] },
} as const satisfies Omit<OutingSheet, 'version' | 'source' | 'closed' | 'filledOn'>;

type Content = Omit<OutingSheet, 'version' | 'source' | 'closed' | 'filledOn'>;

const contentOf = ({ version: _v, source: _s, closed: _c, filledOn: _f, ...content }: OutingSheet): Content =>
  content;
const sameContent = (a: Content, b: Content): boolean => canonical(a) === canonical(b);
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/**
 * Writes the next version of an outing's sheet over the one that was seen (R17); the same sheet sent twice is one. It is
 * closed when asked and nothing in it contradicts itself: else it stays open, to be mended.
 */
const writeSheet = async (
  tx: WriteTx,
  { opened, outing }: OpenOuting,
  asked: {
    readonly seen: number;
    readonly source: SheetSource;
    readonly today: IsoDate;
    readonly close: boolean;
    readonly change: (before: Content) => Content;
  },
): Promise<{ readonly closed: boolean }> => {
  tx.untraced();
  const last = (await readSheets(tx, [outing.id], EVER)).get(outing.id) ?? null;
  const content = asked.change(last === null ? emptySheet : contentOf(last));
  if ((last?.version ?? 0) !== asked.seen) {
    if (last !== null && sameContent(contentOf(last), content)) return { closed: last.closed };
    throw new AppError('doors.sheet-changed');
  }
  const { source, seen, today } = asked;
  const sheet = { ...content, source, version: seen + 1, filledOn: today, closed: false };
  const counted = (await readDoorCounts(tx, [outing.id])).get(outing.id) ?? noDoors;
  const doors = addCounts(counted, content.paper ?? noDoors);
  const closed = (asked.close || last?.closed === true) && sheetProblems({ doors, sheet }).length === 0;
  await insertSheet(
    tx,
    { outingId: outing.id, organisationId: opened.organisation.id },
    { ...sheet, closed },
  );
  await moveMark(tx, opened.organisation.id);
  return { closed };
};

/** Refuses a sentence that could tell who said it. */
const checkHeard = (heard: string | null): void => {
  if (heard === null) return;
  const code = residentDetails(heard) ?? (namesSomebody(heard) ? 'resident.name' : null);
  if (code !== null) throw new AppError(code, {}, { heard: code });
};

/** « J'ai fini »: what a button cannot tell, and one sentence that was heard. */
export const fillSheet = async (
  ctx: Context,
  input: SheetInput,
  source: SheetSource = 'phone',
): Promise<{ readonly closed: boolean }> => {
  checkHeard(input.heard);
  const today = parisDate(ctx.now);
  const of = { campaignId: input.campaign, outingId: input.outing };
  const open = await openOuting(ctx, of, 'sheet.fill');
  if (open.outing.onDate > today) throw new AppError('doors.not-yet');
  const owns = open.campaign.plan.ownIndicators.length;
  return ctx.db.write(open.opened.scope, async (tx) => {
    const done = await writeSheet(tx, open, {
      ...{ seen: input.seen, source, today, close: true },
      change: ({ paper }) => ({ paper, ...numbersOf(input, owns) }),
    });
    if (input.heard !== null)
      await insertHeard(tx, {
        ...{ id: input.id, campaignId: open.campaign.id, outingId: open.outing.id },
        ...{ organisationId: open.opened.organisation.id, text: input.heard, theme: input.heardTheme },
        filledOn: today,
      });
    return done;
  });
};

const numbersOf = (input: SheetInput, owns: number): Omit<Content, 'paper'> => {
  const { minutes, people, otherLanguage, previouslyUnaware, foundUseful } = input;
  const { intendsAction, immediateActions, handovers, leaflets } = input;
  const incidents = incidentKinds.flatMap((kind): [IncidentKind, number][] => {
    const n = input[`incident-${kind}`] ?? 0;
    return n > 0 ? [[kind, n]] : [];
  });
  return {
    ...{ minutes, people, otherLanguage, previouslyUnaware, foundUseful },
    ...{ intendsAction, immediateActions, handovers, leaflets },
    incidents: Object.fromEntries(incidents),
    own: ([input['own-0'], input['own-1'], input['own-2']] as const).slice(0, owns).map((n) => n ?? 0),
  };
};

/** What sheets of paper counted, in place of what was entered of them before; the typed total must agree. */
export const enterPaper = async (ctx: Context, input: PaperInput): Promise<void> => {
  const paper = paperOf(input);
  const made = doorOutcomes.reduce((sum, outcome) => sum + paper[outcome], 0);
  if (input.total !== null && input.total !== made)
    throw new AppError('doors.paper-total', {}, { total: 'doors.paper-total' });
  const today = parisDate(ctx.now);
  const of = { campaignId: input.campaign, outingId: input.outing };
  const open = await openOuting(ctx, of, 'sheet.fill');
  if (open.outing.onDate > today) throw new AppError('doors.not-yet');
  await ctx.db.write(open.opened.scope, (tx) =>
    writeSheet(tx, open, {
      ...{ seen: input.seen, source: 'paper', today, close: false },
      change: (before) => ({ ...before, paper: made === 0 ? null : paper }),
    }),
  );
};

const paperOf = (input: PaperInput): DoorCounts => {
  const { talked, noTime, nobody, refused, revisit, needsHelp } = input;
  const themes = needThemes.flatMap((theme): [NeedTheme, number][] => {
    const n = input[`theme-${theme}`] ?? 0;
    return n > 0 ? [[theme, n]] : [];
  });
  return {
    ...{ talked: talked ?? 0, noTime: noTime ?? 0, nobody: nobody ?? 0, refused: refused ?? 0 },
    ...{ revisit: revisit ?? 0, needsHelp: needsHelp ?? 0 },
    themes: Object.fromEntries(themes),
  };
};
