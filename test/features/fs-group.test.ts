import { hostPath } from '../../src/features/mount/host-path';
import { scratch } from '../../src/features/mount/scratch';
import { serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

const DIFFERENCE = {
  field: 'fsGroup',
  reason:
    'Docker sets no group of volumes: a generated step does it for named ones, and secret and config files keep theirs',
};

describe('fsGroup', () => {
  it('is fsGroup in a pod, changed where it is wrong', () => {
    expect(podWith({ fsGroup: 2000, supplementalGroups: [3000] })).toEqual({
      pod: {
        securityContext: {
          fsGroup: 2000,
          fsGroupChangePolicy: 'OnRootMismatch',
          supplementalGroups: [3000],
        },
      },
    });
  });

  it('prepares each named volume once in a compose service, but not scratch space, which is for everybody', () => {
    const mounts = [
      { mount: 'volume', resource: 'shared', path: '/a' },
      { mount: 'volume', resource: 'shared', path: '/b', readOnly: true },
      scratch('work').at('/work'),
      hostPath('/data').at('/data'),
    ];
    const draft = serviceOf({ mounts, fsGroup: 2000, tmp: {} }, { allowsHostPath: () => true });
    expect(draft.prepare).toEqual([
      { volume: 'orders-extract-work', access: 'scratch' },
      { volume: 'shared', access: { group: 2000 } },
    ]);
    expect(draft.service.group_add).toEqual(['2000']);
    expect(draft.differences.filter(({ field }) => field === 'fsGroup')).toEqual([DIFFERENCE]);
  });

  it('puts the program into the group, once', () => {
    expect(serviceWith({ fsGroup: 2000, supplementalGroups: [3000, 2000] })).toEqual({
      service: { group_add: ['2000', '3000'] },
      differences: [DIFFERENCE],
    });
  });

  it('takes a number', () => {
    expect(messages('fsGroup', 'data')).toEqual([
      '`fsGroup` must be a whole number from 0 to 2147483647, without quotes',
    ]);
  });
});
