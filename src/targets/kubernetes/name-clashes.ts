import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import type { ResourcesSpec } from '../../model/spec/resource-spec';
import type { Location } from '../../support/location';
import type { Problem } from '../../support/problem';
import { accountNames } from './account-names';
import { OPERATOR_ROLES } from './environment/operator-roles';
import { objectNames } from './object-names';
import { RUNNER_ACCESS } from './orchestrators/runner/runner-rules';

interface Named {
  /** What shares one space of names. */
  readonly space: string;
  readonly name: string;
  /** What the user calls it. */
  readonly subject: string;
  readonly location?: Location;
}

/** All pipelines of an environment share one namespace: no two of their objects may end up with one name. */
export function nameClashes(environment: EnvironmentSpec, project: ProjectSpec): Problem[] {
  const taken = new Map<string, Named>();
  const problems: Problem[] = [];
  for (const named of [...ofEnvironment(project), ...ofPipelines(project, environment)]) {
    const key = `${named.space} ${named.name}`;
    const first = taken.get(key);
    taken.set(key, first ?? named);
    if (!first) continue;
    problems.push({
      message: `\`${named.name}\` would be the name of ${named.space} of ${first.subject} and of ${named.subject}`,
      subject: `${named.subject} in ${environment.name}`,
      ...(named.location && { at: named.location }),
      help: 'rename one of them: they share one namespace',
    });
  }
  return problems;
}

function ofEnvironment({ shared }: ProjectSpec): Named[] {
  const task = (name: string) => ({ space: 'objects', name, subject: 'the environment' });
  return [
    ...['default-deny', 'allow-dns', 'allow-egress'].map(task),
    ...Object.keys(OPERATOR_ROLES).map((role) => task(`fairlead-${role}`)),
    task(RUNNER_ACCESS),
    { space: 'a ServiceAccount', name: RUNNER_ACCESS, subject: 'the environment' },
    ...ofResources(shared, (name) => name, ''),
  ];
}

function* ofPipelines({ pipelines }: ProjectSpec, environment: EnvironmentSpec): Generator<Named> {
  for (const pipeline of pipelines) {
    const { name, tasks, resources, location } = pipeline;
    const at = location && { location };
    yield { space: 'a ConfigMap', name: objectNames.plan(name), subject: name, ...at };
    for (const account of accountNames(pipeline, environment))
      yield { space: 'a ServiceAccount', name: account, subject: name, ...at };
    if (pipeline.schedule) yield { space: 'objects', name: objectNames.schedule(name), subject: name, ...at };
    yield* ofResources(resources, (resource) => objectNames.resource(name, resource), `${name}/`);
    for (const task of tasks) {
      yield {
        space: 'objects',
        name: objectNames.task(name, task.name),
        subject: `${name}/${task.name}`,
        ...(task.location && { location: task.location }),
      };
    }
  }
}

function ofResources(
  resources: ResourcesSpec,
  nameOf: (resource: string) => string,
  prefix: string,
): Named[] {
  const kinds = {
    ConfigMap: resources.configs,
    Secret: resources.secrets,
    PersistentVolumeClaim: resources.volumes,
  };
  return Object.entries(kinds).flatMap(([space, all]) =>
    Object.values(all)
      .filter(({ existing }) => existing === undefined)
      .map(({ name, location }) => ({
        space: `a ${space}`,
        name: nameOf(name),
        subject: `${prefix}${name}`,
        ...(location && { location }),
      })),
  );
}
