import { describe, expect, it } from 'vitest';
import { briefOf } from '#src/features/meetings/brief.rules.ts';
import type { BriefKnown } from '#src/features/meetings/brief.rules.ts';
import type { MilestoneRead } from '#src/features/milestones/index.ts';
import { addDays, parisDate } from '#src/shared/time.ts';

/** The last call ended on the tenth at noon; what is told happened on the day that its number says. */
const at = (day: number): number => Date.parse('2027-03-01T11:00:00Z') + (day - 1) * 86_400_000;
const on = (day: number): string => parisDate(at(day));
const LAST = { on: on(9), at: at(10) };

const noFacts = {
  ...{ submissions: [], withdrawals: [], itemFacts: [], evidence: [], blocks: [], reviews: [], undos: [] },
  reservations: [],
};
type State = { readonly state: string; readonly waiting?: number; readonly returned?: number } & Record<
  string,
  unknown
>;
const read = (
  id: string,
  { state, waiting, returned, ...more }: State = { state: 'todo' },
  items: readonly object[] = [],
  over: object = {},
): MilestoneRead => {
  const sent = {
    waiting: waiting === undefined ? null : { id: `s-${id}`, recordedAt: at(waiting) },
    lastReturnAt: returned === undefined ? null : at(returned),
  };
  const told = { state, daysLate: 0, waitsForCall: false, awaiting: 'mentor', sent, ...more };
  return {
    ...{ milestone: { id, title: `Jalon ${id}` }, state: told, dueOn: on(5), openBlocks: [], ...over },
    items: items.map((item) => ({
      reservation: null,
      lastLine: null,
      state: { missingSentence: null },
      ...item,
    })),
  } as unknown as MilestoneRead;
};
const item = (id: string, more: object = {}) => ({ item: { id, title: `Item ${id}` }, ...more });
const brief = (over: object) => {
  const { facts, may, ...rest } = over as { facts?: object; may?: object };
  return briefOf({
    ...{ milestones: [], meeting: { points: [] }, promises: [], visits: [], last: LAST, today: on(20) },
    ...{ mentorIds: ['mentor'], pause: null, facts: { ...noFacts, ...facts } },
    may: { clear: () => true, lift: () => true, settle: true, ...may },
    ...rest,
  } as unknown as BriefKnown);
};
/** Kind, key and what a section says of each of its lines, apart from what is empty. */
const lines = (over: object) =>
  Object.fromEntries(
    brief(over).sections.map(({ id, lines: all }) => [
      id,
      all.map(({ kind, key, on: day, ...more }) => {
        const { title: _title, ...said } = Object.fromEntries(
          Object.entries(more).filter(([, value]) => value !== null && value !== 0),
        );
        return [kind, key, day, said];
      }),
    ]),
  );

describe('what changed since the last call', () => {
  const milestones = [
    read('a', { state: 'todo' }, [item('i'), item('j')]),
    read('b', { state: 'todo' }, [item('k')]),
  ];
  const done = (itemId: string, day: number, kind = 'declared') => ({ itemId, kind, recordedAt: at(day) });
  const proof = (itemIds: readonly string[], day: number, more: object = {}) => ({
    ...{ itemIds, recordedAt: at(day), removedAt: null, kind: 'note', ...more },
  });

  it('is nothing where nothing came after it', () => {
    expect(brief({ milestones })).toEqual({ since: on(9), sections: [] });
    const facts = {
      itemFacts: [done('i', 10)],
      evidence: [proof(['j'], 10)],
      submissions: [{ milestoneId: 'a', id: 's', recordedAt: at(10), round: 1 }],
    };
    expect(lines({ milestones, facts })).toEqual({});
    expect(brief({ milestones, facts, last: null }).since).toBeNull();
    expect(lines({ milestones, facts, last: null })).toEqual({
      changed: [['sent', 'sent:s', on(10), { amount: 1 }]],
    });
  });

  it('is what was worked on: items declared, each once, and proofs that stand', () => {
    const itemFacts = [
      done('i', 11),
      done('i', 12),
      done('j', 13),
      done('j', 15, 'undeclared'),
      done('k', 9),
      done('z', 14),
    ];
    const evidence = [
      ...[proof(['j', 'k'], 14), proof(['i'], 9), proof(['i'], 14, { removedAt: at(15) })],
      ...[proof(['i'], 15, { kind: 'visitReport' }), proof(['z'], 15)],
    ];
    expect(lines({ milestones, facts: { itemFacts, evidence } })).toEqual({
      changed: [
        ['worked', 'worked:a', on(14), { amount: 2, proofs: 1 }],
        ['worked', 'worked:b', on(14), { proofs: 1 }],
      ],
    });
    // Once it is sent, its sending says it all; the other milestone is still told.
    const submissions = [{ milestoneId: 'a', id: 's', recordedAt: at(12), round: 2 }];
    expect(lines({ milestones, facts: { itemFacts, evidence, submissions } })['changed']).toEqual([
      ['sent', 'sent:s', on(12), { amount: 2 }],
      ['worked', 'worked:b', on(14), { proofs: 1 }],
    ]);
  });

  it('is each sending with its end, the oldest first', () => {
    const sending = (id: string, settledBy: string, milestoneId = 'a') => ({
      id,
      milestoneId,
      settledBy,
      round: 1,
      recordedAt: at(1),
    });
    const review = (id: string, day: number, verdict: string, more: object = {}) => ({
      ...{ id, milestoneId: 'a', submissionId: 's', capacity: 'mentor', recordedAt: at(day) },
      ...{ lines: [{ verdict }], ...more },
    });
    const facts = {
      submissions: [sending('s', 'mentor'), sending('h', 'headOffice'), sending('t', 'mentor', 'elsewhere')],
      withdrawals: [
        { submissionId: 's', recordedAt: at(19) },
        { submissionId: 't', recordedAt: at(19) },
        { submissionId: 's', recordedAt: at(9) },
      ],
      reviews: [
        ...[
          review('r1', 18, 'accepted'),
          review('r2', 17, 'changesRequested'),
          review('r3', 16, 'toDiscuss'),
        ],
        ...[review('r4', 15, 'accepted', { submissionId: 'h' }), review('r6', 9, 'accepted')],
        review('r5', 14, 'accepted', { submissionId: 'h', capacity: 'national' }),
        ...[review('u', 11, 'accepted'), review('w', 11, 'accepted', { milestoneId: 'elsewhere' })],
      ],
      undos: [
        { reviewId: 'u', recordedAt: at(13), reason: 'Une erreur' },
        { reviewId: 'w', recordedAt: at(13), reason: '' },
      ],
    };
    expect(lines({ milestones, facts })['changed']).toEqual([
      ['undone', 'undone:u', on(13), { text: 'Une erreur' }],
      ['approved', 'review:r5', on(14), {}],
      ['opinion', 'review:r4', on(15), {}],
      ['leftToDiscuss', 'review:r3', on(16), {}],
      ['returned', 'review:r2', on(17), {}],
      ['approved', 'review:r1', on(18), {}],
      ['takenBack', 'back:s', on(19), {}],
    ]);
  });

  it('is what was cleared, lifted and visited', () => {
    const block = (id: string, milestoneId: string, cleared: number | null) => ({
      ...{ id, milestoneId, clearedAt: cleared === null ? null : at(cleared), clearedText: 'Signé' },
    });
    const reserve = (id: string, itemId: string, lifted: number | null) => ({
      ...{ id, itemId, liftedAt: lifted === null ? null : at(lifted), liftedNote: 'Vu' },
    });
    const facts = {
      blocks: [block('1', 'a', 12), block('2', 'a', 10), block('3', 'a', null), block('4', 'elsewhere', 12)],
      reservations: [
        reserve('1', 'i', 13),
        reserve('2', 'j', 10),
        reserve('3', 'j', null),
        reserve('4', 'z', 13),
      ],
    };
    const visit = (meetingId: string, day: number, axis: string | null) => ({
      ...{ meetingId, onDate: on(8), axis, seen: 'Vu dehors', recordedAt: at(day) },
    });
    const known = {
      milestones,
      facts,
      visits: [visit('v', 11, 'Écouter'), visit('w', 10, null), visit('x', 11, null)],
    };
    expect(lines(known)['changed']).toEqual([
      ...[
        ['visited', 'visit:v', on(8), {}],
        ['visited', 'visit:x', on(8), {}],
      ],
      ['unblocked', 'block:1', on(12), { text: 'Signé' }],
      ['lifted', 'reserve:1', on(13), { text: 'Vu' }],
    ]);
    expect(brief(known).sections[0]?.lines.map(({ title }) => title)).toEqual([
      'Écouter',
      'Vu dehors',
      'Jalon a',
      'Item i',
    ]);
  });
});

describe('what waits for an answer', () => {
  const verdict = (id: string, said: string | null) =>
    item(id, { lastLine: said === null ? null : { verdict: said, comment: `Dit de ${id}` } });
  const items = [
    verdict('i', 'toDiscuss'),
    verdict('j', 'changesRequested'),
    verdict('k', 'accepted'),
    verdict('l', null),
  ];
  const reviews = [
    {
      id: 'r',
      milestoneId: 'a',
      submissionId: 's',
      capacity: 'mentor',
      recordedAt: at(8),
      lines: [{ verdict: 'toDiscuss' }],
    },
  ];

  it.each([
    [{ state: 'submitted', waiting: 6 }, [['awaitingMentor', 'sending:s-a', on(6), {}]]],
    [
      { state: 'submitted', waiting: 6, returned: 3, awaiting: 'headOffice' },
      [['awaitingHeadOffice', 'sending:s-a', on(6), {}]],
    ],
    [{ state: 'changesRequested', returned: 8 }, [['toComplete', 'complete:r', on(8), { amount: 2 }]]],
    [
      { state: 'toDiscuss', returned: 8, waitsForCall: true },
      [
        ['toComplete', 'complete:r', on(8), { amount: 1 }],
        ['toDiscuss', 'discuss:r:i', on(8), { text: 'Dit de i' }],
      ],
    ],
    [{ state: 'changesRequested', returned: 7 }, [['toComplete', 'complete:a', on(7), { amount: 2 }]]],
    [{ state: 'approved', returned: 8 }, undefined],
    [{ state: 'toDiscuss' }, undefined],
  ])('is said of %o', (state, waiting) => {
    expect(lines({ milestones: [read('a', state, items)], facts: { reviews } })['waiting']).toEqual(waiting);
  });

  it('is nothing to complete when all is to be discussed', () => {
    const milestones = [
      read('a', { state: 'toDiscuss', returned: 8, waitsForCall: true }, items.slice(0, 1)),
    ];
    expect(lines({ milestones, facts: { reviews } })['waiting']).toHaveLength(1);
  });

  it('is each reserve, to be lifted by who may', () => {
    const reservation = { id: 'r', dueOn: on(25), text: 'À compléter', responsible: 'La directrice' };
    const milestones = [read('a', { state: 'approved' }, [item('i', { reservation }), item('j')])];
    const said = { text: 'À compléter', who: 'La directrice' };
    const act = { act: 'lift', milestoneId: 'a', reservationId: 'r' };
    expect(lines({ milestones })['waiting']).toEqual([['reserve', 'reserve:r', on(25), { ...said, act }]]);
    expect(lines({ milestones, may: { lift: () => false } })['waiting']).toEqual([
      ['reserve', 'reserve:r', on(25), said],
    ]);
  });
});

describe('what stalls', () => {
  it('is what is blocked, what is late with its reasons, and the pause', () => {
    const missing = (id: string, missingSentence: string | null) => item(id, { state: { missingSentence } });
    const openBlocks = [{ id: 'b', recordedAt: at(4), text: 'La salle est fermée', byPersonId: 'awa' }];
    const milestones = [
      read(
        'a',
        { state: 'todo', daysLate: 3 },
        [missing('i', 'Il manque i'), missing('j', null), missing('k', 'Il manque k')],
        { openBlocks },
      ),
      read('b', { state: 'todo', daysLate: 1 }, [], { dueOn: on(6) }),
      read('c'),
    ];
    const pause = { since: on(7), reason: 'Ramadan' };
    const late = { amount: 3, text: 'Il manque i\nIl manque k' };
    const said = (act: object) => [
      ['blocked', 'block:b', on(4), { text: 'La salle est fermée', ...act }],
      ['late', 'late:a', on(5), late],
      ['late', 'late:b', on(6), { amount: 1 }],
      ['paused', 'pause', on(7), { text: 'Ramadan' }],
    ];
    expect(lines({ milestones, pause })['stalled']).toEqual(said({ act: { act: 'clear', blockId: 'b' } }));
    expect(lines({ milestones, pause, may: { clear: () => false } })['stalled']).toEqual(said({}));
  });
});

describe('what was promised, and what each wants to say', () => {
  const promise = (id: string, settled: number | null) => ({
    ...{ id, text: `Promesse ${id}`, side: 'mentor', who: 'Lou', dueOn: addDays(on(20), -2) },
    settled: settled === null ? null : { recordedAt: at(settled), note: 'Fait', outcome: 'kept' },
  });

  it('is each promise until it was settled and told', () => {
    const promises = [promise('p', null), promise('q', 11), promise('r', 10)];
    const said = { side: 'mentor', who: 'Lou' };
    const settled = ['settled', 'promise:q', on(18), { ...said, text: 'Fait', outcome: 'kept' }];
    const open = { ...said, amount: 2 };
    expect(lines({ promises })['promises']).toEqual([
      ['promised', 'promise:p', on(18), { ...open, act: { act: 'settle', promiseId: 'p' } }],
      settled,
    ]);
    expect(lines({ promises, may: { settle: false } })['promises']).toEqual([
      ['promised', 'promise:p', on(18), open],
      settled,
    ]);
  });

  it('is each point, of its side', () => {
    const points = ['mentor', 'awa'].map((byPersonId) => ({
      id: byPersonId,
      text: 'Un point',
      recordedAt: at(15),
      byPersonId,
    }));
    expect(lines({ meeting: { points } })['points']).toEqual([
      ['point', 'point:mentor', on(15), { side: 'mentor' }],
      ['point', 'point:awa', on(15), { side: 'partner' }],
    ]);
  });
});
