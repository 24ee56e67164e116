import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('stopSignal', () => {
  it('has no meaning in a pod', () => {
    expect(podWith({ stopSignal: 'SIGINT' })).toEqual({
      differences: [
        {
          field: 'stopSignal',
          reason:
            'a pod stops with the STOPSIGNAL of the image: `lifecycle.stopSignal` came with Kubernetes 1.33',
        },
      ],
    });
  });

  it('is stop_signal in a compose service', () => {
    expect(serviceWith({ stopSignal: 'SIGRTMIN+3' })).toEqual({ service: { stop_signal: 'SIGRTMIN+3' } });
  });

  it.each([
    ['INT', '`stopSignal` is `INT`; write the name of a signal, as `SIGTERM`'],
    [2, '`stopSignal` must be the name of a signal'],
  ])('refuses %s', (value, message) => {
    expect(messages('stopSignal', value)).toEqual([message]);
  });
});
