import { runScheduled } from './run-scheduled';

// The program of the runner's image. What it has begun goes on without it: it never waits for anything to be tidied up.
runScheduled(process, process.argv.slice(2)).then((code) => process.exit(code));
