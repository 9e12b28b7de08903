import type { IncidentKind, NeedTheme, SheetSource } from '#db/schema/lists.ts';
import { incidentKinds, needThemes } from '#db/schema/lists.ts';
import type { WriteTx } from '#db/types.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { namesSomebody, residentDetails } from '#src/shared/resident-details.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { OutingSheet, PaperCounts } from './campaign.types.ts';
import type { PaperInput, SheetInput } from './doors.schema.ts';
import { insertHeard, insertSheet, moveMark } from './doors.store.ts';
import { openOuting } from './open-outing.ts';
import type { OpenOuting } from './open-outing.ts';
import { countedPaper, knockedIn, sheetProblems } from './sheet.rules.ts';
import { readDoorCounts, readSheets, wasFinished } from './tallies.store.ts';
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

/** « J'ai fini » holds, or something contradicts itself. */
export type Written = { readonly closed: boolean; readonly toMend: boolean };

/**
 * Writes the next version of an outing's sheet over the one that was seen (R17); the same sheet sent twice is one. It is
 * closed once « J'ai fini » was said, if nothing in it contradicts itself: else it stays open, to be mended by whatever way.
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
): Promise<Written> => {
  tx.untraced();
  const last = (await readSheets(tx, [outing.id], EVER)).get(outing.id) ?? null;
  const content = asked.change(last === null ? emptySheet : contentOf(last));
  const { source, seen, today } = asked;
  const sheet = { ...content, source, version: seen + 1, filledOn: today, closed: false };
  const counted = (await readDoorCounts(tx, [outing.id])).get(outing.id) ?? noDoors;
  const toMend = sheetProblems({ doors: addCounts(counted, countedPaper(sheet)), sheet }).length > 0;
  if ((last?.version ?? 0) !== seen) {
    if (last !== null && sameContent(contentOf(last), content)) return { closed: last.closed, toMend };
    throw new AppError('doors.sheet-changed');
  }
  const finished = asked.close || last?.closed === true || (await wasFinished(tx, outing.id));
  const closed = finished && !toMend;
  await insertSheet(
    tx,
    { outingId: outing.id, organisationId: opened.organisation.id },
    { ...sheet, closed },
  );
  await moveMark(tx, opened.organisation.id);
  return { closed, toMend };
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
): Promise<Written> => {
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

/** What sheets of paper counted, in place of what was entered of them before; kept to be mended when it contradicts itself. */
export const enterPaper = async (ctx: Context, input: PaperInput): Promise<Written> => {
  const paper = paperOf(input);
  const isEmpty = knockedIn(paper) + (paper.total ?? 0) === 0;
  const today = parisDate(ctx.now);
  const of = { campaignId: input.campaign, outingId: input.outing };
  const open = await openOuting(ctx, of, 'sheet.fill');
  if (open.outing.onDate > today) throw new AppError('doors.not-yet');
  return ctx.db.write(open.opened.scope, (tx) =>
    writeSheet(tx, open, {
      ...{ seen: input.seen, source: 'paper', today, close: false },
      change: (before) => ({ ...before, paper: isEmpty ? null : paper }),
    }),
  );
};

const paperOf = (input: PaperInput): PaperCounts => {
  const { talked, noTime, nobody, refused, revisit, needsHelp, total } = input;
  const themes = needThemes.flatMap((theme): [NeedTheme, number][] => {
    const n = input[`theme-${theme}`] ?? 0;
    return n > 0 ? [[theme, n]] : [];
  });
  return {
    ...{ talked: talked ?? 0, noTime: noTime ?? 0, nobody: nobody ?? 0, refused: refused ?? 0 },
    ...{ revisit: revisit ?? 0, needsHelp: needsHelp ?? 0 },
    ...{ themes: Object.fromEntries(themes), total },
  };
};
