import type { OpenedDatabase } from '#db/types.ts';
import type { Viewer } from '#src/shared/context.ts';
import { DAY } from '#src/shared/time.ts';
import { testDatabase } from '#tests/support/database.ts';
import { aNetwork, aPartner } from './network.ts';
import type { Network, Partner } from './network.ts';

/** 4 March 2027, in the third month of `twoTeams`. */
export const NOW = Date.parse('2027-03-04T10:00:00Z');

/** Two associations on a database of their own, forty days after they came to Essaim. */
export const twoTeams = async (): Promise<{
  readonly db: OpenedDatabase;
  readonly network: Network;
  readonly partner: Partner;
  readonly other: Partner;
}> => {
  const db = await testDatabase();
  const options = { startMonth: '2027-01-01', now: NOW - 40 * DAY };
  const network = await aNetwork(db, options.now);
  const partner = await aPartner(db, network, options);
  const other = await aPartner(db, network, { ...options, name: 'Ailleurs', slug: 'ailleurs' });
  return { db, network, partner, other };
};

/** Somebody's first contract, as her form sends it: twelve hours from 1 February, for good. */
export const aContract = ({ personId }: Viewer, over: object = {}) => ({
  ...{ personId, seen: '', confirmed: false, permanent: true, referred: true },
  ...{ minutesPerMonth: 12 * 60, startsOn: '2027-02-01', endsOn: null, ...over },
});
