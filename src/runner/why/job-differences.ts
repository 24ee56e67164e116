import { diffValues } from '../../assembly/diff/diff-values';
import type { JobTemplate, TemplateContainer } from '../kubernetes/objects/job';
import type { Difference } from './difference';
import type { TaskFacts } from './task-facts';

/** What differs in the templates from which a task's Jobs were stamped: the images, and all else that its pods were asked to be. */
export function jobDifferences({ job: before }: TaskFacts, { job: after, task }: TaskFacts): Difference[] {
  if (!before || !after) return [];
  return [
    ...task.containers.flatMap(({ name, service, role }) => {
      const [old, now] = [before, after].map((job) => containersOf(job).find((one) => one.name === service));
      if (!old || !now) return [];
      const who = role === 'main' ? {} : { container: name };
      return differences(old, now).map((difference) => ({ ...difference, ...who }));
    }),
    ...differences(podOf(before), podOf(after)),
  ];
}

function containersOf({ spec }: JobTemplate): TemplateContainer[] {
  const { initContainers = [], containers } = spec.template.spec;
  return [...initContainers, ...containers];
}

/** Without its containers. */
function podOf({ spec }: JobTemplate): object {
  const { initContainers: _steps, containers: _containers, ...pod } = spec.template.spec;
  return pod;
}

function differences(before: object, after: object): Difference[] {
  return diffValues(before, after).map(({ path, before: was, after: is }) => ({
    kind: path[0] === 'image' ? 'image' : 'template',
    field: path.join(' '),
    ...(was !== undefined && { before: text(was) }),
    ...(is !== undefined && { after: text(is) }),
  }));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
