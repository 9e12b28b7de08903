export { getModulePack, getScenarioPack, getWordsPack, packAnswer } from './get-pack.ts';
export type { BuiltPack } from './get-pack.ts';
export { personOf } from './messenger-page.ts';
export { personKey } from './person-key.ts';
export { receiveEvents, seenUpTo } from './receive-events.ts';
