import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ExecConfig, FromFile, KubeconfigCluster } from '../kubeconfig/kubeconfig';
import { kubeconfigProblem } from '../kubeconfig/kubeconfig-problem';
import type { ExecCredential } from './exec-credential';

/** A program that hands out credentials, as a kubeconfig names it. */
export interface ExecPlugin {
  readonly exec: FromFile<ExecConfig>;
  readonly cluster: KubeconfigCluster;
  readonly env: NodeJS.ProcessEnv;
  /** Whether somebody sits at the terminal whom it could ask. */
  readonly interactive: boolean;
}

/** The extension of a cluster that is meant for such programs. */
const EXTENSION = 'client.authentication.k8s.io/exec';

/**
 * Runs it once, as kubectl does.
 * @throws ClusterUnavailableError where it is missing, fails, or answers with something else
 */
export function runExecPlugin(plugin: ExecPlugin): Promise<NonNullable<ExecCredential['status']>> {
  const { exec, env, interactive } = plugin;
  const { command = '', args, env: more, interactiveMode = 'IfAvailable', installHint } = exec.value;
  const mayAsk = interactive && interactiveMode !== 'Never';
  if (interactiveMode === 'Always' && !interactive)
    throw kubeconfigProblem(
      `\`${command}\` must ask for credentials at a terminal, and there is none`,
      'run the command at a terminal',
    );
  // As in a shell: a name is looked for in PATH; a path starts where the kubeconfig is.
  const program = /[/\\]/.test(command) ? join(command.startsWith('/') ? '' : exec.folder, command) : command;
  const child = spawn(program, args ?? [], {
    env: {
      ...env,
      ...Object.fromEntries((more ?? []).map(({ name, value }) => [name, value])),
      KUBERNETES_EXEC_INFO: JSON.stringify(execInfo(plugin, mayAsk)),
    },
    stdio: [mayAsk ? 'inherit' : 'ignore', 'pipe', mayAsk ? 'inherit' : 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        kubeconfigProblem(
          `\`${command}\`, which the kubeconfig names for credentials, cannot be run (${error.code})`,
          installHint?.trim() || 'install it',
        ),
      ),
    );
    child.on('close', (code, signal) => {
      const said = stderr.trim().split('\n').at(-1);
      if (code !== 0)
        reject(
          kubeconfigProblem(
            `\`${command}\` gives no credentials: it ended with ${signal ?? `exit code ${code}`}${said ? `: ${said}` : ''}`,
            `run it yourself: \`${[command, ...(args ?? [])].join(' ')}\``,
          ),
        );
      else {
        const status = parseStatus(stdout);
        if (status) resolve(status);
        else reject(noCredential(command));
      }
    });
  });
}

function execInfo({ exec, cluster }: ExecPlugin, interactive: boolean): object {
  const { apiVersion, provideClusterInfo } = exec.value;
  const config = cluster.extensions?.find(({ name }) => name === EXTENSION)?.extension;
  const { extensions: _, ...info } = cluster;
  return {
    apiVersion,
    kind: 'ExecCredential',
    spec: {
      interactive,
      ...(provideClusterInfo && { cluster: { ...info, ...(config !== undefined && { config }) } }),
    },
  };
}

/** Never told what it said instead: that may hold a token. */
function parseStatus(stdout: string): ExecCredential['status'] {
  try {
    return (JSON.parse(stdout) as ExecCredential).status;
  } catch {
    return undefined;
  }
}

function noCredential(command: string): Error {
  return kubeconfigProblem(`what \`${command}\` writes is no ExecCredential`, 'update it, or sign in again');
}
