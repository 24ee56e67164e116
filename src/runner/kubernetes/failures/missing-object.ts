import type { StartProblem } from './start-problem';

/** How scheduler, kubelet and admission name what is not there. */
const MISSING: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/persistentvolumeclaim "([^"]+)" not found/i, 'PersistentVolumeClaim'],
  [/secret "([^"]+)" not found/i, 'Secret'],
  [/configmap "([^"]+)" not found/i, 'ConfigMap'],
  [/serviceaccount "([^"]+)" not found/i, 'ServiceAccount'],
  [/no PriorityClass with name (\S+) was found/i, 'PriorityClass'],
];
const MISSING_KEY = /couldn't find key (\S+) in (ConfigMap|Secret) [^/\s]+\/(\S+)/;

/** The object that a message says is missing. */
export function missingObject(message: string): StartProblem | undefined {
  for (const [pattern, kind] of MISSING) {
    const name = pattern.exec(message)?.[1];
    if (name) return missing(`there is no ${kind} \`${name.replace(/^.*\//, '')}\` in the namespace`);
  }
  const [, key, kind, name] = MISSING_KEY.exec(message) ?? [];
  return key === undefined ? undefined : missing(`the ${kind} \`${name}\` has no key \`${key}\``);
}

function missing(message: string): StartProblem {
  return {
    cause: 'missing',
    message,
    help: 'apply what `dist/` says; secret values come from whoever provides the secrets of the environment',
    mayPass: false,
  };
}
