import { z } from 'astro/zod';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action } from '#src/shared/action.ts';
import { optionalText } from '#src/shared/input.ts';
import { sentenceName } from './hill.rules.ts';
import { makePoint } from './make-point.ts';

const place = z
  .enum(['1', '2', '3', '4', '5'], 'hill.no-place')
  .optional()
  .transform((value) => (value === undefined ? null : Number(value)));

/** A place and a sentence for each workstream of content. */
const pointInput = z
  .looseObject({ base: z.string('bad-request').max(80) })
  .transform(({ base, ...fields }, context) => {
    const places = getCurriculum().hill.workstreams.flatMap(({ id }) => {
      const position = place.safeParse(fields[id]);
      const sentence = optionalText(200).safeParse(fields[sentenceName(id)]);
      if (!sentence.success)
        context.addIssue({ code: 'custom', path: [sentenceName(id)], message: 'field.too-long' });
      if (!position.success || position.data === null || !sentence.success) return [];
      return [[id, { position: position.data, sentence: sentence.data }] as const];
    });
    return { base, places: new Map(places) };
  });

export const hillActions: Readonly<Record<string, Action>> = {
  makePoint: defineAction({
    roles: PARTNER_TEAM,
    input: pointInput,
    run: async (ctx, input) => {
      await makePoint(ctx, input);
      return { to: routes.monthlyPoint(), notice: 'hill.point-made' };
    },
  }),
};
