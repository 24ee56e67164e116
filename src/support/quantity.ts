/** Cores: `500m`, `1`, `1.5` (Kubernetes quantity). */
export type CpuQuantity = `${number}m` | `${number}`;

/** Bytes: `512Mi`, `2Gi`, `1G` (Kubernetes quantity). */
export type MemoryQuantity = `${number}${'Ki' | 'Mi' | 'Gi' | 'Ti' | 'k' | 'M' | 'G' | 'T'}` | `${number}`;

const FACTORS: Readonly<Record<string, number>> = {
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};
const BINARY = ['Ti', 'Gi', 'Mi', 'Ki'];
const DECIMAL = ['T', 'G', 'M', 'k'];
const QUANTITY = /^(\d+(?:\.\d+)?)(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/;

/** The number that a quantity stands for (cores or bytes), or undefined when it is none. */
export function quantityValue(text: string): number | undefined {
  const match = QUANTITY.exec(text);
  if (!match?.[1]) return undefined;
  const value = Number(match[1]) * (FACTORS[match[2] ?? ''] ?? 1);
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** The spelling that Kubernetes itself would give back, so that a live object shows no drift: `1000m` is `1`, `1024Mi` is `1Gi`. */
export function canonicalQuantity(text: string): string {
  const value = quantityValue(text);
  if (value === undefined) return text;
  if (!Number.isInteger(value)) return `${Math.ceil(Number((value * 1000).toPrecision(12)))}m`;
  const units = /i$/.test(text) ? BINARY : DECIMAL;
  const unit = value === 0 ? undefined : units.find((u) => value % (FACTORS[u] ?? 1) === 0);
  return unit ? `${value / (FACTORS[unit] ?? 1)}${unit}` : String(value);
}
