import type { AttemptEnd, AttemptRequest } from '../../executor';
import { AttemptObjects } from './attempt-objects';
import { DockerAttempt } from './docker-attempt';
import type { RunContext } from './run-context';

/** One try of one task: its containers in the plan's order, each made anew from its template. */
export async function runAttempt(context: RunContext, request: AttemptRequest): Promise<AttemptEnd> {
  const objects = new AttemptObjects(context, request);
  const attempt = new DockerAttempt(context, request, objects);
  const outcome = await attempt.run();
  const { usage } = attempt;
  const kept = context.keepFailed && outcome.state === 'failed' ? objects.failed(outcome) : undefined;
  const release = () => void context.removing.add(kept ? objects.keep(kept) : objects.remove());
  return { outcome, ...(usage && { usage }), ...(kept && { kept: true }), release };
}
