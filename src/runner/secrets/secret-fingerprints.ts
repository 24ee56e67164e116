import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretStore } from './secret-store';

/**
 * For each secret value that a run uses a text that tells whether it has changed, and nothing else: only who has the
 * project's random key can compare a guess with it.
 */
export function secretFingerprints(
  home: string,
  { used }: Pick<SecretStore, 'used'>,
): Record<string, string> {
  if (used.length === 0) return {};
  const key = projectKey(join(home, 'key'));
  const entries = used.map(({ name, value }) => [
    name,
    createHmac('sha256', key).update(value).digest('hex'),
  ]);
  return Object.fromEntries(entries.sort());
}

/** Made where it is missing; two processes at the same moment agree on one. */
function projectKey(file: string): Buffer {
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file);
}
