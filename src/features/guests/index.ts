export { DEMO_GUEST_TOKEN } from './demo-guest.ts';
export { getFollowedCampaign } from './get-followed-campaign.ts';
export type { FollowedCampaign } from './get-followed-campaign.ts';
export { getGuests } from './get-guests.ts';
export type { GuestsPage } from './get-guests.ts';
export { latestExpiry, usualExpiry } from './guests.rules.ts';
