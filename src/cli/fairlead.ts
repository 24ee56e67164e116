#!/usr/bin/env node
import { join } from 'node:path';
import { runCompiled } from './compiled/run-compiled';

// A run needs more of the program than any other command.
runCompiled(join(__dirname, 'main.js'), { keep: process.argv[2] === 'run' });
