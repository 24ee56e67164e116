import { KubePod } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Reference } from '../../../features/reference';
import { RUN_VARIABLES } from '../../../support/run-variables';
import type { ObjectFolder } from '../object-folder';
import { objectMetadata } from '../object-metadata';
import { objectNames } from '../object-names';
import type { WrittenTask } from '../written-task';

/**
 * Adds the pod of a task as a `pod_template_file`: a bare Pod whose first container is the main one. It writes no termination
 * message, since Airflow mounts a volume of its own at the result's directory. Run variables have no values in it: one that the DAG
 * forgets to pass then stays in the arguments as `$(RUN_DATE)`, where it is seen, rather than becoming a date of 1970.
 */
export function addAirflowTemplate(folder: ObjectFolder, written: WrittenTask): void {
  const { environment, pipeline, task } = written.place;
  const references = written.variables.at(-1) ?? new Map<string, Reference>();
  const variables = [...references.keys()].sort();
  const containers = written.template.spec?.containers.map(
    ({ terminationMessagePath, env, ...container }) => ({
      ...container,
      ...(env && { env: env.filter(({ name }) => !variables.includes(name)) }),
    }),
  );
  const pod = {
    metadata: {
      ...objectMetadata(objectNames.task(pipeline.name, task.name), { environment, pipeline }),
      ...written.template.metadata,
    },
    spec: { ...written.template.spec, containers: containers ?? [] },
  };
  folder.add(KubePod, pod, { file: `${task.name}.yaml`, notes: notes([...references.values()]) });
}

/** What a DAG must pass beside the template. */
function notes(references: readonly Reference[]): string[] {
  const entries = references.flatMap(airflowEntry).sort();
  return [
    'For KubernetesPodOperator(pod_template_file=…) of Apache Airflow.',
    ...(entries.length > 0 ? [`It needs env_vars={${entries.join(', ')}}.`] : []),
  ];
}

function airflowEntry(reference: Reference): string[] {
  if (reference.ref === 'result')
    return [`'${reference.variable}': "{{ ti.xcom_pull('${reference.task}')['${reference.name}'] }}"`];
  if (reference.ref === 'parameter') return [`'${reference.variable}': "{{ params['${reference.name}'] }}"`];
  const known = Object.values(RUN_VARIABLES).find(
    ({ variable }) => reference.ref === 'run' && variable === reference.variable,
  );
  return known ? [`'${known.variable}': "{{ ${known.airflow} }}"`] : [];
}
