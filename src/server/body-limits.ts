const KB = 1024;

/** A plain form. */
export const FORM_LIMIT = 64 * KB;

/**
 * Largest body per route pattern, in bytes (C2, design 1.12); any other route takes a form. Files are 10 MB at
 * most: the rest is what a form puts around them.
 */
export const bodyLimits: Readonly<Record<string, number>> = {
  '/jalons/[id]': 11 * KB * KB,
  '/jalons/[id]/points/[item]': 11 * KB * KB,
  '/campagnes/[id]/preparer': 11 * KB * KB,
  '/jalons/[id]/points/[item]/formulaire': 256 * KB,
  /** An evening of doors that waited for the network. */
  '/api/envois': 256 * KB,
};

/** Largest body of a route, in bytes; `null` is a path that has no route. */
export const bodyLimitOf = (pattern: string | null): number =>
  (pattern === null ? undefined : bodyLimits[pattern]) ?? FORM_LIMIT;

/** What all requests together may hold in memory: more than a few large files at once are told to come back. */
export const BODIES_IN_MEMORY = 48 * KB * KB;
