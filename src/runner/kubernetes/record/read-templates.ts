import type { PlanTask } from '../../../assembly/plan';
import { LABELS } from '../../../support/kubernetes-labels';
import { NotReadyError } from '../../not-ready-error';
import type { KubeApi } from '../api/kube-api';
import type { JobTemplate } from '../objects/job';

interface CronJobList {
  readonly items: readonly {
    readonly metadata: { readonly name: string };
    readonly spec: { readonly jobTemplate: JobTemplate };
  }[];
}

/**
 * The templates of tasks as the cluster has them now, by task.
 * @throws NotReadyError that names each one that is missing
 */
export async function readTemplates(
  api: KubeApi,
  pipeline: string,
  tasks: readonly Pick<PlanTask, 'name' | 'template'>[],
): Promise<Map<string, JobTemplate>> {
  const path = `/apis/batch/v1/namespaces/${api.namespace}/cronjobs`;
  const query = { labelSelector: `${LABELS.pipeline}=${pipeline}` };
  const list = await api.request<CronJobList>('GET', path, { query });
  const found = new Map(list.items.map(({ metadata, spec }) => [metadata.name, spec.jobTemplate]));
  const missing = tasks.filter(({ template }) => !found.has(template));
  if (missing.length > 0)
    throw new NotReadyError(
      missing.map(({ name, template }) => ({
        message: `the cluster has no template of \`${name}\`: there is no CronJob \`${template}\` in \`${api.namespace}\``,
        help: 'apply what `dist/` says first',
      })),
      1,
    );
  return new Map(
    tasks.flatMap(({ name, template }) => {
      const jobTemplate = found.get(template);
      return jobTemplate ? [[name, jobTemplate] as const] : [];
    }),
  );
}
