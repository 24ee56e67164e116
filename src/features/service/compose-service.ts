import { z } from 'zod';
import type { ComposeService } from '../draft/compose-file';

const text = z.string();
const texts = z.array(z.string());
const map = z.record(z.string(), z.string());
const device = z.strictObject({ driver: text.optional(), count: z.number(), capabilities: texts });
const fileMount = z.strictObject({ source: text, target: text, mode: z.number().optional() });

const mount = z.strictObject({
  type: z.enum(['volume', 'bind', 'tmpfs']),
  source: text.optional(),
  target: text,
  read_only: z.boolean().optional(),
  volume: z.strictObject({ nocopy: z.boolean().optional(), subpath: text.optional() }).optional(),
  bind: z.strictObject({ create_host_path: z.boolean().optional(), propagation: text.optional() }).optional(),
  tmpfs: z.strictObject({ size: z.number().optional(), mode: z.number().optional() }).optional(),
});

const reservations = z.strictObject({ memory: text.optional(), devices: z.array(device) });

/** Every field of a compose service that fairlead knows; the compiler demands that none is missing. */
const shape = {
  image: text,
  platform: text,
  pull_policy: text,
  build: z.strictObject({
    context: text,
    dockerfile: text.optional(),
    target: text.optional(),
    args: map.optional(),
  }),
  entrypoint: texts,
  command: texts,
  working_dir: text,
  environment: map,
  volumes: z.array(mount),
  secrets: z.array(fileMount),
  configs: z.array(fileMount),
  tmpfs: texts,
  shm_size: text,
  cpus: z.number(),
  cpu_shares: z.number(),
  mem_limit: text,
  mem_reservation: text,
  memswap_limit: text,
  pids_limit: z.number(),
  gpus: z.array(device),
  deploy: z.strictObject({ resources: z.strictObject({ reservations }) }),
  ulimits: z.record(text, z.union([z.number(), z.strictObject({ soft: z.number(), hard: z.number() })])),
  storage_opt: map,
  user: text,
  group_add: texts,
  cap_add: texts,
  cap_drop: texts,
  privileged: z.boolean(),
  read_only: z.boolean(),
  security_opt: texts,
  sysctls: map,
  tty: z.boolean(),
  stdin_open: z.boolean(),
  hostname: text,
  domainname: text,
  init: z.boolean(),
  ipc: text,
  pid: text,
  runtime: text,
  stop_signal: text,
  stop_grace_period: text,
  ports: z.array(
    z.strictObject({
      target: z.number(),
      published: text.optional(),
      protocol: text.optional(),
      host_ip: text.optional(),
    }),
  ),
  expose: texts,
  extra_hosts: map,
  dns: texts,
  dns_search: texts,
  dns_opt: texts,
  networks: z.record(text, z.strictObject({ aliases: texts.optional() }).nullable()),
  network_mode: text,
  labels: map,
  annotations: map,
  healthcheck: z.strictObject({
    test: texts,
    interval: text.optional(),
    timeout: text.optional(),
    retries: z.number().optional(),
    start_period: text.optional(),
  }),
  logging: z.strictObject({ driver: text, options: map.optional() }),
  depends_on: z.record(
    text,
    z.strictObject({ condition: text, restart: z.boolean().optional(), required: z.boolean().optional() }),
  ),
  profiles: texts,
  restart: text,
} satisfies Record<keyof ComposeService, z.ZodType>;

/** A part of a compose service in its own words. */
export const composeService = z.strictObject(shape).partial();
