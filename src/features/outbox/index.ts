export { getDoorsPack, getModulePack, getScenarioPack, getWordsPack, packAnswer } from './get-pack.ts';
export type { BuiltPack } from './get-pack.ts';
export { receiveEvents, seenUpTo } from './receive-events.ts';
