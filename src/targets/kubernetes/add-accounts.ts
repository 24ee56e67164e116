import { isDeepStrictEqual } from 'node:util';
import { KubeServiceAccount } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Problem } from '../../support/problem';
import type { ObjectFolder } from './object-folder';
import { objectMetadata } from './object-metadata';
import type { ObjectOwner } from './owner-labels';
import type { TaskAccount } from './task-account';

/** Adds each account once, without a token: a pod mounts one only where its task asks for it. */
export function addAccounts(
  folder: ObjectFolder,
  accounts: readonly TaskAccount[],
  owner: ObjectOwner,
  problems: Problem[],
): void {
  const { environment, pipeline } = owner;
  const made = new Map<string, TaskAccount>();
  for (const account of accounts.filter((one) => one.made)) {
    const { name, annotations } = account;
    const first = made.get(name);
    if (first && !isDeepStrictEqual(first.annotations, annotations)) {
      problems.push({
        message: `two tasks ask for the service account \`${name}\` with different annotations`,
        subject: `${pipeline?.name} in ${environment.name}`,
        ...(pipeline?.location && { at: pipeline.location }),
        help: 'give one of them another `serviceAccount.name`',
      });
    }
    if (first) continue;
    made.set(name, account);
    folder.add(KubeServiceAccount, {
      metadata: objectMetadata(name, owner, { annotations }),
      automountServiceAccountToken: false,
    });
  }
}
