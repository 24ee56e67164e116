/** What a process has taken so far: cpu in seconds, its peak memory in KiB; nothing where it is gone. */
export function processUsage(
  pid: number | undefined,
): { readonly cpu: number; readonly memory: number } | null | undefined;
