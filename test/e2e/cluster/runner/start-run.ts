import { type ChildProcess, spawn } from 'node:child_process';
import { FAIRLEAD } from '../../../support/fairlead';
import type { ChainProject } from './chain-project';

/** A run of `chain` in `staging` that has begun. */
export interface StartedRun {
  readonly child: ChildProcess;
  readonly id: string;
  readonly exit: Promise<number | null>;
  /** Its events so far, a line of JSON each. */
  readonly text: () => string;
  /** Resolves once it has told this. */
  readonly until: (text: string) => Promise<void>;
}

/** Starts a run; resolves once it has told `until`. */
export async function startRun(project: ChainProject, until: string): Promise<StartedRun> {
  const args = [FAIRLEAD, 'run', 'chain', '--env', 'staging', '--progress', 'json'];
  const child = spawn(process.execPath, args, {
    cwd: project.root,
    env: { ...process.env, KUBECONFIG: project.kubeconfig },
  });
  let text = '';
  child.stdout.on('data', (bytes) => {
    text += bytes;
  });
  child.stderr.on('data', (bytes) => {
    text += bytes;
  });
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  const wait = async (wanted: string) => {
    for (const end = Date.now() + 90_000; !text.includes(wanted); ) {
      if (Date.now() > end) throw new Error(`no \`${wanted}\` in:\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await wait(until);
  const { run: id } = JSON.parse(text.split('\n')[0] ?? '') as { run: string };
  return { child, id, exit, text: () => text, until: wait };
}
