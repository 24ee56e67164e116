import { RestOfLog } from '../../attempt/rest-of-log';
import type { AttemptFailure, AttemptOutcome } from '../../events/attempt-outcome';
import type { AttemptEnd, AttemptRequest } from '../../executor';
import { apiProblem } from '../failures/api-problem';
import { jobName } from '../jobs/job-name';
import { stampJob } from '../jobs/stamp-job';
import type { Job } from '../objects/job';
import { JobHandle } from './job-handle';
import { KubernetesAttempt } from './kubernetes-attempt';
import type { RunContext } from './run-context';

/** One try of one task: a Job, stamped from the task's template; one that an earlier runner began goes on. */
export async function runAttempt(context: RunContext, request: AttemptRequest): Promise<AttemptEnd> {
  const { task, attempt } = request;
  const handle = new JobHandle(context.api, context.clock, jobName(task.template, context.run, attempt));
  const release = () => {
    if (!context.keepJobs) context.removing.add(discard(handle));
  };
  try {
    const job = stamp(context, request);
    if (request.adopt && !(await handle.exists())) return { outcome: LOST, release };
    if (!request.adopt) {
      await context.recorded();
      await context.gate.pass(async () => {
        if (!request.stop.polite.aborted) await handle.create(job);
      });
    }
    return { ...(await follow(context, request, handle, job)), release };
  } catch (error) {
    return { outcome: apiProblem(error, context.run, context.plan.environment), release };
  }
}

async function follow(context: RunContext, request: AttemptRequest, handle: JobHandle, job: Job) {
  const { task, attempt } = request;
  const recorded = request.adopt ? context.logged(task.name, attempt) : undefined;
  const log = recorded && new RestOfLog(task.name, recorded, context.emit);
  const told = log ? { ...context, emit: log.emit } : context;
  const one = new KubernetesAttempt(told, request, handle, job, recorded);
  const outcome: AttemptOutcome = await one.run();
  log?.end();
  const { usage } = one;
  return { outcome, ...(usage && { usage }) };
}

function stamp(
  { api, plan, run, templates, owner }: RunContext,
  { task, attempt, variables }: AttemptRequest,
): Job {
  const template = templates.get(task.name);
  if (!template) throw new Error(`the run has no template of \`${task.name}\``);
  const { namespace } = api;
  return stampJob({ template, namespace, pipeline: plan.pipeline, run, task, attempt, variables, owner });
}

async function discard(handle: JobHandle): Promise<void> {
  await handle.remove().catch(() => {});
  await handle.gone().catch(() => {});
}

const LOST: AttemptFailure = {
  state: 'failed',
  cause: 'lost',
  message: 'nobody saw its end: the runner was killed, and the cluster has nothing left of it',
  main: false,
};
