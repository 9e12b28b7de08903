import type { z } from 'astro/zod';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module } from '#src/features/curriculum/index.ts';
import { countDoors, doorInput, fillSheet, sheetInput } from '#src/features/doors/index.ts';
import type { DoorCounts, DoorInput } from '#src/features/doors/index.ts';
import {
  answerQuestion,
  markChangesSeen,
  markSectionSeen,
  passQuestion,
} from '#src/features/learning/index.ts';
import {
  keepPhrase,
  leavePhrase,
  noteVisit,
  phraseInput,
  skipInput,
  skipReminder,
  visitInput,
} from '#src/features/practice/index.ts';
import { askForHelp, helpInput } from '#src/features/team/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { answerInput, changeSeenInput, questionInput, sectionSeenInput } from './outbox.schema.ts';

type Kind = {
  readonly input: z.ZodType;
  /** Records the event once, however often it is sent. */
  readonly receive: (ctx: Context, event: never) => Promise<unknown>;
};

const kind = <S extends z.ZodType>(
  input: S,
  receive: (ctx: Context, event: z.output<S>) => Promise<unknown>,
): Kind => ({ input, receive });

const found = <T>(place: T | null): T => {
  if (place === null) throw new AppError('outbox.gone');
  return place;
};

/** The text is found by its own id: authors may have moved it to another module since it was kept. */
const questionOf = (id: string): { slug: string; questionId: string } => {
  const { module, question } = found(getCurriculum().questionById(id));
  return { slug: module.slug, questionId: question.id };
};

const moduleOf = (id: string): Module => found(getCurriculum().moduleById(id));

/** What a phone may keep, by the name it has in `data-outbox`, and the use case that receives it. */
export const kinds: ReadonlyMap<string, Kind> = new Map([
  [
    'sectionSeen',
    kind(sectionSeenInput, (ctx, { id, unit, version }) => {
      const { module, section } = found(getCurriculum().sectionById(unit));
      return markSectionSeen(ctx, { slug: module.slug, sectionId: section.id, eventId: id, version });
    }),
  ],
  [
    'answer',
    kind(answerInput, (ctx, { id, question, choice, version }) =>
      answerQuestion(ctx, { ...questionOf(question), eventId: id, choice, version }),
    ),
  ],
  [
    'pass',
    kind(questionInput, (ctx, { id, question, version }) =>
      passQuestion(ctx, { ...questionOf(question), eventId: id, version }),
    ),
  ],
  [
    'changeSeen',
    kind(changeSeenInput, (ctx, { id, module }) =>
      markChangesSeen(ctx, { slug: moduleOf(module).slug, eventId: id }),
    ),
  ],
  ['phraseKept', kind(phraseInput, keepPhrase)],
  ['phraseLeft', kind(phraseInput, leavePhrase)],
  ['fieldNote', kind(visitInput, noteVisit)],
  ['reminderSkipped', kind(skipInput, skipReminder)],
  ['helpAsked', kind(helpInput, askForHelp)],
  ['sheet', kind(sheetInput, fillSheet)],
]);

/** Doors come by hundreds: those of a sending are received together, and what was counted since is answered. */
export const doors = {
  kind: 'door',
  input: doorInput,
  receive: async (
    ctx: Context,
    events: readonly DoorInput[],
  ): Promise<{
    readonly codes: ReadonlyMap<string, ErrorCode>;
    readonly counts: Readonly<Record<string, DoorCounts>>;
  }> => {
    const { refused, counts } = await countDoors(ctx, events);
    const codes = events.flatMap(({ id, outing }) => {
      const code = refused.get(outing);
      return code === undefined ? [] : [[id, code] as const];
    });
    return { codes: new Map(codes), counts: Object.fromEntries(counts) };
  },
} as const;
