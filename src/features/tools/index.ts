export { getToolFile } from './get-tool-file.ts';
export { getToolPage } from './get-tool-page.ts';
export type { ToolPage } from './get-tool-page.ts';
export { listTools, toolsOfItem, toolsOfModule, toolsOfMonth } from './list-tools.ts';
export type { ToolsOfMonth } from './list-tools.ts';
