/** Who prepares the texts of the network: head office. */
import type { Role } from '#db/schema/lists.ts';

/**
 * Sees every text with all that is known of it, how many people read it among it. Those are counts over the whole
 * network, without a name, an association or an answer: R10 keeps the learning of a person from head office.
 */
export const canAuthor = (role: Role): boolean => role === 'headOffice';
