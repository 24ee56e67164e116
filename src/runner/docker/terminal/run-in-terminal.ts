import type { PlanContainer } from '../../../assembly/plan';
import type { Halt } from '../../attempt/halt';
import type { AttemptFailure, AttemptOutcome } from '../../events/attempt-outcome';
import type { AttemptContext } from '../attempt/run-context';
import { hasProgram } from './has-program';
import type { Terminal } from './terminal';
import { terminalArgv } from './terminal-argv';
import { TerminalSession } from './terminal-session';

/** The container that a terminal is for, and what ends it from outside. */
interface Target {
  readonly container: PlanContainer;
  readonly id: string;
  readonly halt: Halt;
}

/** Runs what the terminal asks for in a container to its end. */
export async function runInTerminal(
  { engine, env }: AttemptContext,
  terminal: Terminal,
  { container, id, halt }: Target,
): Promise<AttemptOutcome> {
  const [program] = terminalArgv(terminal);
  const failed = { state: 'failed', container: container.name, main: true } as const;
  if (!(await hasProgram(engine, id, program)))
    return { ...failed, ...missing(terminal, container), exitCode: NOT_FOUND };
  const session = TerminalSession.start(engine, id, terminal, env);
  const exitCode = await halt.guard(session, session.ended);
  if (exitCode === 0) return { state: 'succeeded', results: {} };
  return { ...failed, cause: 'exit-code', message: `exit code ${exitCode}`, exitCode };
}

/** What a shell ends with when there is no such command. */
const NOT_FOUND = 127;

function missing(
  { argv: [program] = [] }: Terminal,
  { image }: PlanContainer,
): Pick<AttemptFailure, 'cause' | 'message' | 'help'> {
  if (program !== undefined && program !== 'sh')
    return { cause: 'command-not-found', message: `the image \`${image}\` has no program \`${program}\`` };
  return {
    cause: 'command-not-found',
    message: `the image \`${image}\` has no shell`,
    help: 'name a program that it has: `fairlead shell … -- PROGRAM`; or give the task an image with `sh` while you look',
  };
}
