import { posix } from 'node:path';
import { diffValues } from '../../assembly/diff/diff-values';
import type { PlanContainer } from '../../assembly/plan';
import type { Template } from '../docker/template/template';
import type { RecordedTemplates } from '../record/recorded-templates';
import type { Difference } from './difference';
import type { TaskFacts } from './task-facts';
import { templateFields } from './template-fields';

/** A container as a run made it. */
interface Made {
  readonly run: string;
  readonly template: Template;
  readonly recorded: RecordedTemplates;
}

/** What differs in the containers of a task: their images, the config files that they mount, and all else that Compose made of them. */
export function containerDifferences(before: TaskFacts, after: TaskFacts): Difference[] {
  return [
    ...after.task.containers.flatMap((container) => {
      const [one, other] = [madeIn(before, container.name), madeIn(after, container.name)];
      if (!one || !other) return [];
      const found = [...image(one, other), ...files(one, other), ...fields(one, other)];
      const who = container.role === 'main' ? {} : { container: container.name };
      return found.map((difference) => ({ ...difference, ...who }));
    }),
    ...containers(before.task.containers, after.task.containers),
  ];
}

function madeIn({ run, task, templates: recorded }: TaskFacts, name: string): Made | undefined {
  const container = task.containers.find((one) => one.name === name);
  const template = container && recorded?.templates[container.service];
  return template && recorded && { run: run.run, template, recorded };
}

function image(before: Made, after: Made): Difference[] {
  if (before.template.Image === after.template.Image) return [];
  return [{ kind: 'image', field: 'image', before: imageName(before), after: imageName(after) }];
}

/** As a registry knows it, else by its name and its id here. */
function imageName({ template: { Config, Image }, recorded }: Made): string {
  const [digest] = recorded.images[Image] ?? [];
  return digest ?? `${Config.Image} (${Image.slice(0, 'sha256:'.length + 12)})`;
}

/** Both contents are in the records, so that they can be compared line by line. */
function files(before: Made, after: Made): Difference[] {
  const [old, now] = [filesOf(before), filesOf(after)];
  const changed = Object.keys(now).filter((path) => old[path] !== undefined && old[path] !== now[path]);
  const copy = ({ run }: Made, digest = '') => posix.join('.fairlead', 'runs', run, 'files', digest);
  return changed.map((path) => ({
    kind: 'config',
    field: `file ${path}`,
    before: copy(before, old[path]),
    after: copy(after, now[path]),
  }));
}

/** The digests of mounted files, by the path in the container. */
function filesOf({ template, recorded }: Made): Record<string, string> {
  const mounts = template.HostConfig.Mounts ?? [];
  return Object.fromEntries(
    mounts.flatMap(({ Source, Target }) => {
      const digest = Source === undefined ? undefined : recorded.files[Source];
      return digest === undefined ? [] : [[Target, digest]];
    }),
  );
}

function fields(before: Made, after: Made): Difference[] {
  const [old, now] = [before, after].map(({ template, recorded }) => templateFields(template, recorded));
  return diffValues(old, now).map(({ path, before: was, after: is }) => ({
    kind: 'template',
    field: path.join(' '),
    ...(was !== undefined && { before: text(was) }),
    ...(is !== undefined && { after: text(is) }),
  }));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Steps and sidecars that came, went or moved. */
function containers(before: readonly PlanContainer[], after: readonly PlanContainer[]): Difference[] {
  const names = (list: readonly PlanContainer[]) => list.map(({ name }) => name).join(' ');
  if (names(before) === names(after)) return [];
  return [{ kind: 'template', field: 'containers', before: names(before), after: names(after) }];
}
