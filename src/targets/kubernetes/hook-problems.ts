import type { Problem } from '../../support/problem';
import type { PlacedTask } from './placed-task';
import { variablesOfRun } from './variables-of-run';

/** What a hook of Argo CD cannot do, and would do wrong without a word. */
export function hookProblems(placed: PlacedTask): Problem[] {
  const { environment, pipeline, task } = placed.place;
  const { triggerRule, skipExitCodes } = placed.resolved.orchestration;
  const messages: string[] = [];
  if (triggerRule !== 'all-succeeded')
    messages.push(`\`triggerRule\` is \`${triggerRule}\`, but Argo CD stops at the first hook that fails`);
  if (skipExitCodes.length > 0)
    messages.push(
      '`skipExitCodes` means nothing to Argo CD, which takes every exit code but 0 for a failed sync',
    );
  for (const variable of new Set(variablesOfRun(placed)))
    messages.push(
      `the task refers to \`${variable}\`, but a hook of Argo CD is part of no run that could give it`,
    );
  return messages.map((message) => ({
    message,
    subject: `${pipeline.name}/${task.name} in ${environment.name}`,
    ...(task.location && { at: task.location }),
    help: "a pipeline with `trigger: 'on-deploy'` runs as hooks of Argo CD there",
  }));
}
