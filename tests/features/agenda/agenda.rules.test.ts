import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedAnswers } from '#src/features/agenda/agenda.access.ts';
import { agendaQuery, keptBy, layOut } from '#src/features/agenda/agenda.rules.ts';
import type { AgendaEvent } from '#src/features/agenda/agenda.types.ts';
import { meetingDays, meetingRule, readTime } from '#src/features/agenda/team-meetings.rules.ts';
import { writeFeed } from '#src/features/agenda/write-feed.ts';
import { agendaTitle } from '#src/i18n/agenda.fr.ts';
import { addDays, atTime } from '#src/shared/time.ts';
import { readCalendar } from '#tests/support/calendar.ts';

const TODAY = '2027-03-04';
const origin = new URL('https://essaim.exemple.test');
const feedOf = (events: readonly AgendaEvent[], over: Partial<Parameters<typeof writeFeed>[1]> = {}) =>
  writeFeed(events, { name: 'L’établi', origin, withPartner: false, ...over });

const anEvent = (over: Partial<AgendaEvent> = {}): AgendaEvent => ({
  id: 'e1',
  kind: 'training',
  partner: { name: 'L’établi', slug: 'l-etabli' },
  subject: 'Écouter',
  on: TODAY,
  until: null,
  startsAt: null,
  minutes: null,
  place: null,
  cancelled: false,
  href: '/agenda',
  recordedAt: 0,
  changedAt: 0,
  ...over,
});

describe('the layout of a calendar', () => {
  it('has each event once: what lasts today stands under today', () => {
    const events = [
      anEvent({ id: 'past', on: '2027-02-01', until: '2027-03-03' }),
      anEvent({ id: 'lasts', on: '2027-02-01', until: TODAY }),
      anEvent({ id: 'evening', startsAt: '18:00' }),
      anEvent({ id: 'morning', startsAt: '09:00' }),
      anEvent({ id: 'last of the next days', on: addDays(TODAY, 60) }),
      anEvent({ id: 'later', on: addDays(TODAY, 61) }),
    ];
    const { next, later, past } = layOut(events, TODAY);
    expect(next.map(({ on, events: day }) => [on, day.map(({ id }) => id)])).toEqual([
      [TODAY, ['lasts', 'morning', 'evening']],
      ['2027-05-03', ['last of the next days']],
    ]);
    expect(later.map(({ on, events: month }) => [on, month.map(({ id }) => id)])).toEqual([
      ['2027-05-01', ['later']],
    ]);
    expect(past.map(({ id }) => id)).toEqual(['past']);
  });

  it('is filtered by the address, and by nothing it does not know', () => {
    const events = [anEvent(), anEvent({ id: 'e2', kind: 'pause', partner: { name: 'B', slug: 'b' } })];
    const kept = (search: string) =>
      keptBy(events, agendaQuery(new URLSearchParams(search))).map(({ id }) => id);
    expect(kept('')).toEqual(['e1', 'e2']);
    expect(kept('type=pause')).toEqual(['e2']);
    expect(kept('partenaire=l-etabli&type=pause')).toEqual([]);
    expect(kept('type=rien')).toEqual(['e1', 'e2']);
  });
});

describe('the monthly meeting', () => {
  const answers = { semaine: 'premiere', jour: 'jeudi', heure: '17 h 30', duree: 90, premiere: '2027-01-14' };

  it.each([
    ['17 h 30', '17:30'],
    ['17h', '17:00'],
    ['9:05', '09:05'],
    ['25 h', null],
    ['après l’école', null],
    ['', null],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each([
    ['premiere', ['2027-01-14', '2027-02-04', '2027-03-04']],
    ['deuxieme', ['2027-01-14', '2027-02-11', '2027-03-11']],
    ['troisieme', ['2027-01-14', '2027-02-18', '2027-03-18']],
    ['derniere', ['2027-01-14', '2027-02-25', '2027-03-25']],
  ])('comes back on the %s Thursday, after the day that was written', (semaine, days) => {
    const rule = meetingRule({ ...answers, semaine });
    expect(rule === null ? null : meetingDays(rule, '2027-01-01', '2027-03-31')).toEqual(days);
  });

  it.each([{ jour: 'dimanche' }, { semaine: '' }, { premiere: 'bientôt' }])('is none with %j', (over) => {
    expect(meetingRule({ ...answers, ...over })).toBeNull();
  });

  it('is a whole day when the time cannot be read', () => {
    expect(meetingRule({ ...answers, heure: 'le soir' })?.startsAt).toBeNull();
  });
});

describe('when an address answers', () => {
  const holder = {
    role: 'staff' as const,
    startsOn: '2027-01-01',
    endsOn: null,
    accountEndsOn: null,
    disabledAt: null,
    erasedAt: null,
  };
  it.each([
    [{}, true],
    [{ role: 'mentor' as const }, true],
    [{ role: 'messenger' as const }, false],
    [{ endsOn: TODAY }, true],
    [{ endsOn: '2027-03-03' }, false],
    [{ startsOn: '2027-03-05' }, false],
    [{ accountEndsOn: '2027-03-03' }, false],
    [{ disabledAt: 1 }, false],
    [{ erasedAt: 1 }, false],
  ])('%j: %s', (over, answers) => {
    expect(feedAnswers({ ...holder, ...over }, TODAY)).toBe(answers);
  });
});

const day = fc.integer({ min: -60, max: 366 }).map((days) => addDays(TODAY, days));
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 90 }),
  fc.constant('Écouter, puis ; \\ « rendre »'),
);
const oneLine = words.map((text) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '').trim());
const instant = fc.integer({ min: 0, max: 4_000_000 }).map((minutes) => minutes * 60_000);
const anyEvent: fc.Arbitrary<AgendaEvent> = fc
  .record({
    id: fc.uuid(),
    subject: oneLine.map((text) => `a${text}`),
    on: day,
    lasts: fc.option(fc.nat(40), { nil: null }),
    startsAt: fc.option(fc.constantFrom('00:30', '02:30', '09:05', '23:59'), { nil: null }),
    minutes: fc.option(fc.integer({ min: 15, max: 480 }), { nil: null }),
    place: fc.option(
      oneLine.map((text) => `a${text}`),
      { nil: null },
    ),
    cancelled: fc.boolean(),
    recordedAt: instant,
    later: instant,
  })
  .map(({ lasts, later, startsAt, ...over }) =>
    anEvent({
      ...over,
      startsAt,
      until: lasts === null || startsAt !== null ? null : addDays(over.on, lasts),
      changedAt: over.recordedAt + later,
    }),
  );

describe('the feed', () => {
  it('says what the page says, to the minute and to the letter, whatever is written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEvent, { selector: ({ id }) => id, maxLength: 12 }), (events) => {
        const { next, later, past } = layOut(events, TODAY);
        const shown = [...[...next, ...later].flatMap((group) => group.events), ...past];
        const read = readCalendar(feedOf(events));
        expect(read.map(({ uid }) => uid).sort()).toEqual(shown.map(({ id }) => `${id}@essaim`).sort());
        for (const event of shown) {
          const told = read.find(({ uid }) => uid === `${event.id}@essaim`);
          const start = event.startsAt === null ? null : atTime(event.on, event.startsAt);
          expect(told).toEqual({
            uid: `${event.id}@essaim`,
            summary: agendaTitle(event),
            start: start ?? event.on,
            end:
              start === null ? addDays(event.until ?? event.on, 1) : start + (event.minutes ?? 60) * 60_000,
            stamp: event.changedAt,
            modified: event.changedAt,
            sequence: (event.changedAt - event.recordedAt) / 1000,
            cancelled: event.cancelled,
            location: event.place,
            url: 'https://essaim.exemple.test/agenda',
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells a meeting at the same hour in Paris in winter and in summer', () => {
    const at = (on: string) =>
      readCalendar(feedOf([anEvent({ on, startsAt: '14:30', minutes: 60 })]))[0]?.start;
    expect(at('2027-03-27')).toBe(Date.parse('2027-03-27T13:30:00Z'));
    expect(at('2027-03-29')).toBe(Date.parse('2027-03-29T12:30:00Z'));
    expect(at('2027-10-31')).toBe(Date.parse('2027-10-31T13:30:00Z'));
  });

  it('keeps its ids and its bytes, whatever the host; only its links follow it', () => {
    const events = [anEvent(), anEvent({ id: 'e2', href: null })];
    expect(feedOf(events)).toBe(feedOf(events.toReversed()));
    const elsewhere = feedOf(events, { origin: new URL('http://127.0.0.1:4321') });
    expect(readCalendar(elsewhere).map(({ uid }) => uid)).toEqual(['e1@essaim', 'e2@essaim']);
    expect(elsewhere.replaceAll('http://127.0.0.1:4321', origin.origin)).toBe(feedOf(events));
  });

  it('names the association where there are several', () => {
    expect(readCalendar(feedOf([anEvent()], { withPartner: true }))[0]?.summary).toBe(
      `L’établi – ${agendaTitle(anEvent())}`,
    );
  });

  it('is a calendar when nothing is in it', () => {
    expect(readCalendar(feedOf([]))).toEqual([]);
  });
});
