/** The content type of a JSON Merge Patch: what it does not name stays as it is. See RFC 7396. */
export const MERGE_PATCH = 'application/merge-patch+json';
