import { eventProblem } from '../../../../src/runner/kubernetes/failures/event-problem';

const MISSING =
  'apply what `dist/` says; secret values come from whoever provides the secrets of the environment';

it.each([
  [
    'a quota',
    'FailedCreate',
    'Error creating: pods "a-x" is forbidden: exceeded quota: quota, requested: pods=1, used: pods=5, limited: pods=5',
    {
      cause: 'quota',
      message:
        'the quota of the namespace is used up: quota, requested: pods=1, used: pods=5, limited: pods=5',
      help: 'ask for less (`resources`), run fewer tasks at once (`--parallel`), or let the quota be raised',
      mayPass: true,
    },
  ],
  [
    'Pod Security',
    'FailedCreate',
    'Error creating: pods "a-x" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true',
    {
      cause: 'refused',
      message: 'Pod Security `restricted:latest` refuses the pod: runAsNonRoot != true',
      help: 'leave the task as secure as it is by default, or let the namespace enforce another level',
      mayPass: false,
    },
  ],
  [
    'an account that is not there',
    'FailedCreate',
    'Error creating: pods "a-x" is forbidden: error looking up service account etl/loader: serviceaccount "loader" not found',
    {
      cause: 'missing',
      message: 'there is no ServiceAccount `loader` in the namespace',
      help: MISSING,
      mayPass: false,
    },
  ],
  [
    'a rule of admission',
    'FailedCreate',
    'Error creating: admission webhook "rules.example.com" denied the request: no',
    {
      cause: 'refused',
      message: 'admission webhook "rules.example.com" denied the request: no',
      help: 'the cluster does not admit the pod; whoever runs it knows the rule',
      mayPass: false,
    },
  ],
  [
    'a Secret to mount that is not there',
    'FailedMount',
    'MountVolume.SetUp failed for volume "key" : secret "orders-key" not found',
    {
      cause: 'missing',
      message: 'there is no Secret `orders-key` in the namespace',
      help: MISSING,
      mayPass: false,
    },
  ],
  [
    'a volume that cannot be mounted',
    'FailedMount',
    'MountVolume.SetUp failed for volume "pv1" : mount failed: exit status 32\nMounting command: mount',
    {
      cause: 'mount',
      message:
        'a volume cannot be mounted: MountVolume.SetUp failed for volume "pv1" : mount failed: exit status 32',
      help: 'check the volume and its class; `kubectl describe pod` shows all that the kubelet says',
      mayPass: true,
    },
  ],
  [
    'a volume that another node has',
    'FailedAttachVolume',
    'Multi-Attach error for volume "pv1"',
    {
      cause: 'mount',
      message: 'a volume cannot be mounted: Multi-Attach error for volume "pv1"',
      help: 'check the volume and its class; `kubectl describe pod` shows all that the kubelet says',
      mayPass: true,
    },
  ],
])('tells %s', (_, reason, message, expected) => {
  expect(eventProblem([{ reason, message }])).toEqual(expected);
});

it('goes by the latest that says something', () => {
  const events = [
    { reason: 'FailedMount', message: 'first' },
    { reason: 'FailedMount', message: 'second' },
    { reason: 'Pulling', message: 'Pulling image' },
    {},
  ];
  expect(eventProblem(events)?.message).toBe('a volume cannot be mounted: second');
});

it('finds nothing in the events of a pod that starts', () => {
  expect(eventProblem([])).toBeUndefined();
  expect(eventProblem([{ reason: 'Scheduled', message: 'assigned' }, { reason: 'Started' }])).toBeUndefined();
});
