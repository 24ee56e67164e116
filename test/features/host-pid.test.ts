import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('hostPID', () => {
  it.each([true, false])('is %s in a pod', (value) => {
    expect(podWith({ hostPID: value })).toEqual({ pod: { hostPid: value } });
  });

  it.each([true, false])('is %s in a compose service', (value) => {
    expect(serviceWith({ hostPID: value })).toEqual(value ? { service: { pid: 'host' } } : {});
  });

  it('is true or false', () => {
    expect(messages('hostPID', 'true')).toEqual(['`hostPID` must be `true` or `false`, without quotes']);
  });
});
