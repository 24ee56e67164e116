/** Beside the lock while a folder is being written: every hash that its files may have meanwhile. */
export const JOURNAL_FILE = 'fairlead.journal';
