export { callable } from './callable.ts';
export { getHelp } from './get-help.ts';
export type { HelpGroup, HelpPage } from './get-help.ts';
export { getHelpTopic } from './get-help-topic.ts';
