import { describe, expect, it } from 'vitest';
import { noDoors } from '#src/features/doors/index.ts';
import type { DoorCounts, OutingSheet } from '#src/features/doors/index.ts';
import {
  countedPaper,
  countedSheet,
  knockedIn,
  openedIn,
  sheetProblems,
} from '#src/features/doors/sheet.rules.ts';

const doors: DoorCounts = { ...noDoors, talked: 5, noTime: 4, nobody: 3, refused: 2 };
const sheet = (over: Partial<OutingSheet> = {}): OutingSheet => ({
  ...{ version: 1, source: 'phone', closed: true, filledOn: '2027-03-01', minutes: 110, people: 2 },
  ...{ paper: null, incidents: {}, own: [], otherLanguage: 5, previouslyUnaware: 5, foundUseful: 5 },
  ...{ intendsAction: 5, immediateActions: 5, handovers: 5, leaflets: 99, ...over },
});
const problems = (over: Partial<OutingSheet>, counted: Partial<DoorCounts> = {}) =>
  sheetProblems({ doors: { ...doors, ...counted }, sheet: sheet(over) });

describe('the doors of an outing', () => {
  it('are those that opened and those where nobody answered', () => {
    expect([openedIn(doors), knockedIn(doors)]).toEqual([11, 14]);
  });
});

describe('a sheet', () => {
  it.each([
    'otherLanguage',
    'previouslyUnaware',
    'foundUseful',
    'intendsAction',
    'immediateActions',
    'handovers',
  ] as const)('has no more of %s than talks', (name) => {
    expect(problems({ [name]: 6 })).toEqual([name]);
  });

  it.each<[Partial<OutingSheet>, Partial<DoorCounts>, readonly string[]]>([
    [{}, {}, []],
    [{ own: [5, 0] }, {}, []],
    [{ own: [0, 6] }, {}, ['own']],
    [{}, { revisit: 4, needsHelp: 5, themes: { cold: 5, health: 5 } }, []],
    [{}, { revisit: 5 }, ['revisit']],
    [{}, { needsHelp: 6 }, ['needsHelp']],
    [{}, { themes: { cold: 5, health: 6 } }, ['themes']],
    [
      { handovers: 6, own: [6] },
      { revisit: 5, needsHelp: 6, themes: { cold: 6 } },
      [...['handovers', 'revisit', 'needsHelp', 'themes', 'own']],
    ],
    [{ paper: { ...doors, total: 14 } }, {}, []],
    [{ paper: { ...doors, total: null } }, {}, []],
    // Without the doors of its paper nothing else can be compared.
    [{ paper: { ...doors, total: 15 }, handovers: 6 }, {}, ['total']],
  ])('%o beside %o: %o', (over, counted, found) => {
    expect(problems(over, counted)).toEqual(found);
    const tally = { outingId: 'o', doors: { ...doors, ...counted } };
    expect(countedSheet({ ...tally, sheet: sheet(over) }) === null).toBe(found.length > 0);
    expect(countedSheet({ ...tally, sheet: sheet({ ...over, closed: false }) })).toBeNull();
  });

  it('of nobody contradicts nothing, but for doors', () => {
    expect(sheetProblems({ doors, sheet: null })).toEqual([]);
    expect(sheetProblems({ doors: { ...doors, revisit: 5 }, sheet: null })).toEqual(['revisit']);
    expect(countedSheet({ outingId: 'o', doors, sheet: null })).toBeNull();
  });

  it('counts the doors of its paper while its total holds', () => {
    const paper = { ...doors, total: 14 };
    expect(countedPaper({ paper })).toBe(paper);
    const unsaid = { ...doors, total: null };
    expect(countedPaper({ paper: unsaid })).toBe(unsaid);
    for (const none of [null, { paper: null }, { paper: { ...doors, total: 13 } }])
      expect(countedPaper(none)).toBe(noDoors);
  });
});
