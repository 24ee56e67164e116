import type { ComposeDocument } from '../../dist/compose-document';
import type { ComposeCall } from './compose-command';

/**
 * A compose file as Compose is to read it, with no order among its services: that is the runner's. To find a circle
 * Compose 2.26 follows every way through `depends_on`, which takes it hours for tasks in twenty layers. See `!reset` in
 * the Compose specification, "Merge".
 */
export function withoutOrder(
  file: string,
  { services }: ComposeDocument,
): Pick<ComposeCall, 'args' | 'input'> {
  const ordered = Object.keys(services).filter((name) => services[name]?.depends_on);
  const resets = ordered.map((name) => `  ${JSON.stringify(name)}: { depends_on: !reset {} }\n`);
  return resets.length === 0
    ? { args: ['--file', file] }
    : { args: ['--file', file, '--file', '-'], input: `services:\n${resets.join('')}` };
}
