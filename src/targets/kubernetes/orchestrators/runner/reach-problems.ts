import type { Problem } from '../../../../support/problem';
import type { ScheduledPipeline } from '../orchestrator';

/** A runner that cannot reach the API server starts nothing. */
export function reachProblems({ environment, pipeline }: ScheduledPipeline): Problem[] {
  const egress = environment.egress as readonly unknown[];
  if (environment.apiServer.length + egress.length > 0) return [];
  return [
    {
      message: `\`schedule\` cannot be kept: no NetworkPolicy of \`${environment.name}\` lets the runner reach the API server`,
      subject: `${pipeline.name} in ${environment.name}`,
      ...(pipeline.location && { at: pipeline.location }),
      help: "write `apiServer: [{ cidr: '10.96.0.1/32', port: 443 }]` in the environment",
    },
  ];
}
