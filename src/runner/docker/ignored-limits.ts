import type { Problem } from '../../support/problem';
import type { ComposePipeline } from '../dist/compose-pipeline';
import { taskServices } from './compose/task-services';
import type { EngineInfo } from './engine/engine-info';

/** That an engine does not hold limits which tasks have; undefined where it holds them all. */
export function ignoredLimits(
  pipelines: readonly Pick<ComposePipeline, 'plan' | 'document'>[],
  info: EngineInfo,
): Problem | undefined {
  const services = pipelines.flatMap(({ plan, document }) =>
    [...taskServices({ plan })].map((name) => document.services[name]),
  );
  const ignored = [
    ...(info.MemoryLimit === false && services.some((service) => service?.mem_limit) ? ['memory'] : []),
    ...(info.CpuCfsQuota === false && services.some((service) => service?.cpus) ? ['CPU'] : []),
  ];
  if (ignored.length === 0) return undefined;
  return {
    message: `the engine does not hold the limits of ${ignored.join(' and ')} that tasks have`,
    help: 'give it the cgroup controllers `memory` and `cpu`: rootless Docker needs cgroups of version 2, delegated to its user',
  };
}
