const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EDQUOT: 'no space is left',
  ENOENT: 'its folder is not there',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'a file stands where a folder belongs',
  EISDIR: 'a folder stands in its place',
};

/** Why the file system did not let something be written, in words; undefined where it was not the file system. */
export function fileSystemReason(error: unknown): string | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  return REASONS[code] ?? code;
}
