/** Who reads which index, and which addresses an index may lead to. */
import type { Role } from '#db/schema/lists.ts';
import { answerable, policies } from '#src/policies.ts';
import type { Audience, HelpAudience } from '#src/features/curriculum/curriculum.types.ts';
import type { Reader } from './search.types.ts';

/** Nested: each reads what those before it read. */
export const readers: readonly Reader[] = ['messenger', 'staff', 'lead', 'director', 'mentor', 'headOffice'];

const readerOfRole: Readonly<Record<Role, Reader>> = {
  messenger: 'messenger',
  staff: 'staff',
  manager: 'lead',
  director: 'director',
  mentor: 'mentor',
  headOffice: 'headOffice',
};

/** The index that answers a role. */
export const readerOf = (role: Role): Reader => readerOfRole[role];

/** Whether a role may fetch an index: its own, and those that its own holds. */
export const mayFetch = (role: Role, reader: Reader): boolean =>
  readers.indexOf(reader) <= readers.indexOf(readerOf(role));

const audienceOf: Readonly<Record<Reader, readonly Audience[]>> = {
  messenger: ['messenger'],
  staff: ['messenger', 'staff'],
  lead: ['messenger', 'staff'],
  director: ['messenger', 'staff'],
  mentor: ['messenger', 'staff', 'mentor'],
  headOffice: ['messenger', 'staff', 'mentor'],
};

/** Whether a text written for an audience is a reader's. */
export const reads = (reader: Reader, audience: Audience): boolean => audienceOf[reader].includes(audience);

/** The help that a reader finds: that of her own role. */
export const helpOf: Readonly<Record<Reader, HelpAudience>> = {
  messenger: 'messenger',
  staff: 'team',
  lead: 'team',
  director: 'team',
  mentor: 'mentor',
  headOffice: 'headOffice',
};

const rolesOf = (reader: Reader): readonly Role[] => (reader === 'lead' ? answerable : [reader]);

/** Whether every role of a reader may open an address: no result leads to a closed door. */
export const opens = (reader: Reader, href: string): boolean => {
  const policy = policies[patternOf(href)];
  return policy !== undefined && (policy.roles === 'public' || hasAll(policy.roles, rolesOf(reader)));
};

const hasAll = (roles: readonly Role[], asked: readonly Role[]): boolean =>
  asked.every((role) => roles.includes(role));

const segmentsOf = (path: string): string[] => path.split('/').slice(1);
const isParameter = (segment: string): boolean => segment.startsWith('[');

/** The pattern that an address falls under, the one with fewest parameters; empty when there is none. */
const patternOf = (href: string): string => {
  const path = segmentsOf(href.replace(/[?#].*$/, ''));
  const found = Object.keys(policies).filter((pattern) => {
    const wanted = segmentsOf(pattern);
    return (
      wanted.length === path.length &&
      wanted.every((segment, index) => isParameter(segment) || segment === path[index])
    );
  });
  const parameters = (pattern: string): number => segmentsOf(pattern).filter(isParameter).length;
  return found.sort((a, b) => parameters(a) - parameters(b))[0] ?? '';
};
