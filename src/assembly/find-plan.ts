import { unescapeCompose } from './unescape-compose';

/** Where a folder keeps its plan, and what stands there, unchecked. */
export interface FoundPlan {
  readonly file: string;
  readonly document: unknown;
}

/** The plan among the files of a folder: under `x-fairlead` of the compose file, or in a ConfigMap as `plan.json`. */
export function findPlan(files: ReadonlyMap<string, string>): FoundPlan | undefined {
  const { parse } = require('yaml') as typeof import('yaml');
  const compose = files.get('compose.yaml');
  if (compose !== undefined) {
    const document = parse(compose) as { 'x-fairlead'?: unknown } | null;
    return { file: 'compose.yaml', document: unescapeCompose(document?.['x-fairlead']) };
  }
  for (const [file, text] of files) {
    if (!file.endsWith('.yaml') || !text.includes('plan.json')) continue;
    const object = parse(text) as { kind?: string; data?: Readonly<Record<string, string>> } | null;
    const plan = object?.kind === 'ConfigMap' ? object.data?.['plan.json'] : undefined;
    if (plan !== undefined) return { file, document: JSON.parse(plan) };
  }
  return undefined;
}
