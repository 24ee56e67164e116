import type { k8s } from 'cdk8s-plus-28';
import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import type { ComposeService } from './draft/compose-file';
import { podQuantity } from './pod/pod-quantity';
import { checked } from './schema/checked';
import { cpuQuantity } from './schema/cpu-quantity';
import { memoryQuantity } from './schema/memory-quantity';
import { quantityNumber } from './schema/quantity-number';
import { requestAndLimit } from './schema/request-and-limit';
import { whole } from './schema/whole';
import { composeBytes } from './service/compose-bytes';

const GPU = 'nvidia.com/gpu';
const KUBELET_MAX_SHARES = 262_144;

const extended = checked(z.record(z.string(), whole(1)), (value) => {
  const wrong = Object.keys(value).find(
    (name) => !/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?\/[A-Za-z0-9][\w.-]*$/.test(name),
  );
  return wrong === undefined ? undefined : `has \`${wrong}\`; write the full name, as \`${GPU}\``;
});

/**
 * What the container asks for and may use, in Kubernetes quantities; a limit without a request is the request too.
 * `resources` in Kubernetes; `cpus`, `cpu_shares`, `mem_limit`, `memswap_limit`, `mem_reservation` and `deploy` in Compose.
 */
export const resources = defineFeature({
  schema: z.strictObject({
    cpu: requestAndLimit(cpuQuantity).optional(),
    memory: requestAndLimit(memoryQuantity).optional(),
    ephemeralStorage: requestAndLimit(memoryQuantity).optional(),
    extended: extended.optional(),
  }),
  scope: 'container',
  pod: (value, { container }) => {
    const requests: Record<string, k8s.Quantity> = {};
    const limits: Record<string, k8s.Quantity> = {};
    const kinds = { cpu: value.cpu, memory: value.memory, 'ephemeral-storage': value.ephemeralStorage };
    for (const [name, amount] of Object.entries(kinds)) {
      const request = amount?.request ?? amount?.limit;
      if (request !== undefined) requests[name] = podQuantity(request);
      if (amount?.limit !== undefined) limits[name] = podQuantity(amount.limit);
    }
    for (const [name, count] of Object.entries(value.extended ?? {}))
      requests[name] = limits[name] = podQuantity(String(count));
    container.resources = {
      ...(Object.keys(requests).length > 0 ? { requests } : {}),
      ...(Object.keys(limits).length > 0 ? { limits } : {}),
    };
  },
  compose: ({ cpu, memory, ephemeralStorage, extended = {} }, { service, context, differences }) => {
    const { problem } = context;
    if (cpu) writeCpu(cpu, service, problem);
    if (memory) writeMemory(memory, service, problem);
    if (ephemeralStorage)
      differences.push({
        field: 'resources.ephemeralStorage',
        reason: 'Docker limits the disk of a container only where it lies on xfs with project quotas',
      });
    for (const [name, count] of Object.entries(extended)) {
      if (name === GPU) writeGpus(count, service);
      else
        differences.push({
          field: `resources.extended.${name}`,
          reason: 'Docker has no extended resources but GPUs: device plugins belong to Kubernetes',
        });
    }
  },
});

interface Amount {
  readonly request?: string;
  readonly limit?: string;
}
type Problem = (field: string, message: string) => void;

function writeCpu({ request, limit }: Amount, service: ComposeService, problem: Problem): void {
  if (limit !== undefined) {
    service.cpus = quantityNumber(limit);
    if (service.cpus < 0.01)
      problem('resources.cpu.limit', `is \`${limit}\`; Docker takes no limit under \`10m\``);
  }
  const cores = quantityNumber(request ?? limit ?? '0');
  service.cpu_shares = Math.min(
    KUBELET_MAX_SHARES,
    Math.max(2, Math.floor((Math.round(cores * 1000) * 1024) / 1000)),
  );
}

function writeMemory({ request, limit }: Amount, service: ComposeService, problem: Problem): void {
  if (limit !== undefined) {
    const bytes = quantityNumber(limit);
    if (bytes < 6 * 2 ** 20)
      problem('resources.memory.limit', `is \`${limit}\`; Docker takes no limit under \`6Mi\``);
    service.mem_limit = composeBytes(bytes);
    service.memswap_limit = service.mem_limit;
  }
  service.mem_reservation = composeBytes(quantityNumber(request ?? limit ?? '0'));
}

/** Compose refuses a `mem_reservation` that is not repeated where devices are reserved. */
function writeGpus(count: number, service: ComposeService): void {
  const devices = [{ driver: 'nvidia', count, capabilities: ['gpu'] }];
  const memory = service.mem_reservation;
  service.deploy = { resources: { reservations: { ...(memory === undefined ? {} : { memory }), devices } } };
}
