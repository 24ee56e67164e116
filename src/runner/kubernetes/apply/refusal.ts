import type { Problem } from '../../../support/problem';
import type { Manifest } from '../dist/manifest';
import { objectKey } from './object-key';

/** What it means that a cluster does not take an object as it is. */
export function refusal(manifest: Manifest, message: string): Problem {
  return {
    message: `the cluster refuses the ${objectKey(manifest)}: ${message.split('\n').join(' ')}`,
    help: HELP[manifest.kind] ?? 'change what it comes from in `pipelines/`, and run `fairlead synth`',
  };
}

const HELP: Readonly<Record<string, string>> = {
  PersistentVolumeClaim:
    'of a claim little can change: give the volume another name, or delete the claim with its data, and apply again',
  RoleBinding: 'a RoleBinding never changes its Role: delete it, and apply again',
};
