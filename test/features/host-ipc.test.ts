import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';
import { podWith, serviceWith } from '../support/written';

describe('hostIPC', () => {
  it.each([true, false])('is %s in a pod', (value) => {
    expect(podWith({ hostIPC: value })).toEqual({ pod: { hostIpc: value } });
  });

  it('is ipc: host in a compose service', () => {
    expect(serviceWith({ hostIPC: true })).toEqual({ service: { ipc: 'host' } });
    expect(serviceWith({ hostIPC: false })).toEqual({});
  });

  it('leaves no size to choose for shared memory', () => {
    expect(problemsOf('service', { hostIPC: true, sharedMemory: '64Mi' })).toEqual([
      'hostIPC: takes the shared memory of the machine, which has no `sharedMemory` size',
    ]);
    expect(problemsOf('service', { hostIPC: false, sharedMemory: '64Mi' })).toEqual([]);
  });

  it('is true or false', () => {
    expect(messages('hostIPC', 1)).toEqual(['`hostIPC` must be `true` or `false`, without quotes']);
  });
});
