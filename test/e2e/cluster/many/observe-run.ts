import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { FAIRLEAD } from '../../../support/fairlead';
import { processUsage } from '../../../support/process-usage';
import type { ChainProject } from '../runner/chain-project';

/** What a run took. */
export interface ObservedRun {
  readonly id: string;
  readonly exitCode: number;
  /** Method and path of each call of the API server, and the status of its answer. */
  readonly calls: readonly string[];
  /** Of the runner, at its peak. */
  readonly megabytes: number;
  /** Warnings and errors, in order. */
  readonly messages: readonly string[];
}

/** Runs `chain` in `staging` to its end, with further arguments. */
export async function observeRun(project: ChainProject, ...args: readonly string[]): Promise<ObservedRun> {
  const argv = [
    FAIRLEAD,
    '--verbose',
    'run',
    'chain',
    '--parallel',
    '100',
    '--env',
    'staging',
    '--progress',
    'json',
    ...args,
  ];
  const env = { ...process.env, KUBECONFIG: project.kubeconfig };
  const child = spawn(process.execPath, argv, { cwd: project.root, env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (bytes) => {
    stdout += bytes;
  });
  child.stderr.on('data', (bytes) => {
    stderr += bytes;
  });
  let kibibytes = 0;
  const look = setInterval(() => {
    kibibytes = processUsage(child.pid)?.memory ?? kibibytes;
  }, 100);
  const [exitCode] = (await once(child, 'close')) as [number];
  clearInterval(look);
  const calls = stderr
    .split('\n')
    .filter((line) => line.includes(' -> '))
    .map((line) => line.replace(/ in \d+ ms$/, ''));
  const messages = stdout.split('\n').filter((line) => line.includes('"type":"message"'));
  const { run: id } = JSON.parse(stdout.split('\n')[0] ?? '') as { run: string };
  return { id, exitCode, calls, megabytes: kibibytes / 1024, messages };
}
