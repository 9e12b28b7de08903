import { expect, it } from 'vitest';
import { withoutDoors } from '#src/server/door-lines.ts';

it('writes no line of a request to the doors, and sums them once their half-day is over', () => {
  const lines: string[] = [];
  let now = new Date('2026-11-27T09:12:00Z');
  const log = withoutDoors(
    (_level, event, line) => void lines.push(JSON.stringify({ event, ...line })),
    () => now,
  );
  const asked = (route: string) =>
    log('info', 'request', { id: 'r1', route, status: 200, ms: 12, account: 'a1', organisation: 'o1' });
  for (const route of ['/portes', '/portes/[campagne]/[lieu]', '/api/envois']) asked(route);
  expect(lines).toEqual([]);
  now = new Date('2026-11-27T12:01:00Z');
  asked('/accueil');
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    ...{ event: 'doors', time: '2026-11-27 morning', requests: 3, s5xx: 0, longestMs: 12 },
  });
  expect(lines[0]).not.toMatch(/a1|o1|r1|lieu/);
});
