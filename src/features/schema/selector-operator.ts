import type { z } from 'zod';

interface Expression {
  readonly operator: string;
  readonly values?: readonly string[];
}

/** Checks that the values of a selector's expression suit its operator, as the API server does. */
export function checkOperator({ operator, values = [] }: Expression, context: z.RefinementCtx): void {
  const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['values'], message });
  if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (values.length > 0) wrong(`must be left out with \`${operator}\``);
  } else if (operator === 'Gt' || operator === 'Lt') {
    if (values.length !== 1 || !/^-?\d+$/.test(values[0] ?? '')) {
      wrong(`must be one whole number, as a string, with \`${operator}\``);
    }
  } else if (values.length === 0) {
    wrong(`must have at least one value with \`${operator}\``);
  }
}
