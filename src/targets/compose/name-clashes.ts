import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import type { TaskSpec } from '../../model/spec/task-spec';
import type { Location } from '../../support/location';
import type { Problem } from '../../support/problem';
import { objectNames } from './object-names';

interface Named {
  /** The name of the service. */
  readonly service: string;
  /** What the user calls it. */
  readonly subject: string;
  readonly location?: Location | undefined;
}

/** All pipelines of an environment share one compose project: no two of their services may end up with one name. */
export function nameClashes(environment: EnvironmentSpec, project: ProjectSpec): Problem[] {
  const taken = new Map<string, Named>();
  const problems: Problem[] = [];
  for (const named of allServices(environment, project)) {
    const first = taken.get(named.service);
    taken.set(named.service, first ?? named);
    if (!first) continue;
    problems.push({
      message: `the compose service of ${named.subject} would be called \`${named.service}\`, as that of ${first.subject} is`,
      subject: `${environment.name}`,
      ...(named.location && { at: named.location }),
      help: 'rename one of them: they share one compose project',
    });
  }
  return problems;
}

function* allServices(environment: EnvironmentSpec, { pipelines }: ProjectSpec): Generator<Named> {
  for (const name of Object.keys(environment.services)) {
    const { location } = environment;
    yield { service: name, subject: `service \`${name}\``, location };
    yield {
      service: objectNames.preflight(name),
      subject: `the check of variables of \`${name}\``,
      location,
    };
  }
  for (const { name, tasks, location } of pipelines) {
    yield {
      service: objectNames.preflight(name),
      subject: `the check of variables of \`${name}\``,
      location,
    };
    for (const task of tasks) yield* ofTask(name, task);
  }
}

function* ofTask(pipeline: string, { name, init, sidecars, location }: TaskSpec): Generator<Named> {
  const subject = `\`${pipeline}/${name}\``;
  yield { service: objectNames.task(pipeline, name), subject: `task ${subject}`, location };
  const generated = [
    'prepare',
    ...(sidecars.length > 0 ? ['network'] : []),
    ...sidecars.map((s) => `${s.name}-ready`),
  ];
  for (const container of generated) {
    const service = objectNames.container(pipeline, name, container);
    yield { service, subject: `the generated step \`${container}\` of ${subject}`, location };
  }
  for (const container of [...init, ...sidecars]) {
    const service = objectNames.container(pipeline, name, container.name);
    yield { service, subject: `container \`${container.name}\` of ${subject}`, location };
  }
}
