import { registry } from '../../features/registry';

/** Whether a path begins with a field that belongs to a task as a whole, as to its pod. */
export function isTaskField(path: string): boolean {
  const scopes: Readonly<Record<string, { scope: string }>> = registry;
  return scopes[path.split(/[.[]/)[0] ?? '']?.scope === 'task';
}
