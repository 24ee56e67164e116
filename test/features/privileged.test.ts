import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('privileged', () => {
  it.each([true, false])('is %s in a pod', (value) => {
    expect(podWith({ privileged: value })).toEqual({ container: { securityContext: { privileged: value } } });
  });

  it.each([true, false])('is %s in a compose service', (value) => {
    expect(serviceWith({ privileged: value })).toEqual({ service: { privileged: value } });
  });

  it('is true or false', () => {
    expect(messages('privileged', 'true')).toEqual([
      '`privileged` must be `true` or `false`, without quotes',
    ]);
  });
});
