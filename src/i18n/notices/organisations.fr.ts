/** What is said once after a write of this feature. */
export const organisationsNotices: Readonly<Record<string, string>> = {};
