import type { Viewer } from '#src/shared/context.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { readsModule } from '#tests/builders/learner.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import type { Stage } from '#tests/builders/stage.ts';
import { at, workdaysAgo } from './calendar.ts';

const staffModules = [
  'l-essentiel-de-la-methode',
  'marcher-le-quartier',
  'la-carte-des-allies',
  'l-entretien-d-alliance',
] as const;
const WELCOME = 'bienvenue-dans-l-equipe';

/** Who read what at L'établi: Karim stopped after two pages, Fatima after three, each one « Continuer » away. */
export const tellLearning = async (
  stage: Stage,
  {
    network,
    etabli,
    messengers,
    today,
  }: { network: Network; etabli: Partner; messengers: Viewer[]; today: IsoDate },
): Promise<void> => {
  const read = (who: Viewer, slug: string, daysAgo: number, pages?: number): Promise<void> =>
    readsModule(stage, who, {
      slug,
      at: at(workdaysAgo(today, daysAgo), '08:40'),
      ...(pages === undefined ? {} : { pages }),
    });
  for (const [index, slug] of staffModules.entries()) await read(etabli.manager, slug, 80 - 12 * index);
  await read(etabli.manager, 'expliquer-sans-faire-peur', 2, 2);
  await read(etabli.staff, 'l-essentiel-de-la-methode', 78);
  await read(etabli.staff, 'la-carte-des-allies', 41);
  await read(etabli.director, 'l-essentiel-de-la-methode', 60);
  await read(etabli.staff, WELCOME, 20);
  await read(etabli.messenger, WELCOME, 3, 3);
  const [awa] = messengers;
  if (awa !== undefined) await read(awa, WELCOME, 9);
  await read(network.mentor, 'transmettre-sans-faire-a-la-place', 70);
};
