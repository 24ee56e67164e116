import type { Reference } from '../../../features/reference/reference';
import { manifestOrder } from '../manifest-order';
import type { Manifest } from '../manifest-text';
import type { ObjectFolder } from '../object-folder';
import type { PlacedTask } from '../placed-task';
import { envEntry } from './env-entry';

/**
 * Adds the pod of a task, as its CronJob has it, as a `pod_template_file`: a bare Pod whose first container is the main one. It writes no termination
 * message, since Airflow mounts a volume of its own at the result's directory. Run variables have no values in it: one that the DAG
 * forgets to pass then stays in the arguments as `$(RUN_DATE)`, where it is seen, rather than becoming a date of 1970.
 */
export function addAirflowTemplate(
  folder: ObjectFolder,
  { place, variables }: PlacedTask,
  cronJob: Manifest,
): void {
  const { name, namespace } = cronJob.metadata as { name: string; namespace: string };
  const { metadata, spec } = (cronJob.spec as CronJobSpec).jobTemplate.spec.template;
  const references = variables.at(-1) ?? new Map<string, Reference>();
  const containers = spec.containers.map(({ terminationMessagePath: _, env, ...container }) => {
    const given = env?.filter((entry) => !references.has(entry.name)) ?? [];
    return { ...container, ...(given.length > 0 && { env: given }) };
  });
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, ...metadata },
    spec: { ...spec, containers },
  };
  const timeZone = place.pipeline.schedule?.timeZone ?? 'Etc/UTC';
  const lines = notes([...references.values()], timeZone);
  folder.write(`${place.task.name}.yaml`, manifestOrder(pod) as Manifest, lines);
}

/** What the template takes from a CronJob. */
interface CronJobSpec {
  readonly jobTemplate: {
    readonly spec: {
      readonly template: {
        readonly metadata: object;
        readonly spec: {
          readonly containers: readonly {
            readonly terminationMessagePath?: string;
            readonly env?: readonly { readonly name: string }[];
          }[];
        };
      };
    };
  };
}

/** What a DAG must pass beside the template. */
function notes(references: readonly Reference[], timeZone: string): string[] {
  const entries = references.flatMap((reference) => envEntry(reference, timeZone)).sort();
  return [
    'For KubernetesPodOperator(pod_template_file=…) of Apache Airflow.',
    ...(entries.length > 0 ? [`It needs env_vars={${entries.join(', ')}}.`] : []),
  ];
}
