import type { Plan } from '../../assembly/plan';

type Parameter = Plan['parameters'][string];

const MEANING: Readonly<Record<Parameter['type'], { test: RegExp; text: string }>> = {
  string: { test: /^/, text: 'a string' },
  integer: { test: /^-?\d+$/, text: 'an integer' },
  number: { test: /^-?(\d+(\.\d+)?|\.\d+)([eE][-+]?\d+)?$/, text: 'a number' },
  boolean: { test: /^(true|false)$/, text: '`true` or `false`' },
};

/** What is wrong with the text as a value of the parameter, or undefined when it is right. */
export function parameterMistake({ type, choices }: Parameter, text: string): string | undefined {
  const { test, text: meaning } = MEANING[type];
  if (!test.test(text)) return `must be ${meaning}, not \`${text}\``;
  if (choices && !choices.map(String).includes(text)) {
    return `must be one of ${choices.map((choice) => `\`${choice}\``).join(', ')}, not \`${text}\``;
  }
  return undefined;
}
