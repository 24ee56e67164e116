import { KubeConfigMap } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Plan } from '../../assembly/plan';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import type { Problem } from '../../support/problem';
import type { ObjectFolder } from './object-folder';
import { objectMetadata } from './object-metadata';
import { objectNames } from './object-names';
import type { ObjectOwner } from './owner-labels';
import { planJson } from './plan-json';

/** What the API server takes in a ConfigMap, in bytes. */
const CONFIG_MAP_MAX = 1024 * 1024;

/** Adds the ConfigMap from which everything that runs or compares the pipeline reads its plan. */
export function addPlanConfigMap(
  folder: ObjectFolder,
  plan: Plan,
  owner: ObjectOwner & { readonly pipeline: PipelineSpec },
  problems: Problem[],
): void {
  const { environment, pipeline } = owner;
  const text = planText(plan);
  const size = Buffer.byteLength(text);
  if (size > CONFIG_MAP_MAX) {
    problems.push({
      message: `the plan of its ${plan.tasks.length} tasks has ${size} bytes, but a ConfigMap holds ${CONFIG_MAP_MAX} at most`,
      subject: `${pipeline.name} in ${environment.name}`,
      ...(pipeline.location && { at: pipeline.location }),
      help: 'make several pipelines of it',
    });
  }
  folder.add(KubeConfigMap, {
    metadata: objectMetadata(objectNames.plan(pipeline.name), owner),
    data: { 'plan.json': text },
  });
}

/** Readable where there is room for it; a very large plan goes without blanks. */
function planText(plan: Plan): string {
  const readable = `${planJson(plan)}\n`;
  return Buffer.byteLength(readable) > CONFIG_MAP_MAX ? JSON.stringify(plan) : readable;
}
