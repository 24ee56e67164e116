import type { Pod, PodContainer, PodVolume } from './pod';

/** What stands at which path in a container: a volume, scratch space, memory, files of secrets and configs. */
export function podMounts(
  { volumeMounts = [] }: PodContainer,
  { volumes = [] }: Pod,
): Record<string, string> {
  return Object.fromEntries(
    volumeMounts.map(({ name, mountPath, subPath, readOnly }) => {
      const volume = volumes.find((one) => one.name === name);
      const isFiles = volume?.secret !== undefined || volume?.configMap !== undefined;
      const words = `${volume ? source(volume) : name}${subPath ? `/${subPath}` : ''}`;
      return [`mount ${mountPath}`, readOnly && !isFiles ? `${words}, read-only` : words];
    }),
  );
}

function source({ name, persistentVolumeClaim, emptyDir, secret, configMap, hostPath }: PodVolume): string {
  if (persistentVolumeClaim) return `volume ${persistentVolumeClaim.claimName}`;
  if (emptyDir) return emptyDir.medium === 'Memory' ? 'memory' : 'scratch';
  if (secret) return `secret ${secret.secretName}`;
  if (configMap) return `config ${configMap.name}`;
  return hostPath ? `host ${hostPath.path}` : name;
}
