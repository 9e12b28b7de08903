/** Where a tab holds its keys: nowhere else, and never longer than the tab. */
export const HELD = 'essaim-key-';
export const PENDING = 'essaim-pending';

/** Whether this tab may read what waits for a person on a shared phone. */
export const holdsKey = (person: string): boolean => sessionStorage.getItem(HELD + person) !== null;
