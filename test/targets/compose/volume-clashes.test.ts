import type { TaskSpec } from '../../../src/model/spec/task-spec';
import { formatProblem } from '../../../src/support/format-problem';
import { composeTarget } from '../../../src/targets/compose';
import { specs } from '../../support/specs';
import { local } from './examples';

const scratch = (name: string) => ({ mounts: [{ mount: 'scratch', name, path: '/work' }] });

function clashes(tasks: readonly TaskSpec[], volume = 'data'): string[] {
  const pipeline = specs.pipeline('p', tasks);
  const shared = {
    volumes: { [volume]: { name: volume, size: '1Gi', accessMode: 'ReadWriteOnce' as const } },
  };
  return composeTarget
    .pipeline(pipeline, local, specs.project(local, [pipeline], shared))
    .problems.map(formatProblem);
}

describe('volumeClashes', () => {
  it('finds scratch space of two tasks under one name', () => {
    expect(clashes([specs.task('a', scratch('b-c')), specs.task('a-b', scratch('c'))])).toEqual([
      [
        'error: a scratch space of `a-b` would be the compose volume `p-a-b-c`, as the scratch space of `a` is',
        '  --> p/a-b in local',
        '  = help: give one of them another name',
      ].join('\n'),
    ]);
  });

  it('finds scratch space under the name of a shared volume', () => {
    expect(clashes([specs.task('a', scratch('work'))], 'p-a-work')).toEqual([
      [
        'error: a scratch space of `a` would be the compose volume `p-a-work`, as the volume `p-a-work` is',
        '  --> p/a in local',
        '  = help: give one of them another name',
      ].join('\n'),
    ]);
  });

  it('finds nothing where every space is its own', () => {
    expect(clashes([specs.task('a', scratch('work')), specs.task('b', scratch('work'))])).toEqual([]);
  });
});
