import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { secretFingerprints } from '../../../src/runner/secrets/secret-fingerprints';
import { temporaryFolder } from '../../support/temporary-folder';

const home = temporaryFolder();
const store = (value: string) => ({
  variables: {},
  values: [],
  used: [{ name: 'db/PASSWORD', value: Buffer.from(value) }],
});

it('tells whether a value has changed, by a key that only the owner of the project can read', () => {
  const one = secretFingerprints(home.path, store('hunter22'));
  expect(secretFingerprints(home.path, store('hunter22'))).toEqual(one);
  expect(secretFingerprints(home.path, store('hunter33'))).not.toEqual(one);
  expect(JSON.stringify(one)).not.toContain('hunter22');
  expect(statSync(join(home.path, 'key')).mode & 0o777).toBe(0o600);
});

it('makes no key where there is no secret', () => {
  expect(secretFingerprints(home.path, { used: [] })).toEqual({});
  expect(readdirSync(home.path)).toEqual([]);
});
