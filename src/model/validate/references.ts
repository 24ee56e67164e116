import type { Reference } from '../../features/reference/reference';
import { isReference } from '../../support/is-reference';
import type { Problem } from '../../support/problem';
import { unknownNameHelp } from '../../support/unknown-name';
import { ancestorsOf } from '../ancestors';
import type { PipelineSpec } from '../spec/pipeline-spec';
import type { ProjectSpec } from '../spec/project-spec';
import type { ResourcesSpec } from '../spec/resource-spec';
import type { TaskSpec } from '../spec/task-spec';
import { eachTask, fieldLayers, type Report } from './each-task';

/** Whatever a task refers to must exist, be visible to its pipeline, and, for a result, come from a task before. */
export function references(project: ProjectSpec): Problem[] {
  const ancestors = new Map(project.pipelines.map((pipeline) => [pipeline, ancestorsOf(pipeline.tasks)]));
  return eachTask(project, (task, pipeline, report) => {
    for (const { path, fields } of fieldLayers(task)) {
      for (const [field, value] of Object.entries(fields)) {
        for (const found of findAll(value)) {
          const say: Report = (message, help) => report(`\`${path}${field}\` ${message}`, help);
          if (isMount(found)) checkResource(found.mount, found.resource, pipeline, project, say);
          else check(found, task, pipeline, project, ancestors.get(pipeline) ?? none, say);
        }
      }
    }
  });
}

type Ancestors = (task: string) => ReadonlySet<string>;
const none: Ancestors = () => new Set();

type ResourceKind = 'secret' | 'config' | 'volume';
interface Mount {
  readonly mount: ResourceKind;
  readonly resource: string;
}
type AllReference = { readonly ref: 'config-all' | 'secret-all'; readonly resource: string };

function check(
  reference: Reference | AllReference,
  task: TaskSpec,
  pipeline: PipelineSpec,
  project: ProjectSpec,
  ancestors: Ancestors,
  report: Report,
): void {
  if (reference.ref === 'parameter' && !pipeline.parameters[reference.name]) {
    const help = unknownNameHelp(reference.name, Object.keys(pipeline.parameters));
    report(`refers to the parameter \`${reference.name}\`, which this pipeline does not define`, help);
  }
  if (reference.ref === 'result') checkResult(reference, task, pipeline, ancestors(task.name), report);
  if ('resource' in reference) {
    const kind = reference.ref.startsWith('config') ? 'config' : 'secret';
    checkResource(kind, reference.resource, pipeline, project, report);
  }
}

function checkResult(
  { task: source, name }: Extract<Reference, { ref: 'result' }>,
  task: TaskSpec,
  pipeline: PipelineSpec,
  before: ReadonlySet<string>,
  report: Report,
): void {
  if (!pipeline.tasks.some((other) => other.name === source)) {
    report(`takes a result of \`${source}\`, which is no task of this pipeline`);
  } else if (!before.has(source)) {
    const help = `add \`dependsOn: ['${source}']\``;
    report(`takes the result \`${name}\` of \`${source}\`, which does not come before`, help);
  } else if (task.orchestration.triggerRule !== 'all-succeeded') {
    const rule = task.orchestration.triggerRule;
    report(
      `takes the result \`${name}\` of \`${source}\`, which there may not be: \`triggerRule\` is \`${rule}\``,
      'take results under `all-succeeded` only',
    );
  }
}

function checkResource(
  kind: ResourceKind,
  name: string,
  pipeline: PipelineSpec,
  project: ProjectSpec,
  report: Report,
): void {
  const visible = [pipeline.resources, project.shared].flatMap((resources) =>
    Object.keys(byKind(resources, kind)),
  );
  if (!visible.includes(name)) {
    report(
      `uses the ${kind} \`${name}\`, which belongs to another pipeline`,
      `give it \`project\` as its scope`,
    );
  }
}

function byKind(resources: ResourcesSpec, kind: ResourceKind) {
  if (kind === 'secret') return resources.secrets;
  return kind === 'config' ? resources.configs : resources.volumes;
}

function isMount(found: Reference | AllReference | Mount): found is Mount {
  return 'mount' in found;
}

/** Every reference and every mount of a resource inside a value. */
function findAll(value: unknown, found: (Reference | AllReference | Mount)[] = []) {
  if (Array.isArray(value)) {
    for (const item of value) findAll(item, found);
  } else if (typeof value === 'object' && value !== null) {
    if (isReference(value) && value.ref !== 'text') found.push(value as Reference);
    else {
      if ('mount' in value && 'resource' in value) found.push(value as Mount);
      for (const item of Object.values(value)) findAll(item, found);
    }
  }
  return found;
}
