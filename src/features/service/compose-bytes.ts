const UNITS = [
  ['g', 2 ** 30],
  ['m', 2 ** 20],
  ['k', 2 ** 10],
] as const;

/** Bytes as Compose writes them, where `k`, `m` and `g` are powers of 1024. */
export function composeBytes(bytes: number): string {
  const unit = UNITS.find(([, factor]) => bytes % factor === 0);
  return unit ? `${bytes / unit[1]}${unit[0]}` : `${bytes}b`;
}
