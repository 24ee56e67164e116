import type { StartProblem } from './start-problem';

/** What a registry says where asking again changes nothing. */
const FINAL =
  /not found|manifest unknown|does not exist|denied|unauthorized|forbidden|authentication required|invalid reference|no match for platform/i;

const REASONS = [
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
  'ImageInspectError',
];

/** What is wrong with the image of a container that waits for `reason`. */
export function imageProblem(reason: string, message: string, image: string): StartProblem | undefined {
  if (!REASONS.includes(reason)) return undefined;
  if (reason === 'ErrImageNeverPull')
    return {
      cause: 'image',
      message: `the node has no image \`${image}\`, and \`imagePullPolicy\` is \`Never\``,
      help: 'bring the image to the node, or let it be pulled',
      mayPass: false,
    };
  if (reason === 'InvalidImageName')
    return {
      cause: 'image',
      message: `\`${image}\` is no name of an image`,
      help: 'check `images.ts` and the registry of the environment',
      mayPass: false,
    };
  return {
    cause: 'image',
    message: `the image \`${image}\` cannot be pulled: ${lastWords(message)}`,
    help: 'check its name and tag, and that the nodes may pull from its registry',
    mayPass: !FINAL.test(message),
  };
}

/** The end of a chain of errors says what happened; before it stands who passed it on. */
function lastWords(message: string): string {
  const text = message.replace(/^Back-off pulling image "[^"]*":?\s*/, '').replace(/^Err\w+: /, '');
  const parts = text.split(': ');
  return parts.slice(-2).join(': ') || 'the kubelet does not say why yet';
}
