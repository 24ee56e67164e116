import type { Value } from '../reference/reference';

/** A value as Kubernetes reads it in `command`, `args` and `env[].value`: references as `$(NAME)`, every other `$` doubled. */
export function podText(value: Value): string {
  if (typeof value === 'string') return value.replaceAll('$', '$$$$');
  if (value.ref === 'text') return value.parts.map(podText).join('');
  if (value.ref === 'config' || value.ref === 'secret') {
    throw new TypeError(
      `a ${value.ref} value stands alone in an env entry: Kubernetes reads it by valueFrom`,
    );
  }
  return `$(${value.variable})`;
}
