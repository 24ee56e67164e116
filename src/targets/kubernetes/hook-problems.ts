import { variablesOf } from '../../features/variables';
import type { Problem } from '../../support/problem';
import type { WrittenTask } from './written-task';

/** What a hook of Argo CD cannot do, and would do wrong without a word. */
export function hookProblems({ place, resolved }: WrittenTask): Problem[] {
  const { environment, pipeline, task } = place;
  const { triggerRule, skipExitCodes } = resolved.orchestration;
  const messages = [
    ...(triggerRule === 'all-succeeded'
      ? []
      : [`\`triggerRule\` is \`${triggerRule}\`, but Argo CD stops at the first hook that fails`]),
    ...(skipExitCodes.length === 0
      ? []
      : ['`skipExitCodes` means nothing to Argo CD, which takes every exit code but 0 for a failed sync']),
  ];
  for (const [variable, reference] of variablesOf(resolved.containers.map(({ fields }) => fields))) {
    if (reference.ref === 'parameter' && pipeline.parameters[reference.name]?.default !== undefined) continue;
    messages.push(
      `the task refers to \`${variable}\`, but a hook of Argo CD is part of no run that could give it`,
    );
  }
  return messages.map((message) => ({
    message,
    subject: `${pipeline.name}/${task.name} in ${environment.name}`,
    ...(task.location && { at: task.location }),
    help: "a pipeline with `trigger: 'on-deploy'` runs as hooks of Argo CD there",
  }));
}
