import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('initProcess', () => {
  it.each([true, false])('is %s in a pod', (value) => {
    expect(podWith({ initProcess: value })).toEqual({
      differences: [
        {
          field: 'initProcess',
          reason:
            'a container of a pod has no init of the engine: put one, such as `tini`, into the image and `command`',
        },
      ],
    });
  });

  it.each([true, false])('is %s in a compose service', (value) => {
    expect(serviceWith({ initProcess: value })).toEqual({ service: { init: value } });
  });

  it('is true or false', () => {
    expect(messages('initProcess', 'true')).toEqual([
      '`initProcess` must be `true` or `false`, without quotes',
    ]);
  });
});
