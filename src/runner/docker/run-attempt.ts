import type { AttemptEnd, AttemptRequest } from '../executor';
import { AttemptObjects } from './attempt-objects';
import { DockerAttempt } from './docker-attempt';
import type { RunContext } from './run-context';

/** One try of one task: its containers in the plan's order, each made anew from its template. */
export async function runAttempt(context: RunContext, request: AttemptRequest): Promise<AttemptEnd> {
  const objects = new AttemptObjects(context, request);
  const attempt = new DockerAttempt(context, request, objects);
  const outcome = await attempt.run();
  const { usage } = attempt;
  return { outcome, ...(usage && { usage }), release: () => void context.removing.add(objects.remove()) };
}
