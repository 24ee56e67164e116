import { spawn } from 'node:child_process';
import { EngineUnavailableError } from '../../engine-unavailable-error';
import type { KubeApi } from '../api/kube-api';

/** A program in a container that runs. */
export interface KubectlExec {
  readonly api: Pick<KubeApi, 'context' | 'namespace'>;
  readonly env: NodeJS.ProcessEnv;
  readonly pod: string;
  readonly container: string;
  readonly argv: readonly string[];
  readonly isTty: boolean;
  readonly stderr: NodeJS.WritableStream;
}

/** What a program ended with. */
export interface ExecEnd {
  readonly exitCode: number;
  /** Whether the container has no such program. */
  readonly isMissing: boolean;
}

/** What `kubectl` adds where a program has ended with a code, which says enough. */
const ENDED = /^command terminated with exit code \d+\r?\n$/m;

/** Of a pod that uses the cluster that it is in. */
const NO_CONTEXT = 'in-cluster';

/** Lets the `kubectl` command take over the terminal: it knows its modes and sizes. */
export function kubectlExec({
  api,
  env,
  pod,
  container,
  argv,
  isTty,
  stderr,
}: KubectlExec): Promise<ExecEnd> {
  const args = [
    ...(api.context === NO_CONTEXT ? [] : ['--context', api.context]),
    ...['--namespace', api.namespace, 'exec', pod, '--container', container, '--quiet', '--stdin'],
    ...(isTty ? ['--tty'] : []),
    ...['--', ...argv],
  ];
  return new Promise((resolve, reject) => {
    const command = spawn('kubectl', args, { env, stdio: ['inherit', 'inherit', 'pipe'] });
    let said = '';
    command.stderr.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString('utf8')).slice(-4096);
      stderr.write(bytes.toString('latin1').replace(ENDED, ''), 'latin1');
    });
    command.on('error', () =>
      reject(
        new EngineUnavailableError(
          'there is no `kubectl` command',
          'install it: a shell in a cluster goes through it',
        ),
      ),
    );
    command.on('close', (code) => {
      const isMissing = code !== 0 && /exec failed|unable to start container process/.test(said);
      resolve({ exitCode: isMissing ? 127 : (code ?? 1), isMissing });
    });
  });
}
