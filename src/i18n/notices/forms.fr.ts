/** What is said once after a write of this feature. */
export const formsNotices: Readonly<Record<string, string>> = {};
