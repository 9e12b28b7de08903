/** What is said once after a write of this feature. */
export const accountsNotices: Readonly<Record<string, string>> = {};
