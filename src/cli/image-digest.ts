import { spawnSync } from 'node:child_process';

/** The digest of an image: from its reference, else what the local engine pulled under that name; null where neither knows. */
export function imageDigest(image: string): string | null {
  const pinned = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
  if (pinned) return pinned;
  const { status, stdout } = spawnSync(
    'docker',
    ['image', 'inspect', '--format', '{{range .RepoDigests}}{{println .}}{{end}}', image],
    { encoding: 'utf8', timeout: 5000, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  if (status !== 0) return null;
  const repository = image.replace(/:[^:/]+$/, '');
  const digest = stdout.split('\n').find((line) => line.startsWith(`${repository}@`));
  return digest?.slice(repository.length + 1) ?? null;
}
