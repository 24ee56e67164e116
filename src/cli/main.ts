import { runProgram } from './program';

/**
 * Whoever reads our output may stop reading (`fairlead show … | head`).
 * A run in progress ends as if it were interrupted, so that it leaves no containers behind.
 */
let broken = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exit(1);
  if (process.listenerCount('SIGTERM') === 0) process.exit(0);
  if (!broken) {
    process.stderr.write('warning: nobody reads the output any more, so the run is stopped\n');
    process.kill(process.pid, 'SIGTERM');
  }
  broken = true;
});

runProgram(process, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
