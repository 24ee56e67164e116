import type { EngineClient } from './engine-client';

/** What an engine says of itself, as far as it is asked. */
export interface EngineInfo extends Readonly<Record<string, unknown>> {
  readonly LiveRestoreEnabled?: boolean;
  /** Whether it holds limits of memory. */
  readonly MemoryLimit?: boolean;
  /** Whether it holds limits of CPU. */
  readonly CpuCfsQuota?: boolean;
}

export function engineInfo(engine: EngineClient): Promise<EngineInfo> {
  return engine.call('GET', '/info');
}
