export { getScenarioMap } from './get-scenario-map.ts';
export { box as sceneBox } from './scenario-map.rules.ts';
