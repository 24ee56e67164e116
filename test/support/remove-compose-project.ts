import { execFileSync } from 'node:child_process';

const LISTS: readonly (readonly [list: readonly string[], remove: readonly string[]])[] = [
  [
    ['ps', '--all'],
    ['rm', '--force', '--volumes'],
  ],
  [
    ['volume', 'ls'],
    ['volume', 'rm', '--force'],
  ],
  [
    ['network', 'ls'],
    ['network', 'rm'],
  ],
];

/** Removes containers, volumes and networks by the label that Compose gives them, so that nothing of a test stays whatever happened in it. */
export function removeComposeProject(project: string): void {
  const label = ['--filter', `label=com.docker.compose.project=${project}`, '--quiet'];
  for (const [list, remove] of LISTS) {
    const ids = execFileSync('docker', [...list, ...label], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean);
    if (ids.length > 0) execFileSync('docker', [...remove, ...ids]);
  }
}
