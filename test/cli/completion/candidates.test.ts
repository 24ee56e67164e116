import { candidates } from '../../../src/cli/completion/candidates';
import { program } from '../../../src/cli/program';

const names = {
  environments: ['local', 'staging'],
  pipelines: ['customers', 'orders'],
  runs: () => ['20260131-020000-bb22', '20260130-020000-aa11'],
  tasks: (pipeline: string) => (pipeline === 'orders' ? ['extract', 'load'] : []),
};
const root = program(process);

test.each<[string[], string[]]>([
  [['s'], ['synth', 'show', 'shell']],
  [
    [''],
    [
      'init',
      'synth',
      'promote',
      'diff',
      'apply',
      'ls',
      'show',
      'graph',
      'run',
      'rerun',
      'cancel',
      'logs',
      'runs',
      'report',
      'images',
      'down',
      'shell',
      'replay',
      'why',
      'doctor',
      'completion',
      'help',
    ],
  ],
  [
    ['show', ''],
    ['customers', 'orders'],
  ],
  [['show', 'o'], ['orders']],
  [['show', 'orders', ''], []],
  [
    ['run', '--env', ''],
    ['local', 'staging'],
  ],
  [['run', '--env', 'local', 'c'], ['customers']],
  [
    ['run', '--keep-going', ''],
    ['customers', 'orders'],
  ],
  [['synth', '--env', 'local', 's'], ['staging']],
  [
    ['promote', ''],
    ['local', 'staging'],
  ],
  [
    ['promote', 'staging', ''],
    ['customers', 'orders'],
  ],
  [
    ['graph', 'orders', '-o', ''],
    ['mermaid', 'dot', 'json', 'svg'],
  ],
  [['run', 'orders', '--progress', 'q'], ['quiet']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['--root', ''], []],
  [['ls', '--o'], ['--output']],
  [['ls', '--r'], ['--root']],
  [['init', ''], []],
  [
    ['runs', ''],
    ['show', 'rm', 'customers', 'orders'],
  ],
  [
    ['runs', 'show', ''],
    ['latest', '20260131-020000-bb22', '20260130-020000-aa11'],
  ],
  [['runs', 'rm', '20260131-020000-bb22', '20260130'], ['20260130-020000-aa11']],
  [['runs', 'show', 'latest', ''], []],
  [['report', 'l'], ['latest']],
  [
    ['logs', 'orders/'],
    ['orders/extract', 'orders/load'],
  ],
  [['show', 'orders/l'], ['orders/load']],
  [['graph', 'orders/'], []],
  [
    ['logs', 'orders', '--run', ''],
    ['20260131-020000-bb22', '20260130-020000-aa11'],
  ],
])('%j', (words, expected) => {
  expect(candidates(root, words, names)).toEqual(expected);
});
