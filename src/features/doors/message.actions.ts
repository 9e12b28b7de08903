import { z } from 'astro/zod';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action } from '#src/shared/action.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { civilDate, idText, optionalText, optionalWholeNumber } from '#src/shared/input.ts';
import { rolesOf } from './doors.access.ts';
import { campaignSlots } from './get-workshop.ts';
import { POINTS, TRUE_FALSE_LINES } from './message.rules.ts';
import { saveWorkshop } from './save-workshop.ts';

const number = optionalWholeNumber('field.number', 0, 200);
const day = z
  .union([z.literal('').transform(() => null), civilDate])
  .optional()
  .transform((date) => date ?? null);
const line = optionalText(200);
const claimRanks = Array.from({ length: TRUE_FALSE_LINES }, (_, rank) => String(rank));

/** Rows of the form by rank: `point0`, `claim0`, `slot0`… */
const ranked = (stem: string, n: number) =>
  Object.fromEntries(Array.from({ length: n }, (_, rank) => [`${stem}${String(rank)}`, line]));

const input = () =>
  z
    .object({
      ...{ campaign: idText, base: z.string('bad-request').max(80), heldOn: day, messengers: number },
      ...{
        spoken: optionalText(900),
        trapQuestion: line,
        trapAnswer: optionalText(400),
        act: line,
        leaflet: line,
      },
      ...ranked('point', POINTS),
      ...{
        ...ranked('claim', TRUE_FALSE_LINES),
        ...ranked('holds', TRUE_FALSE_LINES),
        ...ranked('why', TRUE_FALSE_LINES),
      },
      ...ranked('slot', campaignSlots().length),
    })
    .superRefine((form, context) => {
      const fields = form as Readonly<Record<string, unknown>>;
      for (const rank of claimRanks)
        if (fields[`why${rank}`] !== null && fields[`claim${rank}`] === null)
          context.addIssue({
            ...{ code: 'custom', path: [`claim${rank}`] },
            message: 'message.claim-missing' satisfies ErrorCode,
          });
    });

export const messageActions: Readonly<Record<string, Action>> = {
  saveWorkshop: defineAction({
    roles: rolesOf('campaign.debrief'),
    input: z.looseObject({}).transform((fields, context) => {
      const parsed = input().safeParse(fields);
      if (parsed.success) return parsed.data as Readonly<Record<string, string | number | null>>;
      for (const { path, message } of parsed.error.issues)
        context.addIssue({ code: 'custom', path, message });
      return z.NEVER;
    }),
    run: async (ctx, form) => {
      const text = (name: string): string | null => (typeof form[name] === 'string' ? form[name] : null);
      const campaignId = text('campaign') ?? '';
      const slots = campaignSlots();
      await saveWorkshop(ctx, {
        campaignId,
        base: text('base') ?? '',
        message: {
          heldOn: text('heldOn'),
          messengers: typeof form['messengers'] === 'number' ? form['messengers'] : null,
          ...{ spoken: text('spoken'), trapQuestion: text('trapQuestion'), trapAnswer: text('trapAnswer') },
          ...{ act: text('act'), leaflet: text('leaflet') },
          points: Array.from({ length: POINTS }, (_, rank) => text(`point${String(rank)}`)).filter(
            (point) => point !== null,
          ),
          trueFalse: claimRanks.flatMap((rank) => {
            const [claim, why] = [text(`claim${rank}`), text(`why${rank}`)];
            return claim === null ? [] : [{ claim, holds: text(`holds${rank}`) === 'yes', why: why ?? '' }];
          }),
          slots: Object.fromEntries(slots.map((slot, rank) => [slot, text(`slot${String(rank)}`) ?? ''])),
        },
        texts: Object.entries(form).flatMap(([field, value]) =>
          typeof value === 'string' && !['campaign', 'base', 'heldOn'].includes(field)
            ? [[field, value, field.startsWith('slot')] as const]
            : [],
        ),
      });
      return { to: routes.campaignWorkshop(campaignId), notice: 'message.saved' };
    },
  }),
};
