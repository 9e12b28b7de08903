import { notesIn } from '#src/features/meetings/minutes.rules.ts';
import { planMeeting } from '#src/features/meetings/plan-meeting.ts';
import { reportVisit } from '#src/features/meetings/report-visit.ts';
import { sendMinutes } from '#src/features/meetings/send-minutes.ts';
import { addPoint } from '#src/features/meetings/write-points.ts';
import { addPromise, settlePromise } from '#src/features/meetings/write-promises.ts';
import { listPromises } from '#src/features/meetings/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addDays } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { acting, runOf } from '#tests/builders/stage.ts';
import { at, workday, workdaysAgo } from './calendar.ts';
import type { Cast } from './play-month.ts';

const place = 'Visio, lien envoyé la veille';
const when = (onDate: IsoDate) => ({ onDate, startsAt: '14:30', minutes: 45, place });

/** What L'établi and its mentor said to each other: two calls told, one to come, a visit, three promises. */
export const tellMeetings = async (cast: Cast, today: IsoDate): Promise<void> => {
  const [first, second] = [workdaysAgo(today, 45), workdaysAgo(today, 23)];
  const { manager, staff } = cast.partner;
  await holdsCall(cast, first, [[manager, 'Comment présenter le message à la mairie ?']], {
    words: 'Le message est prêt. On garde la version courte pour les portes.',
    promises: [['Relire l’affiche avec deux voisins', 'partner', 'Samir', addDays(first, 14)]],
  });
  await keeps(cast, at(addDays(first, 12), '11:20'));
  await holdsCall(
    cast,
    second,
    [
      [staff, 'Deux rues n’ont pas de sonnette : que fait-on ?'],
      [manager, 'Qui prévient les gardiens avant la première sortie ?'],
    ],
    {
      words: 'Première sortie dans deux semaines. L’équipe frappe aux portes sans sonnette.',
      promises: [
        ['Prévenir les gardiens et coller les affiches', 'partner', 'responsable', workdaysAgo(today, 4)],
        ['Envoyer la fiche « frapper sans sonnette »', 'mentor', null, addDays(today, 6)],
      ],
    },
  );
  await visits(cast, workdaysAgo(today, 2));
  const plans = acting(cast.stage, cast.network.mentor, at(workdaysAgo(today, 1), '09:40'));
  const coming = { ...when(workday(addDays(today, 5))), kind: 'call', title: null } as const;
  await planMeeting(plans, await runOf(plans, cast.partner), coming);
};

type Told = {
  readonly words: string;
  readonly promises: readonly (readonly [string, 'partner' | 'mentor', string | null, IsoDate])[];
};

/** A call planned two weeks before, with the points of the team, held and told the same day. */
const holdsCall = async (
  cast: Cast,
  day: IsoDate,
  points: readonly (readonly [Viewer, string])[],
  { words, promises }: Told,
): Promise<void> => {
  const { stage, network, partner } = cast;
  const plans = acting(stage, network.mentor, at(workdaysAgo(day, 8), '10:00'));
  const opened = await runOf(plans, partner);
  const meetingId = await planMeeting(plans, opened, { ...when(day), kind: 'call', title: null });
  for (const [who, text] of points) {
    const ctx = acting(stage, who, at(workdaysAgo(day, 2), '15:10'));
    await addPoint(ctx, await runOf(ctx, partner), { meetingId, text });
  }
  const during = acting(stage, network.mentor, at(day, '15:05'));
  for (const [text, side, who, dueOn] of promises)
    await addPromise(during, opened, { text, side, who, dueOn, meetingId });
  const notes = notesIn(new Map([['words', words]]));
  await sendMinutes({ ...during, now: at(day, '15:20') }, opened, {
    meetingId,
    notes,
    stamp: '',
    attempt: 1,
  });
};

/** The first promise is kept. */
const keeps = async (cast: Cast, now: number): Promise<void> => {
  const { stage, partner } = cast;
  const ctx = acting(stage, partner.manager, now);
  const opened = await runOf(ctx, partner);
  const [first] = await stage.db.read(opened.scope, (tx) => listPromises(tx, [opened.run.id], now));
  const note = 'Deux mots changés : « gratuit » est passé en haut.';
  if (first !== undefined) await settlePromise(ctx, opened, { promiseId: first.id, outcome: 'kept', note });
};

/** The mentor watches five doors of the first outing; the report is a proof of month 7. */
const visits = async (cast: Cast, day: IsoDate): Promise<void> => {
  const { stage, network, partner } = cast;
  const plans = acting(stage, network.mentor, at(workdaysAgo(day, 6), '09:15'));
  const opened = await runOf(plans, partner);
  const visit = { onDate: day, startsAt: '09:30', minutes: 180, place: 'Départ de la salle' };
  const meetingId = await planMeeting(plans, opened, { ...visit, kind: 'fieldVisit', title: null });
  const [most, some, all] = [
    { yes: 3, partly: 1, no: 1, unseen: 0 },
    { yes: 2, partly: 1, no: 1, unseen: 1 },
    { yes: 5, partly: 0, no: 0, unseen: 0 },
  ];
  await reportVisit(acting(stage, network.mentor, at(day, '17:30')), opened, {
    ...{ meetingId, attempt: 1, onDate: day, doors: 5 },
    counts: {
      'presents-itself': most,
      'asks-moment': { yes: 1, partly: 1, no: 3, unseen: 0 },
      'open-question': some,
      'own-words': most,
      'no-judgement': all,
      'immediate-act': some,
      'notes-nothing': all,
      thanks: most,
    },
    seen: 'Cinq portes ouvertes, deux binômes. L’équipe parle avec ses mots et laisse le temps de répondre.',
    strength: 'Personne n’a jugé, personne n’a rien noté.',
    axis: 'Demander si c’est le bon moment, et attendre la réponse.',
    decision: 'Dix minutes jouées à deux à la prochaine réunion.',
    nextOn: addDays(day, 21),
    shared: true,
    itemId: 'j07-observation-du-mentor',
  });
};
