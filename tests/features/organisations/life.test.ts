import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getEndPage } from '#src/features/mentoring/get-end-page.ts';
import { getNetworkView } from '#src/features/mentoring/get-network.ts';
import { getNetworkPage } from '#src/features/mentoring/get-partners-page.ts';
import { overviewQuery } from '#src/features/mentoring/portfolio-query.rules.ts';
import { datedPlan } from '#src/features/mentoring/plan.rules.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { endMentorship } from '#src/features/organisations/end-run.ts';
import { extendRun } from '#src/features/organisations/extend-run.ts';
import { getManagedPartner } from '#src/features/organisations/index.ts';
import { endRunInput } from '#src/features/organisations/organisations.schema.ts';
import { startAgain } from '#src/features/organisations/start-again.ts';
import type { Viewer } from '#src/shared/context.ts';
import type { AppError } from '#src/shared/errors.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aSending } from '#tests/builders/sendings.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = at('2027-02-10');
let db: OpenedDatabase;
let network: Network;
let partner: Partner;

const slug = (): string => partner.place.slug;
const head = (now = NOW) => as(db, network.headOffice, now);
const code = (of: Promise<unknown>): Promise<string> =>
  of.then(
    () => 'done',
    (error: AppError) => error.code,
  );
const extend = (untilOn: string, viewer: Viewer = network.headOffice, now = NOW) =>
  extendRun(as(db, viewer, now), slug(), { untilOn, reason: 'La seconde campagne finit en avril.' });
const ends = async (now = NOW): Promise<boolean> => {
  const { decisions } = await getNetworkPage(head(now), overviewQuery(new URLSearchParams()));
  return decisions.some(({ kind }) => kind === 'end');
};

beforeEach(async () => {
  db = await testDatabase({ now: () => NOW });
  network = await aNetwork(db, at('2025-12-01'));
  partner = await aPartner(db, network, { startMonth: '2026-01-01', now: at('2026-01-01') });
});

describe('after month 12 (R23)', () => {
  it('an extension quiets the decision until its day has passed; every one of them is kept', async () => {
    expect(await ends()).toBe(true);
    await extend('2027-04-30');
    expect(await ends()).toBe(false);
    expect(await ends(at('2027-05-01'))).toBe(true);
    // A minute later: facts of the same millisecond have no order of their own.
    await extend('2027-06-30', network.headOffice, NOW + 60_000);
    const { extensions } = await getManagedPartner(head(NOW + 60_000), slug());
    expect(extensions.map(({ untilOn, by }) => `${untilOn} ${by}`)).toEqual([
      '2027-04-30 Claire',
      '2027-06-30 Claire',
    ]);
  });

  it('is refused within the twelve months, in the past, to a mentor, and once ended', async () => {
    expect(await code(extend('2026-12-31'))).toBe('organisations.extension-too-early');
    expect(await code(extend('2027-02-09'))).toBe('organisations.extension-too-early');
    expect(await code(extend('2027-04-30', network.mentor))).toBe('forbidden');
    await endMentorship(head(), slug(), 'adopted');
    expect(await code(extend('2027-04-30'))).toBe('organisations.run-ended');
  });

  it('an end is only accepted with the box ticked, and says what it leaves open', async () => {
    expect(endRunInput.safeParse({ reason: 'adopted' }).error?.issues[0]?.message).toBe(
      'organisations.end-unsure',
    );
    await aSending(db, partner, 'j03', { at: NOW });
    expect(await getEndPage(head(), slug())).toMatchObject({ ended: false, open: { waiting: 1, blocks: 0 } });
    await endMentorship(head(), slug(), 'stopped');
    expect(await getEndPage(head(), slug())).toMatchObject({ ended: true });
  });

  it('an end stays among the decisions taken, with what was decided of the run before', async () => {
    await extend('2027-04-30');
    await endMentorship(head(), slug(), 'adopted');
    const { taken, total } = await getNetworkView(head(), new URLSearchParams());
    expect(total).toBe(0);
    expect(taken.map(({ kind, on }) => `${kind} ${on}`).sort()).toEqual([
      'end 2027-02-10',
      'extension 2027-02-10',
    ]);
  });
});

describe('a second mentorship of the same association', () => {
  const again = (startMonth = '2027-03-01') =>
    startAgain(head(), slug(), { startMonth, mentorId: network.mentor.personId });

  it('only once the first has ended, not before it ended; the first stays known', async () => {
    expect(await code(again())).toBe('organisations.run-open');
    await endMentorship(head(), slug(), 'stopped');
    expect(await code(again('2027-01-01'))).toBe('organisations.start-before-end');
    await again();
    const view = await getManagedPartner(head(), slug());
    expect(view.opened.run.startMonth).toBe('2027-03-01');
    expect(view.before.map(({ endedOn, endReason }) => [endedOn, endReason])).toEqual([
      ['2027-02-10', 'stopped'],
    ]);
    expect(view.accompanied.map(({ displayName, when }) => `${displayName} ${when}`)).toEqual(['Nadia now']);
    expect(await code(again())).toBe('organisations.run-open');
  });
});

describe('the dated plan', () => {
  it('gives twelve months with themes, from the first of a month to the end of the twelfth', () => {
    const plan = datedPlan('2027-03-01', getCurriculum().months);
    expect(plan).toHaveLength(12);
    expect(plan[0]).toMatchObject({ month: 1, beginsOn: '2027-03-01', dueOn: '2027-03-31' });
    expect(plan[11]).toMatchObject({ month: 12, beginsOn: '2028-02-01', dueOn: '2028-02-29' });
    expect(plan.every(({ theme }) => theme !== '')).toBe(true);
  });
});
