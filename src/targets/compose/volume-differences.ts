import type { Difference } from '../../features/definition/difference';
import type { Fields } from '../../model/spec/task-spec';
import { findResource } from '../resources';
import type { TaskPlace } from '../task-context';

/** What a volume asks for that Docker does not have. */
export function volumeDifferences({ mounts }: Fields, { pipeline, project }: TaskPlace): Difference[] {
  const all = Array.isArray(mounts) ? mounts : [];
  return all.flatMap(({ mount, resource }, index) => {
    if (mount !== 'volume') return [];
    const { size, existing } = findResource('volume', resource, pipeline, project).spec;
    const field = `mounts[${index}].resource`;
    const reason = existing
      ? `the claim \`${existing}\` exists in the cluster: Docker has a volume of its own, empty at first`
      : `a volume of Docker has no size (${size}), access mode or storage class`;
    return [{ field, reason }];
  });
}
