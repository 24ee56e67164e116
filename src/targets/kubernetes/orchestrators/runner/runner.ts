import type { Orchestrator } from '../orchestrator';
import { addRunnerAccess } from './add-runner-access';
import { addRunnerCronJob } from './add-runner-cron-job';
import { reachProblems } from './reach-problems';

/** `runner`: a CronJob for each pipeline that runs this runner in the cluster. */
export const runner: Orchestrator = {
  addEnvironment: addRunnerAccess,
  addPipeline: (folder, scheduled, problems) => {
    problems.push(...reachProblems(scheduled));
    addRunnerCronJob(folder, scheduled, problems);
  },
};
