import type { Command } from 'commander';
import type { Io } from './io';

/** Options that every command has. */
export interface GlobalOptions {
  /** The project folder, or one below it. */
  readonly root?: string;
  readonly verbose?: boolean;
}

/** What a command does; resolves to its exit code (see `exit.ts`). */
export type Verb<A extends readonly unknown[], O> = (
  io: Io,
  options: O & GlobalOptions,
  ...args: A
) => Promise<number> | number;

/** How a command gets its verb, at the moment when it is called: `--help` loads none. */
export type Register = (program: Command, run: RunVerb) => void;

/** Makes a commander action of a verb that is loaded when it is called. */
export type RunVerb = <A extends readonly unknown[], O>(
  load: () => Verb<A, O>,
) => (...received: unknown[]) => Promise<void>;
