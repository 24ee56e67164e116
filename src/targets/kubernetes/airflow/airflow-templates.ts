import { App, Chart } from 'cdk8s';
import type { EnvironmentSpec } from '../../../model/spec/environment-spec';
import type { PipelineSpec } from '../../../model/spec/pipeline-spec';
import type { TargetFolder } from '../../target';
import type { WrittenTask } from '../written-task';
import { airflowTemplate } from './airflow-template';

/** `dist/airflow/<environment>/<pipeline>/`: a pod template for each of the given tasks; no folder where there are none. */
export function airflowTemplates(
  tasks: readonly WrittenTask[],
  pipeline: PipelineSpec,
  environment: EnvironmentSpec,
): TargetFolder[] {
  if (tasks.length === 0) return [];
  const chart = new Chart(new App(), 'airflow', { disableResourceNameHashes: true });
  const files = new Map(
    tasks.map((written) => [`${written.place.task.name}.yaml`, airflowTemplate(chart, written)]),
  );
  return [{ path: `airflow/${environment.name}/${pipeline.name}`, files }];
}
