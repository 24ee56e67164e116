import { EngineUnavailableError } from '../../../../src/runner/engine-unavailable-error';
import { KubeApiError } from '../../../../src/runner/kubernetes/api/kube-api-error';
import { apiProblem } from '../../../../src/runner/kubernetes/failures/api-problem';

const RBAC =
  'jobs.batch is forbidden: User "jane" cannot create resource "jobs" in API group "batch" in the namespace "etl"';
const QUOTA =
  'jobs.batch "a" is forbidden: exceeded quota: q, requested: count/jobs.batch=1, used: count/jobs.batch=1, limited: count/jobs.batch=1';
const ADMISSION = 'admission webhook "rules.example.com" denied the request: cannot use resource limits';

it.each([
  [
    'a right that is missing',
    Object.assign(new KubeApiError(403, { message: RBAC, reason: 'Forbidden' }), {
      help: 'the Role `fairlead-run` allows it; group `fairlead:staging:run` has it',
    }),
    {
      cause: 'forbidden',
      message: '`jane` may not create `jobs.batch` in the namespace `etl`',
      help: 'the Role `fairlead-run` allows it; group `fairlead:staging:run` has it',
    },
  ],
  [
    'a quota that is used up',
    new KubeApiError(403, { message: QUOTA, reason: 'Forbidden' }),
    {
      cause: 'quota',
      message:
        'the quota of the namespace is used up: q, requested: count/jobs.batch=1, used: count/jobs.batch=1, limited: count/jobs.batch=1',
      help: 'ask for less (`resources`), run fewer tasks at once (`--parallel`), or let the quota be raised',
    },
  ],
  [
    'a rule of admission, which is no right',
    new KubeApiError(403, { message: ADMISSION, reason: 'Forbidden' }),
    {
      cause: 'refused',
      message: ADMISSION,
      help: 'the cluster does not admit the pod; whoever runs it knows the rule',
    },
  ],
  [
    'a Job that is no Job',
    new KubeApiError(422, { message: 'Job.batch "a" is invalid: spec', reason: 'Invalid' }),
    { cause: 'engine', message: 'the cluster refused its Job: Job.batch "a" is invalid: spec' },
  ],
  [
    'a cluster that is gone',
    new EngineUnavailableError('no cluster answers', 'look'),
    {
      cause: 'engine-gone',
      message: 'no cluster answers',
      help: 'its Job goes on in the cluster; `fairlead run --resume r1 --env staging` goes on with the run',
    },
  ],
])('tells %s', (_, error, expected) => {
  expect(apiProblem(error, 'r1', 'staging')).toEqual({ state: 'failed', main: false, ...expected });
});
