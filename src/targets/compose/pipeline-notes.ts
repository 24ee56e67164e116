import type { Plan } from '../../assembly/plan';

/** What the head of a pipeline's compose file says about running it. */
export function pipelineNotes({ pipeline, environment, needsRunner }: Plan): string[] {
  const command = `fairlead run ${pipeline} --env ${environment}`;
  if (needsRunner.length === 0) {
    return [
      `\`${command}\` runs it. So does \`docker compose up\`, in order, but without retries, timeouts and parallelism limits,`,
      'and it exits with 0 although a last task has failed.',
    ];
  }
  return [
    `\`${command}\` runs it. \`docker compose up\` alone cannot, so all of it is behind the profile \`fairlead\`:`,
    ...needsRunner.map((reason) => `- ${reason}`),
  ];
}
