import type { PlanContainer, PlanTask } from './plan';

/** Whether a container is a step that the target itself added, of which it declares the image a difference. */
export function isGenerated({ role, name }: PlanContainer, { differences }: PlanTask): boolean {
  return (
    role === 'prepare' || differences.some(({ container, field }) => container === name && field === 'image')
  );
}
