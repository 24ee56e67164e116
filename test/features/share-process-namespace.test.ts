import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';
import { podWith, serviceWith } from '../support/written';

describe('shareProcessNamespace', () => {
  it.each([true, false])('is %s in a pod', (value) => {
    expect(podWith({ shareProcessNamespace: value })).toEqual({ pod: { shareProcessNamespace: value } });
  });

  it.each([true, false])('is %s in a compose service', (value) => {
    expect(serviceWith({ shareProcessNamespace: value })).toEqual({
      differences: [
        {
          field: 'shareProcessNamespace',
          reason:
            'Docker has no process namespace without a container: it could only be joined to one that already runs, and ends with it',
        },
      ],
    });
  });

  it('does not stand beside hostPID in a pod', () => {
    expect(problemsOf('pod', { hostPID: true, shareProcessNamespace: true })).toEqual([
      'shareProcessNamespace: cannot stand beside `hostPID`, which shares even more',
    ]);
    expect(problemsOf('pod', { hostPID: true, shareProcessNamespace: false })).toEqual([]);
  });

  it('is true or false', () => {
    expect(messages('shareProcessNamespace', 'true')).toEqual([
      '`shareProcessNamespace` must be `true` or `false`, without quotes',
    ]);
  });
});
