import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';

const timing = { initialDelay: '5s', period: '1m', timeout: '2s', failures: 5 };

describe('startupProbe', () => {
  it('is startupProbe of the container, with the times written out', () => {
    expect(podOf({ startupProbe: { exec: ['test', '-e', '$HOME/ready'] } }).container).toEqual({
      startupProbe: {
        exec: { command: ['test', '-e', '$$HOME/ready'] },
        initialDelaySeconds: 0,
        periodSeconds: 10,
        timeoutSeconds: 1,
        failureThreshold: 3,
      },
    });
    expect(podOf({ startupProbe: { http: { port: 8080, path: '/ready' }, ...timing } }).container).toEqual({
      startupProbe: {
        httpGet: { path: '/ready', port: { value: 8080 } },
        initialDelaySeconds: 5,
        periodSeconds: 60,
        timeoutSeconds: 2,
        failureThreshold: 5,
      },
    });
    expect(podOf({ startupProbe: { tcp: 88 } }).container.startupProbe).toMatchObject({
      tcpSocket: { port: { value: 88 } },
    });
  });

  it('is a healthcheck of the service where a command asks', () => {
    expect(serviceOf({ startupProbe: { exec: ['test', '-e', '$HOME/ready'], ...timing } })).toMatchObject({
      service: {
        healthcheck: {
          test: ['CMD', 'test', '-e', '$$HOME/ready'],
          interval: '60s',
          timeout: '2s',
          retries: 5,
          start_period: '5s',
        },
      },
      differences: [],
    });
  });

  it('is asked from outside where no command does', () => {
    const reason =
      'Docker asks inside the container only, by a program that the image may lack; a generated step asks where a container waits for the answer';
    const http = serviceOf({ startupProbe: { http: { port: 8080 }, ...timing } });
    expect(http.service).toEqual({});
    expect(http.outsideProbe).toEqual({
      http: { port: 8080, path: '/' },
      initialDelaySeconds: 5,
      periodSeconds: 60,
      timeoutSeconds: 2,
      failures: 5,
    });
    expect(http.differences).toEqual([{ field: 'startupProbe.http', reason }]);
    const tcp = serviceOf({ startupProbe: { tcp: 88 } });
    expect(tcp.outsideProbe).toEqual({
      tcp: 88,
      initialDelaySeconds: 0,
      periodSeconds: 10,
      timeoutSeconds: 1,
      failures: 3,
    });
    expect(tcp.differences).toEqual([{ field: 'startupProbe.tcp', reason }]);
  });

  it('is refused on an init step, as by the API server', () => {
    expect(problemsOf('pod', { startupProbe: { tcp: 88 } }, { container: 'verify' })).toEqual([
      'startupProbe: is for a task or a sidecar: an init step ends before anybody could ask it',
    ]);
    expect(problemsOf('pod', { startupProbe: { tcp: 88 } })).toEqual([]);
  });

  it('says what is wrong', () => {
    expect(messages('startupProbe', {})).toEqual([
      '`startupProbe` must have one of `exec`, `http` and `tcp`',
    ]);
    expect(messages('startupProbe', { exec: ['true'], tcp: 1 })).toEqual([
      '`startupProbe` must have one of `exec`, `http` and `tcp`',
    ]);
    expect(messages('startupProbe', { exec: 'curl localhost' })).toEqual([
      "`startupProbe.exec` must be a list of strings, one per argument; for a shell write ['sh', '-c', '…']",
    ]);
    expect(messages('startupProbe', { exec: [] })).toEqual(['`startupProbe.exec` must not be empty']);
    expect(messages('startupProbe', { http: { port: 1, path: 'ready' } })).toEqual([
      '`startupProbe.http.path` must begin with `/`',
    ]);
    expect(messages('startupProbe', { tcp: 88, period: 10, failures: 0 })).toEqual([
      '`startupProbe.period` is no duration; write `90s`, `5m`, `1h30m` or `2d`',
      '`startupProbe.failures` must be a whole number from 1 to 2147483647, without quotes',
    ]);
  });
});
