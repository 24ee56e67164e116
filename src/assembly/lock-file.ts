/** The file in each folder of `dist/` that says what fairlead wrote there. JSON, but not named so: Argo CD would apply it. */
export const LOCK_FILE = 'fairlead.lock';
