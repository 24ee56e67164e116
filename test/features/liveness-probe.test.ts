import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';

const livenessProbe = { tcp: 88, period: '30s' };

describe('livenessProbe', () => {
  it('is livenessProbe of the container', () => {
    expect(podOf({ livenessProbe }).container).toEqual({
      livenessProbe: {
        tcpSocket: { port: { value: 88 } },
        initialDelaySeconds: 0,
        periodSeconds: 30,
        timeoutSeconds: 1,
        failureThreshold: 3,
      },
    });
  });

  it('has no meaning in a service', () => {
    const draft = serviceOf({ livenessProbe });
    expect(draft.service).toEqual({});
    expect(draft.outsideProbe).toBeUndefined();
    expect(draft.differences).toEqual([
      {
        field: 'livenessProbe',
        reason: 'Docker marks a container as unhealthy, but restarts it only once it has ended',
      },
    ]);
  });

  it('is refused on an init step, as by the API server', () => {
    expect(problemsOf('pod', { livenessProbe: { tcp: 88 } }, { container: 'verify' })).toEqual([
      'livenessProbe: is for a task or a sidecar: an init step ends before anybody could ask it',
    ]);
    expect(problemsOf('pod', { livenessProbe: { tcp: 88 } })).toEqual([]);
  });

  it('says what is wrong', () => {
    expect(messages('livenessProbe', { tcp: 0 })).toEqual([
      '`livenessProbe.tcp` must be a whole number from 1 to 65535, without quotes',
    ]);
  });
});
