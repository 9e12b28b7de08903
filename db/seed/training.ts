import { addSession } from '#src/features/training/add-session.ts';
import { issueCertificate } from '#src/features/training/issue-certificate.ts';
import { recordPresence } from '#src/features/training/record-presence.ts';
import type { Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { addDays } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { addWorkingDays } from '#src/shared/working-days.ts';
import type { Partner } from '#tests/builders/network.ts';
import { acting } from '#tests/builders/stage.ts';
import type { Stage } from '#tests/builders/stage.ts';
import { at, workday, workdaysAgo } from './calendar.ts';

/** What L'établi did in a room: two sessions held, one to come; and the attestation that Fatima asked for. */
export const tellTraining = async (
  stage: Stage,
  {
    etabli,
    messengers,
    hiredOn,
    today,
  }: { etabli: Partner; messengers: readonly Viewer[]; hiredOn: IsoDate; today: IsoDate },
): Promise<void> => {
  const { manager, messenger: fatima } = etabli;
  const place = 'Salle de l’amicale colombophile';
  const held = [
    {
      title: 'Se présenter à une porte, à deux',
      onDate: addWorkingDays(hiredOn, 5),
      there: [fatima, ...messengers],
    },
    {
      title: 'Écouter sans promettre',
      onDate: addWorkingDays(hiredOn, 9),
      there: [fatima, ...messengers.slice(1)],
    },
  ];
  for (const { title, onDate, there } of held) {
    const ctx = acting(stage, manager, at(onDate, '17:00'));
    const sessionId = await addSession(ctx, { title, onDate, startsAt: '14:00', minutes: 120, place });
    await recordPresence(ctx, { sessionId, present: there.map(({ personId }) => personId) });
  }
  const asked = at(workdaysAgo(today, 2), '09:20');
  await issueCertificate(acting(stage, fatima, asked), { id: newId(), name: 'Fatima Belkacem' });
  const onDate = workday(addDays(today, 8));
  const title = 'Raconter ce qu’on a entendu, sans nom';
  const ctx = acting(stage, manager, at(workdaysAgo(today, 1), '11:00'));
  await addSession(ctx, { title, onDate, startsAt: '09:30', minutes: 150, place });
};
