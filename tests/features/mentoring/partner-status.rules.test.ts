import { describe, expect, it } from 'vitest';
import { partnerStatus, STATUS_ORDER } from '#src/features/mentoring/partner-status.rules.ts';
import { usualThresholds } from '#src/features/organisations/index.ts';
import type { MilestoneStanding, PartnerStanding } from '#src/features/mentoring/partner-status.rules.ts';

const TODAY = '2026-11-24';
const milestone = (milestoneId: string, over: Partial<MilestoneStanding> = {}): MilestoneStanding => ({
  milestoneId,
  blockedSince: null,
  daysLate: 0,
  late: 'none',
  returns: 0,
  approved: false,
  ...over,
});
const blocked = (id: string, blockedSince: string) => milestone(id, { blockedSince });
const late = (id: string, daysLate: number) =>
  milestone(id, { daysLate, late: daysLate > 14 ? 'late' : 'watch' });

describe('status of a partner, first match', () => {
  it.each<[string, Partial<PartnerStanding>, string]>([
    ['nothing to say', {}, 'onTime'],
    ['blocked', { milestones: [blocked('j03', '2026-11-12')] }, 'blocked blocked j03 12'],
    [
      'blocked twice: the oldest',
      { milestones: [blocked('j03', '2026-11-20'), blocked('j04', '2026-11-12')] },
      'blocked blocked j04 12',
    ],
    ['blocked today', { milestones: [blocked('j03', TODAY)] }, 'blocked blocked j03 0'],
    [
      'blocked and late',
      { milestones: [late('j02', 40), blocked('j03', '2026-11-12')] },
      'blocked blocked j03 12',
    ],
    ['late', { milestones: [late('j02', 19)] }, 'late late j02 19'],
    ['late twice: the most', { milestones: [late('j02', 19), late('j01', 50)] }, 'late late j01 50'],
    ['late and to watch', { milestones: [late('j03', 3), late('j02', 19)] }, 'late late j02 19'],
    ['to watch', { milestones: [late('j03', 3)] }, 'watch late j03 3'],
    ['to watch and silent', { milestones: [late('j03', 3)], quietSince: '2026-10-01' }, 'watch late j03 3'],
    ['silent for 20 days', { quietSince: '2026-11-04' }, 'onTime'],
    ['silent for 21 days', { quietSince: '2026-11-03' }, 'watch silent 21'],
    ['returned once', { milestones: [milestone('j03', { returns: 1 })] }, 'onTime'],
    ['returned twice', { milestones: [milestone('j03', { returns: 2 })] }, 'watch returned j03 2'],
    [
      'returned twice, approved since',
      { milestones: [milestone('j03', { returns: 2, approved: true })] },
      'onTime',
    ],
    ['its point du mois fell', { hillFell: true }, 'watch hillFell 0'],
    [
      'its point du mois fell, and it is silent',
      { hillFell: true, quietSince: '2026-11-03' },
      'watch silent 21',
    ],
    [
      'paused, whatever else',
      { run: 'paused', milestones: [blocked('j03', '2026-11-12')], quietSince: '2026-01-01' },
      'paused',
    ],
    ['not started', { run: 'notStarted', quietSince: '2026-01-01' }, 'notStarted'],
    ['ended', { run: 'ended', milestones: [late('j02', 19)], quietSince: '2026-01-01' }, 'ended'],
  ])('%s', (_why, over, expected) => {
    const { status, reason, milestoneId, amount } = partnerStatus(
      { run: 'running', milestones: [], quietSince: TODAY, hillFell: false, ...over },
      TODAY,
      usualThresholds,
    );
    const parts = reason === null ? [status] : [status, reason, milestoneId, amount];
    expect(parts.filter((part) => part !== null).join(' ')).toBe(expected);
  });

  it('has one place for every status in the order of urgency', () => {
    expect(new Set(STATUS_ORDER).size).toBe(7);
  });
});
