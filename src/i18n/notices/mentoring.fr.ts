/** What is said once after a write of this feature. */
export const mentoringNotices: Readonly<Record<string, string>> = {};
