import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { FromFile, Kubeconfig } from './kubeconfig';
import { kubeconfigProblem } from './kubeconfig-problem';

interface Named {
  readonly name?: string;
}

interface KubeconfigFile {
  readonly 'current-context'?: string;
  readonly contexts?: readonly Named[] | null;
  readonly clusters?: readonly Named[] | null;
  readonly users?: readonly Named[] | null;
}

/**
 * The files of `KUBECONFIG`, else `~/.kube/config`, put together as kubectl does it: files that do not exist are left
 * out, and of two of the same name the first counts.
 * @throws ClusterUnavailableError where one cannot be read
 */
export function loadKubeconfig(env: NodeJS.ProcessEnv): Kubeconfig {
  const named = (env.KUBECONFIG ?? '').split(delimiter).filter((file) => file !== '');
  const files = named.length > 0 ? named : [join(env.HOME ?? homedir(), '.kube', 'config')];
  let currentContext: string | undefined;
  const parts = { contexts: new Map(), clusters: new Map(), users: new Map() };
  for (const file of files) {
    const content = readKubeconfigFile(file);
    if (!content) continue;
    const folder = dirname(resolve(file));
    currentContext ||= content['current-context'];
    for (const key of ['contexts', 'clusters', 'users'] as const)
      for (const part of content[key] ?? []) addPart(parts[key], part, key.slice(0, -1), folder);
  }
  return { files, ...(currentContext && { currentContext }), ...parts };
}

function addPart(parts: Map<string, FromFile<unknown>>, part: Named, key: string, folder: string): void {
  if (part.name === undefined || parts.has(part.name)) return;
  const value = (part as Readonly<Record<string, unknown>>)[key] ?? {};
  parts.set(part.name, { value, folder });
}

function readKubeconfigFile(file: string): KubeconfigFile | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw kubeconfigProblem(`the kubeconfig \`${file}\` cannot be read (${code})`, 'correct its permissions');
  }
  const { parse } = require('yaml') as typeof import('yaml');
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw kubeconfigProblem(
      `the kubeconfig \`${file}\` is no YAML: ${reason.replace(/:$/, '')}`,
      'correct it',
    );
  }
  if (content === null || content === undefined) return undefined;
  if (typeof content !== 'object')
    throw kubeconfigProblem(
      `the file \`${file}\` is no kubeconfig`,
      'correct it, or let KUBECONFIG name another one',
    );
  return content as KubeconfigFile;
}
