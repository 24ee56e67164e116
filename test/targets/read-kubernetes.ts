import { parse } from 'yaml';
import { quantityValue } from '../../src/support/quantity';
import { kubernetesExpand } from '../support/kubernetes-expand';
import type { Observed, Reader } from './observed';

type Data = Readonly<Record<string, string>>;
interface KeyRef {
  readonly name: string;
  readonly key: string;
}
interface Container {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly {
    readonly name: string;
    readonly value?: string;
    readonly valueFrom?: { readonly configMapKeyRef?: KeyRef; readonly secretKeyRef?: KeyRef };
  }[];
  readonly envFrom?: readonly {
    readonly prefix?: string;
    readonly configMapRef?: { readonly name: string };
  }[];
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
  readonly resources?: { readonly limits?: Readonly<Record<string, string>> };
  readonly terminationMessagePath?: string;
  readonly securityContext?: {
    readonly runAsUser?: number;
    readonly runAsGroup?: number;
    readonly readOnlyRootFilesystem?: boolean;
    readonly allowPrivilegeEscalation?: boolean;
    readonly capabilities?: { readonly drop?: readonly string[] };
  };
}
interface Source {
  readonly name?: string;
  readonly secretName?: string;
  readonly items?: readonly { readonly key: string; readonly path: string }[];
}
interface Pod {
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes?: readonly {
    readonly name: string;
    readonly configMap?: Source;
    readonly secret?: Source;
  }[];
}
interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Data;
  readonly spec?: { readonly jobTemplate: { readonly spec: { readonly template: { readonly spec: Pod } } } };
}

/** Reads manifests back. */
export const readKubernetes: Reader = {
  plan: (files, pipeline) =>
    JSON.parse(find(files, 'ConfigMap', `${pipeline}-plan`)?.data?.['plan.json'] ?? ''),
  withoutPlans: (files) => [...files].filter(([path]) => !/configmap-.*-plan\.yaml$/.test(path)),
  containers: (files, plan) => {
    const entries = plan.tasks.flatMap((task) => {
      const pod = find(files, 'CronJob', task.template)?.spec?.jobTemplate.spec.template.spec;
      const all = [...(pod?.initContainers ?? []), ...(pod?.containers ?? [])];
      return task.containers.map(({ name, service }): [string, Observed] => {
        const container = all.find((candidate) => candidate.name === service);
        if (!pod || !container) throw new Error(`there is no container ${service} in ${task.template}`);
        return [`${task.name}/${name}`, observed(container, pod, files)];
      });
    });
    return Object.fromEntries(entries);
  },
};

function find(files: ReadonlyMap<string, string>, kind: string, name: string): Manifest | undefined {
  return [...files]
    .filter(([path]) => path.endsWith('.yaml') && !path.startsWith('airflow/'))
    .map(([, text]) => parse(text) as Manifest)
    .find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
}

function observed(container: Container, pod: Pod, files: ReadonlyMap<string, string>): Observed {
  const configMap = (name = ''): Data => find(files, 'ConfigMap', name)?.data ?? {};
  const env: Record<string, string> = {};
  for (const { prefix = '', configMapRef } of container.envFrom ?? []) {
    for (const [key, value] of Object.entries(configMap(configMapRef?.name))) env[prefix + key] = value;
  }
  for (const { name, value, valueFrom } of container.env ?? []) {
    const { configMapKeyRef, secretKeyRef } = valueFrom ?? {};
    if (configMapKeyRef) env[name] = configMap(configMapKeyRef.name)[configMapKeyRef.key] ?? '';
    else if (secretKeyRef) env[name] = `secret:${secretKeyRef.key}`;
    else env[name] = kubernetesExpand(value ?? '', env);
  }
  const all = (texts: readonly string[] | undefined) => texts?.map((text) => kubernetesExpand(text, env));
  const { securityContext: security, resources } = container;
  return {
    image: container.image,
    entrypoint: all(container.command),
    args: all(container.args),
    env,
    files: filesOf(container, pod, configMap),
    uid: security?.runAsUser,
    gid: security?.runAsGroup,
    cpus: quantityValue(resources?.limits?.cpu ?? ''),
    memoryBytes: quantityValue(resources?.limits?.memory ?? ''),
    readOnlyRoot: security?.readOnlyRootFilesystem,
    dropped: security?.capabilities?.drop ?? [],
    escalates: security?.allowPrivilegeEscalation !== false,
    hasResult: container.terminationMessagePath === '/airflow/xcom/return.json',
  };
}

function filesOf(container: Container, pod: Pod, configMap: (name?: string) => Data): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { name, mountPath } of container.volumeMounts ?? []) {
    const volume = pod.volumes?.find((candidate) => candidate.name === name);
    const data = configMap(volume?.configMap?.name);
    const items =
      volume?.configMap?.items ??
      volume?.secret?.items ??
      Object.keys(data).map((key) => ({ key, path: key }));
    for (const { key, path } of items)
      files[`${mountPath}/${path}`] = volume?.secret ? `secret:${key}` : (data[key] ?? '');
  }
  return files;
}
