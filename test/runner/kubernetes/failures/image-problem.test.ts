import { imageProblem } from '../../../../src/runner/kubernetes/failures/image-problem';

const PULL = 'check its name and tag, and that the nodes may pull from its registry';
const IMAGE = 'registry.example.com/etl:1';

it.each([
  [
    'a tag that is not there',
    'ErrImagePull',
    'rpc error: code = NotFound desc = failed to pull and unpack image "registry.example.com/etl:1": failed to resolve reference "registry.example.com/etl:1": registry.example.com/etl:1: not found',
    {
      message:
        'the image `registry.example.com/etl:1` cannot be pulled: registry.example.com/etl:1: not found',
      help: PULL,
      mayPass: false,
    },
  ],
  [
    'a registry that knows nobody',
    'ImagePullBackOff',
    'Back-off pulling image "registry.example.com/etl:1": ErrImagePull: failed to authorize: 401 Unauthorized',
    {
      message:
        'the image `registry.example.com/etl:1` cannot be pulled: failed to authorize: 401 Unauthorized',
      help: PULL,
      mayPass: false,
    },
  ],
  [
    'a registry that does not let this one in',
    'ErrImagePull',
    'failed to pull and unpack image "registry.example.com/etl:1": failed to resolve reference "registry.example.com/etl:1": pulling from host registry.example.com failed with status code [manifests 1]: 403 Forbidden',
    {
      message:
        'the image `registry.example.com/etl:1` cannot be pulled: pulling from host registry.example.com failed with status code [manifests 1]: 403 Forbidden',
      help: PULL,
      mayPass: false,
    },
  ],
  [
    'a registry that does not answer',
    'ErrImagePull',
    'failed to do request: Head "https://registry.example.com": dial tcp: connect: connection refused',
    {
      message: 'the image `registry.example.com/etl:1` cannot be pulled: connect: connection refused',
      help: PULL,
      mayPass: true,
    },
  ],
  [
    'a back-off that says no more',
    'ImagePullBackOff',
    'Back-off pulling image "registry.example.com/etl:1"',
    {
      message: 'the image `registry.example.com/etl:1` cannot be pulled: the kubelet does not say why yet',
      help: PULL,
      mayPass: true,
    },
  ],
  [
    'an image of another machine',
    'ImageInspectError',
    'no match for platform in manifest',
    {
      message: 'the image `registry.example.com/etl:1` cannot be pulled: no match for platform in manifest',
      help: PULL,
      mayPass: false,
    },
  ],
  [
    'an image that may not be pulled',
    'ErrImageNeverPull',
    'Container image is not present with pull policy of Never',
    {
      message: 'the node has no image `registry.example.com/etl:1`, and `imagePullPolicy` is `Never`',
      help: 'bring the image to the node, or let it be pulled',
      mayPass: false,
    },
  ],
  [
    'a name that is none',
    'InvalidImageName',
    "couldn't parse image name",
    {
      message: '`registry.example.com/etl:1` is no name of an image',
      help: 'check `images.ts` and the registry of the environment',
      mayPass: false,
    },
  ],
])('tells %s', (_, reason, message, expected) => {
  expect(imageProblem(reason, message, IMAGE)).toEqual({ cause: 'image', ...expected });
});

it('says nothing where a container waits for something else', () => {
  expect(imageProblem('ContainerCreating', 'not found', IMAGE)).toBeUndefined();
  expect(imageProblem('', '', IMAGE)).toBeUndefined();
});
