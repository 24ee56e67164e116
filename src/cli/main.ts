#!/usr/bin/env node
import { runProgram } from './program';

/** Whoever reads our output may stop reading (`fairlead show … | head`). */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

runProgram(process, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
