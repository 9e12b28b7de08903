import { describe, expect, it } from 'vitest';
import { medianOf, mentorLoads, waitingTimes } from '#src/features/mentoring/waiting-times.rules.ts';
import { at } from '#tests/builders/facts.ts';

const answer = (mentor: string, sent: string, answered: string) => ({
  mentorId: mentor.toLowerCase(),
  mentor,
  sentAt: at(sent),
  answeredAt: at(answered),
});
const nadia = { id: 'nadia', name: 'Nadia' };
const emile = { id: 'emile', name: 'Émile' };

describe('waiting times, in working days', () => {
  it.each([
    [[], null],
    [[4], 4],
    [[9, 1, 2], 2],
    [[4, 1, 2, 9], 3],
  ])('the middle of %j is %s', (values, median) => expect(medianOf(values)).toBe(median));

  it('counts neither Saturday, Sunday nor a holiday', () => {
    // 8 May 2026 is a Friday off.
    expect(waitingTimes([answer('Nadia', '2026-05-07', '2026-05-12')])).toEqual({
      answers: 1,
      median: 2,
      worst: 2,
    });
  });

  it('says nothing of nobody', () => {
    expect(waitingTimes([])).toEqual({ answers: 0, median: null, worst: null });
  });
});

describe('what each mentor carries', () => {
  const run = (over: object) => ({ lead: nadia, standIns: [], ended: false, promised: [], ...over });

  it('comes by name and not by load; stand-ins carry what waits too; ended runs weigh nothing', () => {
    const loads = mentorLoads(
      [
        run({ promised: ['2026-05-19', '2026-05-25'] }),
        run({ standIns: [emile], promised: ['2026-05-20'] }),
        run({ ended: true, promised: ['2026-01-01'] }),
      ],
      [answer('Zoé', '2026-05-04', '2026-05-05'), answer('Nadia', '2026-05-04', '2026-05-06')],
      '2026-05-20',
    );
    expect(
      loads.map(({ name, lead, standIn, waiting, overdue, median }) => [
        name,
        ...[lead, standIn, waiting, overdue, median],
      ]),
    ).toEqual([
      ['Émile', 0, 1, 1, 0, null],
      ['Nadia', 2, 0, 3, 1, 2],
      ['Zoé', 0, 0, 0, 0, 1],
    ]);
  });
});
