export { personKey } from './person-key.ts';
export { receiveEvents, seenUpTo } from './receive-events.ts';
