import { addPhrase } from '#src/features/mentoring/change-phrase.ts';
import { decideSharing } from '#src/features/mentoring/decide-sharing.ts';
import { followUpAdaptation } from '#src/features/mentoring/follow-up-adaptation.ts';
import { getAdaptations } from '#src/features/mentoring/get-adaptations.ts';
import { leaveNote } from '#src/features/mentoring/leave-note.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addDays, addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { Network } from '#tests/builders/network.ts';
import { acting } from '#tests/builders/stage.ts';
import type { Stage } from '#tests/builders/stage.ts';
import { at, workday } from './calendar.ts';
import type { Cast } from './play-month.ts';

const phrases: readonly (readonly [who: 'nadia' | 'paul', text: string])[] = [
  ['nadia', 'C’est clair et daté, merci. Gardez cette façon de faire.'],
  ['nadia', 'Je ne vois pas qui l’a relu, ni quand. Dites-le en une phrase.'],
  ['nadia', 'La preuve parle d’une intention. Racontez ce qui a eu lieu : où, quand, combien.'],
  ['paul', 'Une photo sans visage suffit. Ajoutez-la, ou racontez en quelques mots.'],
  ['paul', 'Ce point touche au noyau de la méthode. Parlons-en au prochain appel.'],
];

/** The sentences that Nadia and Paul answer with. */
export const tellPhrases = async (
  stage: Stage,
  { network, paul, on }: { network: Network; paul: Viewer; on: IsoDate },
): Promise<void> => {
  for (const [index, [who, text]] of phrases.entries()) {
    const viewer = who === 'nadia' ? network.mentor : paul;
    await addPhrase(acting(stage, viewer, at(workday(addDays(on, index * 9)), '11:10')), text);
  }
};

/** Agrees to be shown to those who come after. */
export const agreesToShare = ({ stage, partner }: Cast, on: IsoDate): Promise<void> =>
  decideSharing(acting(stage, partner.manager, at(workday(on), '14:20')), true);

/** Paul leaves a note at the end of his three weeks; the team looks again at its two meeting places. */
export const tellAfterwards = async (cast: Cast, standIn: Viewer): Promise<void> => {
  const { stage, partner, startMonth } = cast;
  const lastDay = addDays(addMonths(startMonth, 3), 26);
  await leaveNote(
    acting(stage, standIn, at(lastDay, '16:45')),
    partner.place.slug,
    'Karim répond le matin avant 10 h. Les contrats demandent une relecture par le cabinet de paie : prévoyez dix jours. ' +
      'Odile signe tout de suite quand la dépense est dite en une ligne.',
  );
  const when = at(workday(addDays(addMonths(startMonth, 5), 15)), '10:40');
  const ctx = acting(stage, partner.manager, when);
  const [adaptation] = (await getAdaptations(ctx, new URLSearchParams())).shown;
  if (adaptation === undefined) throw new Error('L’établi adapted nothing');
  await followUpAdaptation(ctx, adaptation.id, {
    seen: 'Les deux lieux servent. Quatre personnes de la cité du haut viennent maintenant le soir.',
    decision: 'keep',
  });
};
