/** The data layer was used in a way that would break a promise it makes. Always a fault of the code, never of a person. */
export class DatabaseMisuse extends Error {
  override readonly name = 'DatabaseMisuse';
}

/** The database cannot be trusted with data: start must stop here. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
}

/** Error codes of the driver, from the outermost error to its causes: drizzle wraps what PostgreSQL answers. */
export const driverCodes = (error: unknown): string[] => {
  const codes: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') codes.push(at.code);
  return codes;
};

const uniqueCodes = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

/** True when a write failed because the row, or a value that must be unique, exists already. Same on both databases. */
export const isUniqueViolation = (error: unknown): boolean =>
  driverCodes(error).some((code) => uniqueCodes.has(code));
