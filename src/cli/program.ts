import { type Command, CommanderError } from 'commander';
import { applyCommand } from './commands/apply';
import { cancelCommand } from './commands/cancel';
import { completionCommand } from './commands/completion';
import { diffCommand } from './commands/diff';
import { doctorCommand } from './commands/doctor';
import { downCommand } from './commands/down';
import { graphCommand } from './commands/graph';
import { helpCommand } from './commands/help';
import { imagesCommand } from './commands/images';
import { initCommand } from './commands/init';
import { logsCommand } from './commands/logs';
import { lsCommand } from './commands/ls';
import { promoteCommand } from './commands/promote';
import { replayCommand } from './commands/replay';
import { reportCommand } from './commands/report';
import { rerunCommand } from './commands/rerun';
import { runCommand } from './commands/run';
import { runsCommand } from './commands/runs';
import { shellCommand } from './commands/shell';
import { showCommand } from './commands/show';
import { synthCommand } from './commands/synth';
import { whyCommand } from './commands/why';
import { EXIT } from './exit';
import type { Io } from './io';
import { packageVersion } from './package-version';
import { ProductCommand } from './product-command';
import { reportError } from './report-error';
import type { GlobalOptions, Register, RunVerb } from './verb';

const COMMANDS: readonly Register[] = [
  initCommand,
  synthCommand,
  promoteCommand,
  diffCommand,
  applyCommand,
  lsCommand,
  showCommand,
  graphCommand,
  runCommand,
  rerunCommand,
  cancelCommand,
  logsCommand,
  runsCommand,
  reportCommand,
  imagesCommand,
  downCommand,
  shellCommand,
  replayCommand,
  whyCommand,
  doctorCommand,
  completionCommand,
  helpCommand,
];

/** The command tree; `finish` gets the exit code of the command that was called. */
export function program(io: Io, finish: (code: number) => void = () => {}): Command {
  const root = new ProductCommand('fairlead')
    .description('Describe a data-pipeline task once; run it on Docker Compose and on Kubernetes.')
    .version(packageVersion(), '-V, --version')
    .option('--root <dir>', 'the project (default: the nearest folder with pipelines/)')
    .option('--verbose', 'show each call of the engine, and where an unexpected error happened')
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
    });
  const run: RunVerb =
    (load) =>
    async (...received) => {
      const command = received.pop() as Command;
      received.pop();
      const options = command.optsWithGlobals();
      finish(await load()(io, options as never, ...(received as never)));
    };
  for (const register of COMMANDS) register(root, run);
  for (const command of root.commands) command.copyInheritedSettings(root);
  return root;
}

/** Runs a command line and resolves to its exit code. Nothing is thrown. */
export async function runProgram(io: Io, argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const root = program(io, (result) => {
    code = result;
  });
  try {
    await root.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const { verbose = false } = root.opts<GlobalOptions>();
    return reportError(io, error, verbose || Boolean(io.env.FAIRLEAD_DEBUG));
  }
}
