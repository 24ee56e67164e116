import { diffValues } from '../../../src/assembly/diff/diff-values';
import type { Template } from '../../../src/runner/docker/template/template';
import { templateFields } from '../../../src/runner/why/template-fields';

const template = (prefix: string, id: string, args: readonly string[]): Template => ({
  Id: id,
  Name: `/chain-${id}`,
  Image: `sha256:${id}`,
  Config: {
    Image: 'app:1',
    Hostname: id,
    Tty: false,
    Labels: { 'com.docker.compose.config-hash': id, team: 'data' },
    Env: [`DAY=${prefix}RUN_DATE-`, 'EMPTY='],
    Cmd: args,
  },
  HostConfig: {
    NetworkMode: `container:${id}`,
    PidMode: '',
    IpcMode: 'private',
    Memory: 64,
    Mounts: [{ Type: 'volume', Source: 'data', Target: '/data' }],
  },
  NetworkSettings: { Networks: {} },
});

it('leaves out what is another thing in every run', () => {
  const [one, other] = ['a', 'b'].map((id) =>
    templateFields(template(`fairlead-${id}-`, id, [`--day=fairlead-${id}-RUN_DATE-`]), {
      prefix: `fairlead-${id}-`,
    }),
  );
  expect(diffValues(one, other)).toEqual([]);
  expect(one).toMatchObject({
    args: ['--day=$(RUN_DATE)'],
    env: { DAY: '$(RUN_DATE)', EMPTY: '' },
    label: { team: 'data' },
    'memory limit': 64,
    mount: { '/data': { Type: 'volume', Source: 'data' } },
    'network mode': "another container's",
  });
});

it('has every field by which containers can differ', () => {
  const prefix = 'fairlead-a-';
  const before = templateFields(template(prefix, 'a', ['--fast']), { prefix });
  const changed = { ...template(prefix, 'a', ['--slow']), NetworkSettings: { Networks: { other: {} } } };
  expect(diffValues(before, templateFields(changed, { prefix })).map(({ path }) => path.join(' '))).toEqual([
    'args',
    'network',
  ]);
});
