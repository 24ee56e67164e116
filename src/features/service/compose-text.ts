import type { FeatureContext } from '../draft/feature-context';
import type { Value } from '../reference/reference';
import { secretVariable } from '../reference/secret-variable';

/** A value as Compose interpolates it: references as `${NAME}`, every other `$` doubled. */
export function composeText(
  value: Value,
  context: FeatureContext,
  env: Readonly<Record<string, string>> = {},
): string {
  if (typeof value === 'string') return value.replaceAll('$', '$$$$');
  switch (value.ref) {
    case 'text':
      return value.parts.map((part) => composeText(part, context, env)).join('');
    case 'config':
      return composeText(context.configValue(value.resource, value.key), context);
    case 'secret':
      return `\${${secretVariable(context.objectName('secret', value.resource), value.key)}-}`;
    case 'env':
      return env[value.variable] ?? '';
    default:
      return composeVariable(value.variable, context);
  }
}

/** A run variable with the value that it has where nobody gives one. */
export function composeVariable(variable: string, context: FeatureContext): string {
  return `\${${variable}-${composeText(context.variableDefault(variable), context)}}`;
}
