import { syncWaves } from '../../../src/targets/kubernetes/sync-waves';
import { specs } from '../../support/specs';

describe('syncWaves', () => {
  it('puts a task behind the last of those that it waits for', () => {
    const task = (name: string, ...dependsOn: string[]) => specs.task(name, {}, { dependsOn });
    const tasks = [task('a'), task('b'), task('c', 'a'), task('d', 'b', 'c'), task('e', 'a')];
    expect(syncWaves(tasks)).toEqual([0, 0, 1, 2, 1]);
  });
});
