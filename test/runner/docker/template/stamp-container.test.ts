import { stampContainer } from '../../../../src/runner/docker/template/stamp-container';
import type { Template } from '../../../../src/runner/docker/template/template';

const ID = 'a'.repeat(64);
const template: Template = {
  Id: ID,
  Name: '/shop-local-orders-extract-1',
  Image: 'sha256:1234',
  Config: {
    Hostname: ID.slice(0, 12),
    Tty: false,
    Cmd: ['x'],
    Image: 'shop:1',
    Labels: { 'com.docker.compose.oneoff': 'False', team: 'data' },
  },
  HostConfig: {
    NetworkMode: 'shop-local_default',
    PidMode: '',
    IpcMode: 'private',
    Memory: 0,
    Mounts: [
      { Type: 'volume', Source: 'shop-local_work', Target: '/work' },
      { Type: 'volume', Source: 'shop-local_shared', Target: '/shared' },
      { Type: 'volume', Target: '/tmp' },
      { Type: 'bind', Source: 'shop-local_work', Target: '/bound' },
    ],
    Binds: ['shop-local_work:/old:rw', '/host:/host'],
  },
  NetworkSettings: {
    Networks: {
      'shop-local_default': {
        IPAMConfig: { IPv4Address: '10.0.0.7' },
        Links: null,
        Aliases: ['shop-local-orders-extract-1', 'extract.internal', ID.slice(0, 12)],
        DriverOpts: null,
      },
      'shop-local_extra': { Aliases: null },
    },
  },
};
const stamp = {
  labels: { 'fairlead.run': 'run-1' },
  volumes: new Map([['shop-local_work', 'shop-local_work-run-1-1']]),
  containers: new Map([['owner-template', 'owner-container']]),
};

it('makes a container of its own out of the template', () => {
  expect(stampContainer(template, stamp)).toEqual({
    body: {
      Tty: false,
      Cmd: ['x'],
      Image: 'sha256:1234',
      Labels: { 'com.docker.compose.oneoff': 'True', team: 'data', 'fairlead.run': 'run-1' },
      HostConfig: {
        NetworkMode: 'shop-local_default',
        PidMode: '',
        IpcMode: 'private',
        Memory: 0,
        Mounts: [
          { Type: 'volume', Source: 'shop-local_work-run-1-1', Target: '/work' },
          { Type: 'volume', Source: 'shop-local_shared', Target: '/shared' },
          { Type: 'volume', Target: '/tmp' },
          { Type: 'bind', Source: 'shop-local_work', Target: '/bound' },
        ],
        Binds: ['shop-local_work-run-1-1:/old:rw', '/host:/host'],
      },
      NetworkingConfig: {
        EndpointsConfig: {
          'shop-local_default': {
            IPAMConfig: { IPv4Address: '10.0.0.7' },
            Links: null,
            Aliases: ['extract.internal'],
            DriverOpts: null,
          },
        },
      },
    },
    networks: [{ network: 'shop-local_extra', endpoint: { Aliases: [] } }],
  });
});

it('keeps a host name that somebody chose', () => {
  const named = { ...template, Config: { ...template.Config, Hostname: 'extractor' } };
  expect(stampContainer(named, stamp).body.Hostname).toBe('extractor');
});

it('joins the network and the processes of the attempt’s own container', () => {
  const joining = {
    ...template,
    HostConfig: {
      ...template.HostConfig,
      NetworkMode: 'container:owner-template',
      PidMode: 'container:owner-template',
      IpcMode: 'container:somebody-else',
    },
    NetworkSettings: { Networks: {} },
  };
  const { body, networks } = stampContainer(joining, stamp);
  expect(body.HostConfig).toMatchObject({
    NetworkMode: 'container:owner-container',
    PidMode: 'container:owner-container',
    IpcMode: 'container:somebody-else',
  });
  expect([body.NetworkingConfig, networks]).toEqual([undefined, []]);
});
