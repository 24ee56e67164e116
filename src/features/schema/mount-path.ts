import { absolutePath } from './absolute-path';
import { checked } from './checked';

const RESULT = '/airflow/xcom';
const IMAGE = new Set(['/bin', '/boot', '/dev', '/etc', '/lib', '/lib64', '/sbin', '/usr']);

/** Where a container may have a mount. */
export const mountPath = checked(absolutePath, (path) => {
  if (typeof path !== 'string') return undefined;
  if (path === '/') return 'is `/`, which would hide the whole image';
  if (path === RESULT || path.startsWith(`${RESULT}/`))
    return `is \`${path}\`, but \`${RESULT}\` belongs to the result of the task`;
  if (path === '/dev/shm') return 'is `/dev/shm`; write `sharedMemory` instead';
  if (IMAGE.has(path))
    return `is \`${path}\`, which would hide what the image has there; mount a directory below it`;
  if (/^\/(proc|sys)(\/|$)/.test(path)) return `is \`${path}\`, which belongs to the kernel`;
  return path.includes(':') ? `is \`${path}\`; Kubernetes takes no \`:\` in a mount path` : undefined;
});
