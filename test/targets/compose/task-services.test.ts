import type { ComposeService } from '../../../src/features/draft/compose-file';
import { resolveTask } from '../../../src/model/resolve-task';
import type { TaskSpec } from '../../../src/model/spec/task-spec';
import type { Problem } from '../../../src/support/problem';
import { taskServices } from '../../../src/targets/compose/task-services';
import { specs } from '../../support/specs';
import { local } from './examples';

function written(task: TaskSpec) {
  const pipeline = specs.pipeline('p', [task]);
  const problems: Problem[] = [];
  const place = { project: specs.project(local, [pipeline]), environment: local, pipeline, task };
  const result = taskServices(place, resolveTask(task, pipeline, local), problems);
  const service = (name: string): ComposeService => result.services.get(name) ?? {};
  return { ...result, service, problems: problems.map(({ message }) => message) };
}

const sidecar = (name: string, fields = {}, beforeInit = false) => ({ name, beforeInit, fields });
const init = (name: string, fields = {}) => ({ name, fields });

describe('taskServices', () => {
  it('starts one container after the other', () => {
    const { services, containers } = written(
      specs.task(
        'a',
        { mounts: [{ mount: 'scratch', name: 'work', path: '/work' }] },
        {
          init: [init('one'), init('two')],
          sidecars: [sidecar('first', {}, true), sidecar('second', { startupProbe: { exec: ['true'] } })],
        },
      ),
    );
    expect([...services].map(([name, { depends_on }]) => [name, depends_on])).toEqual([
      ['p-a-prepare', undefined],
      ['p-a-network', { 'p-a-prepare': { condition: 'service_completed_successfully' } }],
      ['p-a-first', { 'p-a-network': { condition: 'service_started' } }],
      ['p-a-one', { 'p-a-first': { condition: 'service_started' } }],
      ['p-a-two', { 'p-a-one': { condition: 'service_completed_successfully' } }],
      ['p-a-second', { 'p-a-two': { condition: 'service_completed_successfully' } }],
      ['p-a', { 'p-a-second': { condition: 'service_healthy' } }],
    ]);
    expect(containers.map(({ name, role, waitUntilReady }) => [name, role, waitUntilReady])).toEqual([
      ['prepare', 'prepare', undefined],
      ['network', 'sidecar', undefined],
      ['first', 'sidecar', undefined],
      ['one', 'init', undefined],
      ['two', 'init', undefined],
      ['second', 'sidecar', true],
      ['a', 'main', undefined],
    ]);
  });

  it('gives init steps the network, groups and signals of the whole task, and their own fields', () => {
    const { service } = written(
      specs.task(
        'a',
        {
          hostname: 'pod',
          extraHosts: { db: '10.0.0.1' },
          networks: ['lan'],
          supplementalGroups: [7],
          gracePeriod: '9s',
        },
        { init: [init('check', { args: ['x'] })] },
      ),
    );
    expect(service('p-a-check')).toMatchObject({
      command: ['x'],
      hostname: 'pod',
      extra_hosts: { db: '10.0.0.1' },
      networks: { default: null, lan: null },
      group_add: ['7'],
      stop_grace_period: '9s',
    });
  });

  it('says what Compose cannot do for the whole task once, and what is wrong with it once', () => {
    const { differences, problems } = written(
      specs.task('a', { nodeSelector: { disk: 'ssd' }, networks: ['nowhere'] }, { init: [init('check')] }),
    );
    expect(differences.filter(({ field }) => field === 'nodeSelector')).toEqual([
      {
        container: 'a',
        field: 'nodeSelector',
        reason: 'a Docker Engine is one machine: there is no node to select',
      },
    ]);
    expect(problems).toEqual(['`networks[0]` is `nowhere`, which is no network of `local`']);
  });

  it('lets all containers of a task with sidecars join one network', () => {
    const { services } = written(specs.task('a', {}, { init: [init('check')], sidecars: [sidecar('s')] }));
    expect([...services].map(([name, { network_mode }]) => [name, network_mode])).toEqual([
      ['p-a-network', undefined],
      ['p-a-check', 'service:p-a-network'],
      ['p-a-s', 'service:p-a-network'],
      ['p-a', 'service:p-a-network'],
    ]);
  });

  it('needs no generated network where the task has that of the machine', () => {
    const probe = { startupProbe: { tcp: 80 } };
    const { services } = written(specs.task('a', { hostNetwork: true }, { sidecars: [sidecar('s', probe)] }));
    expect([...services].map(([name, { network_mode }]) => [name, network_mode])).toEqual([
      ['p-a-s', 'host'],
      ['p-a-s-ready', 'host'],
      ['p-a', 'host'],
    ]);
  });

  it('gives a task with results a place for them that is new for each attempt', () => {
    const { service, scratch, files } = written(
      specs.task('a', { tmp: false }, { results: { rows: 'integer' } }),
    );
    expect(service('p-a').volumes).toEqual([
      { type: 'volume', source: 'p-a.result', target: '/airflow/xcom', volume: { nocopy: true } },
    ]);
    expect(scratch).toEqual(['p-a.result']);
    expect(files.map(({ volumes }) => volumes)).toEqual([
      { 'p-a.result': { labels: { 'fairlead.scratch': 'true' } } },
    ]);
    expect(service('p-a-prepare').command).toEqual(['scratch', '/volumes/0']);
  });

  it('prepares a volume once that several containers mount', () => {
    const mounts = [{ mount: 'scratch', name: 'work', path: '/work' }];
    const { service, scratch } = written(specs.task('a', { mounts }, { init: [init('check', { mounts })] }));
    expect(service('p-a-prepare').command).toEqual(['scratch', '/volumes/0']);
    expect(scratch).toEqual(['p-a-work']);
  });

  it('declares the containers that only Compose has', () => {
    const { differences } = written(
      specs.task(
        'a',
        { tmp: false },
        {
          results: { rows: 'integer' },
          sidecars: [sidecar('s', { tmp: false, startupProbe: { http: { port: 80 } } })],
        },
      ),
    );
    expect(differences.filter(({ field }) => field === 'image')).toEqual([
      {
        container: 'prepare',
        field: 'image',
        reason:
          'an empty volume of Docker belongs to root: a generated step makes it writable before the task starts',
      },
      {
        container: 'network',
        field: 'image',
        reason:
          'Docker has no pod: a generated container holds the network that the containers of the task share',
      },
      {
        container: 's-ready',
        field: 'image',
        reason: 'Docker asks inside a container only: a generated step asks the sidecar over the network',
      },
    ]);
  });
});
