import type { IconName } from '#src/ui/icons.ts';
import type { Kind } from '#src/features/search/search.types.ts';

export const kindIcons = {
  module: 'book-open',
  word: 'text-aa',
  item: 'check-square',
  scenario: 'door',
  tool: 'toolbox',
  indicator: 'chart-bar',
  pillar: 'scales',
  page: 'file-text',
  help: 'question',
} as const satisfies Record<Kind, IconName>;
