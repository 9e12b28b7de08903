import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { PointToConfirm } from '#src/features/curriculum/index.ts';
import { referenceWords as words } from '#src/i18n/references.fr.ts';
import { routes } from '#src/routes.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Context } from '#src/shared/context.ts';
import { canRead } from './learning.access.ts';

/** A text that says something which is still to be confirmed. */
export type Place = { readonly title: string; readonly href: string | null };
export type PointPlaces = PointToConfirm & { readonly places: readonly Place[] };

type Dependent = Place & { readonly toConfirm: readonly number[] };

/** Pages of text are read by Astro, not with the curriculum: the page hands them over. */
export type TextPage = {
  readonly title: string;
  readonly href: string;
  readonly toConfirm: readonly number[];
};

/** Every point to confirm, with the texts the viewer may read that depend on it. */
export const getPointsPage = (ctx: Context, pages: readonly TextPage[]): readonly PointPlaces[] => {
  const dependents = [...ofCurriculum(ctx), ...pages];
  return getCurriculum().points.map((point) => ({
    ...point,
    places: dependents
      .filter(({ toConfirm }) => toConfirm.includes(point.id))
      .map(({ title, href }) => ({ title, href })),
  }));
};

/** A month is opened by the team that lives it; its guides read its name. */
const ofCurriculum = ({ viewer: { role } }: Context): Dependent[] => {
  const { modules, scenarios, months, grid, campaignIndicators, messengerQuestions, hill, observation } =
    getCurriculum();
  const own = PARTNER_TEAM.some((each) => each === role);
  return [
    ...modules
      .filter(({ audience }) => canRead(role, audience))
      .map(({ id, title, slug, toConfirm }) => ({
        title: `${id} ${title}`,
        href: routes.module(slug),
        toConfirm,
      })),
    ...scenarios.map(({ id, title, slug, toConfirm }) => ({
      title: `${id} ${title}`,
      href: routes.scenario(slug),
      toConfirm,
    })),
    ...months.map(({ milestone, toConfirm }) => ({
      title: `${milestone.id.toUpperCase()} ${milestone.title}`,
      href: own ? routes.milestone(milestone.id) : null,
      toConfirm,
    })),
    { title: words.gridTitle, href: routes.gridGuide(), toConfirm: grid.toConfirm },
    { title: words.hillTitle, href: own ? routes.monthlyPoint() : null, toConfirm: hill.toConfirm },
    { title: words.indicatorsTitle, href: routes.indicators(), toConfirm: campaignIndicators.toConfirm },
    {
      title: words.observationTitle,
      href: routes.tool('grille-d-observation'),
      toConfirm: observation.toConfirm,
    },
    {
      title: words.askedTitle,
      href: `${routes.gridGuide()}#questions`,
      toConfirm: messengerQuestions.toConfirm,
    },
  ];
};
