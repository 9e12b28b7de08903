import { describe, expect, it } from 'vitest';
import { followUpsOf, isVague } from '#src/features/restitution/follow-ups.rules.ts';
import {
  firstAnswerHours,
  hoursOpen,
  incidentDelays,
  isOverdue,
} from '#src/features/restitution/incidents.rules.ts';
import type { Incident } from '#src/features/restitution/index.ts';
import {
  commitmentInput,
  debriefInput,
  findingInput,
  sentenceInput,
} from '#src/features/restitution/restitution.schema.ts';
import { noDoors } from '#src/features/doors/index.ts';
import type { Campaign, DoorCounts } from '#src/features/doors/index.ts';
import { publish, shownFigures } from '#src/features/indicators/index.ts';
import { reportFigures } from '#src/features/restitution/campaign-figures.ts';

const HOUR = 3_600_000;
const said = Date.parse('2027-03-26T16:00:00Z');
const incident = (over: Partial<Incident> = {}): Incident => ({
  ...{ id: 'i', campaignId: 'c', organisationId: 'o', outingId: null, kind: 'dog', note: null },
  ...{ onDate: '2027-03-26', recordedAt: said, followUps: [] },
  ...over,
});
const answer = (recordedAt: number, closed = false) => ({ id: 'f', text: 'Vu', closed, recordedAt });

describe('incidents', () => {
  it('shows after forty-eight hours, also over the night when the clocks change, and not once closed', () => {
    expect(isOverdue(incident(), said + 48 * HOUR)).toBe(false);
    expect(isOverdue(incident(), said + 48 * HOUR + 1)).toBe(true);
    const answered = incident({ followUps: [answer(said + HOUR)] });
    expect(isOverdue(answered, said + 49 * HOUR)).toBe(true);
    expect(isOverdue(incident({ followUps: [answer(said + HOUR, true)] }), said + 99 * HOUR)).toBe(false);
  });

  it('counts from the end of its day in Paris when it is said later', () => {
    const late = incident({ onDate: '2027-03-20' });
    expect(isOverdue(late, said)).toBe(true);
    // 28 March 2027 has 23 hours in Paris: its day ends at 22:00 UTC.
    const change = incident({ onDate: '2027-03-28', recordedAt: Date.parse('2027-03-29T08:00:00Z') });
    expect(hoursOpen(change, Date.parse('2027-03-29T22:00:00Z'))).toBe(24);
  });

  it('knows the median delay of the first answer, whatever closed it', () => {
    const after = (hours: number): Incident => incident({ followUps: [answer(said + hours * HOUR)] });
    expect(firstAnswerHours(after(3))).toBe(3);
    expect(incidentDelays([after(2), after(10), incident()])).toEqual({
      answered: 2,
      waiting: 1,
      medianHours: 6,
    });
    expect(incidentDelays([]).medianHours).toBeNull();
  });
});

describe('follow-ups', () => {
  const told = { id: 'f', afterMonths: 1, state: 'kept', text: null, recordedAt: 1 } as const;
  it('are due 1, 3 and 6 months after the report-back, at the end of shorter months', () => {
    const due = followUpsOf({ followUps: [told], removed: false }, '2027-08-31', '2027-12-01');
    expect(due.map(({ dueOn, state }) => [dueOn, state])).toEqual([
      ['2027-09-30', 'told'],
      ['2027-11-30', 'due'],
      ['2028-02-29', 'coming'],
    ]);
  });

  it('have no date before the report-back was held, nor once the commitment is taken out', () => {
    expect(followUpsOf({ followUps: [], removed: false }, null, '2027-12-01')).toEqual([]);
    expect(followUpsOf({ followUps: [], removed: true }, '2027-01-01', '2027-12-01')).toEqual([]);
  });

  it.each([
    ['Réfléchir à ouvrir le mercredi', true],
    ['S’engager à étudier la question', true],
    ['sensibiliser les agents', true],
    ['Ouvrir le mercredi après-midi', false],
    ['Étudiants : leur envoyer le guide', false],
    ['Afficher un numéro sur chaque chantier', false],
  ])('%s: vague is %s', (text, vague) => {
    expect(isVague(text)).toBe(vague);
  });
});

describe('what is typed', () => {
  const finding = { text: 'Le service est peu connu.', indicatorId: 'IND-13', limits: 'Une rue.' };
  const debrief = { outingIds: 'o', heldOn: '2027-03-03', heard: 'Le dossier fait peur.', base: '' };
  it('says the limits of a finding', () => {
    expect(findingInput.safeParse(finding).success).toBe(true);
    const { error } = findingInput.safeParse({ ...finding, limits: ' ' });
    expect(error?.issues.map(({ message }) => message)).toEqual(['restitution.limits-empty']);
  });

  it('chooses the themes of a debrief and of a sentence in the closed list', () => {
    expect(debriefInput.parse({ ...debrief, themes: ['work', 'cold'] }).themes).toEqual(['work', 'cold']);
    expect(debriefInput.safeParse({ ...debrief, themes: ['work', 'Mme Dupont'] }).success).toBe(false);
    expect(sentenceInput.safeParse({ text: 'Je l’ignorais.', theme: 'rue des Lilas' }).success).toBe(false);
  });

  it('asks a commitment for its date, and for who promises', () => {
    const promise = { structure: 'Mairie', function: 'Directrice', text: 'Ouvrir', writtenIn: 'mail' };
    expect(commitmentInput.safeParse({ ...promise, dueOn: '2027-06-01' }).success).toBe(true);
    for (const without of ['dueOn', 'structure', 'function'])
      expect(commitmentInput.safeParse({ ...promise, dueOn: '2027-06-01', [without]: '' }).success).toBe(
        false,
      );
  });
});

describe('figures of findings, tables and the report (R22)', () => {
  const outing = {
    ...{ id: 'o1', sectorId: 's', versionId: 'v', recordedAt: 1, onDate: '2027-03-01' },
    ...{ halfDay: 'afternoon', pass: 1, meetsAt: null, place: null, minutes: 120 },
    ...{ cancelled: false, memberIds: [] },
  } as const;
  const campaign = {
    ...{ id: 'c', outings: [outing], sectors: [{ id: 's', name: 'Nord', doors: 120 }] },
    ...{ sectorById: new Map(), plan: { ownIndicators: [] } },
  } as unknown as Campaign;
  const said = (doors: Partial<DoorCounts>): ReadonlyMap<string, string> => {
    const tallies = new Map([['o1', { doors: { ...noDoors, ...doors }, sheet: null, entered: [] }]]);
    const figures = shownFigures(campaign, publish(campaign, tallies as never), { day: '2027-03-10' });
    return new Map(reportFigures(figures).map((one) => [one.id, one.said]));
  };

  it('says what may be said, as its page does', () => {
    const figures = said({ talked: 30, nobody: 20, refused: 10 });
    expect([figures.get('IND-02'), figures.get('IND-03'), figures.get('IND-04')]).toEqual(['60', '20', '40']);
    expect(figures.get('IND-08')?.replaceAll('\u00A0', ' ')).toBe('67 % (40 sur 60)');
  });

  it('never says both numbers whose difference is under ten', () => {
    const figures = said({ talked: 20, refused: 12, nobody: 5 });
    const known = (id: string): boolean => /^\d/.test(figures.get(id) ?? '');
    expect(figures.get('IND-03')).toBe('caché');
    expect(known('IND-02') && known('IND-04')).toBe(false);
    expect(figures.get('IND-08')).toBe('caché');
  });
});
