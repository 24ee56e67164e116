/** The bytes of a result that fit into a pod's status, where all its containers share the room (Kubernetes: 12 KiB per pod, 4096 per container). */
export function resultLimit(containers: number): number {
  return Math.min(4095, Math.floor(12288 / containers));
}
