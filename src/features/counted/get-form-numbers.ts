import type { FieldsForm } from '#src/features/curriculum/curriculum.types.ts';
import { managementFacts } from '#src/features/management/index.ts';
import type { ManagementFacts } from '#src/features/management/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import { incidentsOf } from '#src/features/restitution/index.ts';
import type { Context } from '#src/shared/context.ts';

/** A number that Essaim counted, for the question that asks for it. */
export type FormNumber = { readonly field: string; readonly label: string; readonly value: number };

type Facts = ManagementFacts & { readonly incidentCount: number };

/** By item: the question → its number. Numbers of the team alone: none of inhabitants, whom R22 protects. */
const numbersOf: Readonly<Record<string, (facts: Facts) => Readonly<Record<string, number | undefined>>>> = {
  'j04-habitants-rencontres': ({ recruitment }) => ({ ...recruitment }),
  'j04-promesses-d-embauche': ({ recruitment }) => ({ ...recruitment }),
  'j08-points-individuels': ({ talks }) => ({ equipe: talks.team }),
  'j08-alertes-suivies': ({ incidentCount }) => ({ incidents: incidentCount || undefined }),
  'j11-equipe-maintenue': ({ sinceHiring: kept }) =>
    kept === null || kept.then === 0 ? {} : { depart: kept.then, restes: kept.still, nouveaux: kept.joined },
};

/** What Essaim counted of the questions of an item's form, in their order; empty when it counted nothing. */
export const getFormNumbers = async (
  ctx: Context,
  itemId: string,
  form: FieldsForm,
): Promise<readonly FormNumber[]> => {
  const find = numbersOf[itemId];
  if (find === undefined) return [];
  const { run, organisation, scope } = await openOwnRun(ctx);
  const numbers = await ctx.db.read(scope, async (tx) => {
    const life = (await managementFacts(tx, [run.id], ctx.now)).get(run.id);
    const incidentCount = (await incidentsOf(tx, [organisation.id], ctx.now)).length;
    return life === undefined ? {} : find({ ...life, incidentCount });
  });
  return form.fields.flatMap(({ id, label, kind }) => {
    const value = kind === 'number' ? numbers[id] : undefined;
    return value === undefined ? [] : [{ field: id, label, value }];
  });
};
