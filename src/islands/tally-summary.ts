/** Over what a sheet says was counted: the doors that wait in this phone are in it too, and said to wait. */
import type { DoorCounts } from '#src/features/doors/campaign.types.ts';
import { addCounts } from '#src/features/doors/tally.rules.ts';
import { phone } from './phone.ts';
import type { Phone } from './phone.ts';
import { countsOfServer, keptDoors } from './tally-doors.ts';
import { showNumbers } from './tally-page.ts';

const start = async (page: HTMLElement, here: Phone): Promise<void> => {
  const { outing = '', paper = '{}' } = page.dataset;
  const onPaper = JSON.parse(paper) as DoorCounts;
  let base = await countsOfServer(page, here);
  const show = async (): Promise<void> =>
    showNumbers(page, addCounts(base, onPaper), await keptDoors(here, outing));
  document.addEventListener('essaim:doors', (event) => {
    base = (event as CustomEvent<Record<string, DoorCounts>>).detail[outing] ?? base;
  });
  document.addEventListener('essaim:outbox', () => void show());
  await show();
};

const root = document.querySelector<HTMLElement>('[data-summary]');
if (root) void phone.then((here) => (here === null ? undefined : start(root, here)));
