/** Who takes tools away: partner teams, mentors and head office. Messengers are handed paper. */
import type { Role } from '#db/schema/lists.ts';

export const canUseTools = (role: Role): boolean => role !== 'messenger';
