import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('supplementalGroups', () => {
  it('is supplementalGroups in a pod', () => {
    expect(podWith({ supplementalGroups: [3000, 4000] })).toEqual({
      pod: { securityContext: { supplementalGroups: [3000, 4000] } },
    });
  });

  it('is group_add in a compose service', () => {
    expect(serviceWith({ supplementalGroups: [3000, 4000] })).toEqual({
      service: { group_add: ['3000', '4000'] },
    });
  });

  it('takes a list of numbers', () => {
    expect(messages('supplementalGroups', 3000)).toEqual([
      '`supplementalGroups` must be a list of group numbers',
    ]);
    expect(messages('supplementalGroups', ['data'])).toEqual([
      '`supplementalGroups[0]` must be a whole number from 0 to 2147483647, without quotes',
    ]);
  });
});
