import { describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';

const curriculum = getCurriculum();

describe('the year', () => {
  it('has twelve months in order', () => {
    expect(curriculum.months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('has seventy checklist items, four to seven a month', () => {
    expect(curriculum.items).toHaveLength(70);
    const odd = curriculum.months.filter(
      ({ milestone }) => milestone.items.length < 4 || milestone.items.length > 7,
    );
    expect(odd.map(({ milestone }) => milestone.id)).toEqual([]);
  });
});
