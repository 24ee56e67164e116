import type { PlanTask } from '../plan';
import type { ConfigData } from './config-data';
import type { PodContainer, PodEnvEntry, PodEnvSource } from './pod';

/** The environment of a container, without the run variables: values of configs where `dist/` knows them, secrets by name. */
export function podEnv(
  { env = [], envFrom = [] }: PodContainer,
  task: PlanTask,
  configs: ConfigData,
): Record<string, string> {
  const own = env
    .filter(({ name }) => !task.variables.includes(name))
    .map((entry): [string, string] => [`env ${entry.name}`, entryText(entry, configs)]);
  return {
    ...Object.assign({}, ...envFrom.map((source) => allOf(source, task, configs))),
    ...Object.fromEntries(own),
  };
}

function entryText({ value, valueFrom }: PodEnvEntry, configs: ConfigData): string {
  const { secretKeyRef: secret, configMapKeyRef: config } = valueFrom ?? {};
  if (secret) return `secret ${secret.name}/${secret.key}`;
  if (config) return configs.get(config.name)?.[config.key] ?? `config ${config.name}/${config.key}`;
  return (value ?? '').replaceAll('$$', '$');
}

/** All keys of a config or secret; of a secret the plan knows the keys. */
function allOf(source: PodEnvSource, task: PlanTask, configs: ConfigData): Record<string, string> {
  const { prefix = '', configMapRef, secretRef } = source;
  const known = configMapRef && configs.get(configMapRef.name);
  if (known)
    return Object.fromEntries(Object.entries(known).map(([key, value]) => [`env ${prefix}${key}`, value]));
  if (configMapRef) return { [`env ${prefix}*`]: `config ${configMapRef.name}` };
  const keys = task.secrets.filter(({ secret }) => secret === secretRef?.name).map(({ key }) => key);
  return Object.fromEntries(keys.map((key) => [`env ${prefix}${key}`, `secret ${secretRef?.name}/${key}`]));
}
