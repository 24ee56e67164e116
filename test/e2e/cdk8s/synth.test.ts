import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execute, succeed } from '../../support/execute';
import { REPOSITORY } from '../../support/repository';
import { readTree } from '../../support/tree';

it('`npx cdk8s synth` leaves in its folder, byte for byte, what stands in dist/', async () => {
  const env = { CDK8S_CHECK_UPGRADE: 'false' };
  const { exitCode, stdout, stderr } = await execute('npx', ['--no-install', 'cdk8s', 'synth'], {
    cwd: REPOSITORY,
    env,
  });
  expect({ exitCode, output: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, output: '' });
  const dist = readTree(join(REPOSITORY, 'dist'));
  expect(readTree(join(REPOSITORY, 'cdk8s.out'))).toEqual(dist);
  for (const environment of ['local', 'staging', 'production', 'airflow'])
    expect(Object.keys(dist).some((path) => path.startsWith(`${environment}/`))).toBe(true);
  expect(existsSync(join(REPOSITORY, 'dist/production/orders/fairlead.lock'))).toBe(true);
  await succeed('git', ['check-ignore', '--quiet', 'cdk8s.out'], { cwd: REPOSITORY });
}, 60_000);
