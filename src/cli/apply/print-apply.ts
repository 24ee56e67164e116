import { join } from 'node:path';
import type { KubeApi } from '../../runner/kubernetes/api/kube-api';
import type { ApplyEvent } from '../../runner/kubernetes/apply/apply-event';
import type { ApplyPlan } from '../../runner/kubernetes/apply/apply-plan';
import type { ApplyRequest } from '../../runner/kubernetes/apply/apply-request';
import { LABELS } from '../../support/kubernetes-labels';
import type { Io } from '../io';
import { jsonText } from '../json-text';

/** What `fairlead apply` has done, or would do. */
export interface ApplyReport {
  readonly request: ApplyRequest;
  readonly api: KubeApi;
  readonly plan: ApplyPlan;
  readonly done: readonly ApplyEvent[];
  readonly dryRun: boolean;
  readonly output: 'text' | 'json';
}

/** Prints the end of `fairlead apply`: how many objects changed, and what is left to do by hand. */
export function printApply(io: Io, { request, api, plan, done, dryRun, output }: ApplyReport): void {
  const { name, namespace } = request.environment;
  const objects = plan.sets.flatMap((set) => set.objects);
  const asBefore = objects.filter(({ action }) => action === 'none' || action === 'adopt').length;
  const missing = plan.secrets.flatMap((secret) =>
    secret.missing.map((key) => ({ secret: secret.name, key })),
  );
  if (output === 'json')
    io.stdout.write(
      jsonText({
        environment: name,
        context: api.context,
        namespace,
        dryRun,
        objects: done,
        asBefore,
        missing,
      }),
    );
  else {
    const counts = (['created', 'changed', 'removed'] as const).flatMap((action) => {
      const count = done.filter((event) => event.action === action).length;
      return count === 0 ? [] : [`${count} ${dryRun ? 'would be ' : ''}${action}`];
    });
    const all = [...counts, ...(plan.sets.length > 0 ? [`${asBefore} as before`] : [])];
    if (all.length > 0) io.stdout.write(`${name} (${api.context}): ${all.join(', ')}\n`);
  }
  for (const { action, kind, name: object } of done)
    if (action === 'kept')
      io.stderr.write(
        `${kind} ${object} is no longer in dist/ and stays, because it holds data: \`kubectl delete ${kind.toLowerCase()} ${object} --namespace ${namespace}\` deletes it\n`,
      );
  for (const { name: pipeline, objects: own } of request.pipelines)
    if (
      own.some(({ metadata }) => metadata.labels?.[LABELS.hook] === 'true') &&
      done.some(({ owner }) => owner === pipeline)
    )
      io.stderr.write(`${pipeline} was not started: only Argo CD does that on each deployment\n`);
  if (missing.length > 0) {
    const files = missing.map(({ secret, key }) => `\`${join('secrets', name, secret, key)}\``).join(', ');
    const what = missing.length === 1 ? 'a secret value is' : `${missing.length} secret values are`;
    io.stderr.write(
      `warning: ${what} neither in the cluster nor here: ${files}\n  = help: write each into its file, without a newline at the end, and apply again\n`,
    );
  }
}
