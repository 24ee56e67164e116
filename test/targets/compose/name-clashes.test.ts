import type { PipelineSpec } from '../../../src/model/spec/pipeline-spec';
import { formatProblem } from '../../../src/support/format-problem';
import { nameClashes } from '../../../src/targets/compose/name-clashes';
import { specs } from '../../support/specs';
import { local } from './examples';

function clashes(...pipelines: PipelineSpec[]): string[] {
  return nameClashes(local, specs.project(local, pipelines)).map(formatProblem);
}

const HELP = '  = help: rename one of them: they share one compose project';

describe('nameClashes', () => {
  it('finds two tasks whose names fold onto one service', () => {
    const location = { file: 'pipelines/b.ts', line: 3, column: 5 };
    expect(
      clashes(
        specs.pipeline('a-b', [specs.task('c')]),
        specs.pipeline('a', [specs.task('b-c', {}, { location })]),
      ),
    ).toContain(
      [
        'error: the compose service of task `a/b-c` would be called `a-b-c`, as that of task `a-b/c` is',
        '  --> pipelines/b.ts:3:5 (local)',
        HELP,
      ].join('\n'),
    );
  });

  it('finds a task that has the name of a stand-in', () => {
    expect(clashes(specs.pipeline('source', [specs.task('db')]))).toEqual([
      [
        'error: the compose service of task `source/db` would be called `source-db`, as that of service `source-db` is',
        '  --> local',
        HELP,
      ].join('\n'),
    ]);
  });

  it('finds init steps and tasks that have the name of a generated step', () => {
    const task = specs.task('b', {}, { init: [{ name: 'prepare', fields: {} }] });
    expect(clashes(specs.pipeline('a', [task, specs.task('preflight')]))).toEqual([
      [
        'error: the compose service of container `prepare` of `a/b` would be called `a-b-prepare`, as that of the generated step `prepare` of `a/b` is',
        '  --> local',
        HELP,
      ].join('\n'),
      [
        'error: the compose service of task `a/preflight` would be called `a-preflight`, as that of the check of variables of `a` is',
        '  --> local',
        HELP,
      ].join('\n'),
    ]);
  });

  it('finds nothing where every name is its own', () => {
    expect(clashes(specs.pipeline('a', [specs.task('b')]), specs.pipeline('b', [specs.task('b')]))).toEqual(
      [],
    );
  });
});
