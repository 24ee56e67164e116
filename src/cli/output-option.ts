import { Option } from 'commander';

/** `-o, --output`: what a command prints; the first format is the default. */
export function outputOption<const F extends string>(...formats: readonly [F, ...F[]]): Option {
  return new Option('-o, --output <format>', 'how to print').choices(formats).default(formats[0]);
}
