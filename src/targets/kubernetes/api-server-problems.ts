import type { Problem } from '../../support/problem';
import type { WrittenTask } from './written-task';

/** A task with permissions that may reach nothing but DNS cannot use them. */
export function apiServerProblems({ place, pod }: WrittenTask): Problem[] {
  const { environment, pipeline, task } = place;
  const egress = environment.egress as readonly unknown[] | undefined;
  const ways = environment.apiServer.length + pod.egress.length + (egress?.length ?? 0);
  if (pod.rules.length === 0 || ways > 0) return [];
  return [
    {
      message: `\`permissions\` cannot be used: no NetworkPolicy of \`${environment.name}\` lets the task reach the API server`,
      subject: `${pipeline.name}/${task.name} in ${environment.name}`,
      ...(task.location && { at: task.location }),
      help: "write `apiServer: [{ cidr: '10.96.0.1/32', port: 443 }]` in the environment",
    },
  ];
}
