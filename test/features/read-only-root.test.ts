import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('readOnlyRoot', () => {
  it.each([true, false])('is %s in a pod', (value) => {
    expect(podWith({ readOnlyRoot: value })).toEqual({
      container: { securityContext: { readOnlyRootFilesystem: value } },
    });
  });

  it.each([true, false])('is %s in a compose service', (value) => {
    expect(serviceWith({ readOnlyRoot: value })).toEqual({ service: { read_only: value } });
  });

  it('is true or false', () => {
    expect(messages('readOnlyRoot', 'true')).toEqual([
      '`readOnlyRoot` must be `true` or `false`, without quotes',
    ]);
  });
});
