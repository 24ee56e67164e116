import type { k8s } from 'cdk8s-plus-28';
import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { type ListRule, mergeFields } from './draft/merge-fields';
import { podFieldProblems } from './pod/pod-field-problems';
import type { DeepPartial } from './schema/deep-partial';

type PodPart = DeepPartial<Omit<k8s.PodSpec, 'containers' | 'initContainers' | 'ephemeralContainers'>>;
type ContainerPart = DeepPartial<Omit<k8s.Container, 'name'>>;

/** Fields that the target writes, and what to use instead. */
const RESERVED: Readonly<Record<string, string>> = {
  containers: 'write `kubernetes.container` for the container that has this field',
  initContainers: 'write `init` or `sidecars`',
  ephemeralContainers: 'they are added to running pods only',
  name: 'the container has the name of its task, init step or sidecar',
};

/** The keys by which Kubernetes itself merges lists (strategic merge patch); every other list is replaced. */
const MERGE_KEYS: Readonly<Record<string, string>> = {
  env: 'name',
  hostAliases: 'ip',
  imagePullSecrets: 'name',
  ports: 'containerPort',
  resourceClaims: 'name',
  schedulingGates: 'name',
  topologySpreadConstraints: 'topologyKey',
  volumeDevices: 'devicePath',
  volumeMounts: 'mountPath',
  volumes: 'name',
};

/**
 * The escape hatch to Kubernetes: parts of the pod and of the container in the words of cdk8s-plus-28, laid over everything else.
 * Lists merge as in a strategic merge patch. Text is taken as it stands: `$(X)` expands, `$$` is a dollar.
 */
export const kubernetes = defineFeature({
  schema: z.strictObject({
    /** Parts of the PodSpec; for the task, not for its init steps and sidecars. @default - nothing */
    pod: checkedPart<PodPart>('PodSpec').optional(),
    /** Parts of the container. @default - nothing */
    container: checkedPart<ContainerPart>('Container').optional(),
  }),
  scope: 'container',
  pod: (value, { pod, container, context }) => {
    if (value.pod && context.container !== context.task) {
      context.problem('kubernetes.pod', 'is for the task as a whole, not for one of its containers');
    }
    Object.assign(pod, mergeFields(pod, value.pod, listRule));
    Object.assign(container, mergeFields(container, value.container, listRule));
  },
  compose: unsupported('fields of a pod in the words of Kubernetes, which Docker does not read'),
});

function checkedPart<T>(type: 'PodSpec' | 'Container'): z.ZodCustom<T, T> {
  return z.custom<T>().superRefine((value, context) => {
    const reserved = Object.keys(value ?? {}).filter((key) => Object.hasOwn(RESERVED, key));
    for (const key of reserved) {
      context.addIssue({
        code: 'custom',
        path: [key],
        message: 'cannot be set',
        params: { help: RESERVED[key] },
      });
    }
    for (const { path, message, help } of podFieldProblems(value, type)) {
      context.addIssue({ code: 'custom', path: [...path], message, ...(help && { params: { help } }) });
    }
  });
}

function listRule(field: string): ListRule {
  const key = MERGE_KEYS[field];
  return key === undefined ? 'replace' : (item) => String(item[key]);
}
