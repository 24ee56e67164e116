import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

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

  it('says what is wrong', () => {
    expect(messages('livenessProbe', { tcp: 0 })).toEqual([
      '`livenessProbe.tcp` must be a whole number from 1 to 65535, without quotes',
    ]);
  });
});
