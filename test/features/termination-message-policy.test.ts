import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

describe('terminationMessagePolicy', () => {
  const terminationMessagePolicy = 'FallbackToLogsOnError';

  it('is terminationMessagePolicy of the container', () => {
    expect(podOf({ terminationMessagePolicy }).container).toEqual({ terminationMessagePolicy });
  });

  it('has no meaning in a service', () => {
    expect(serviceOf({ terminationMessagePolicy })).toMatchObject({
      service: {},
      differences: [
        {
          field: 'terminationMessagePolicy',
          reason: 'Docker keeps no message of a container that ended, only its log',
        },
      ],
    });
  });

  it('says what is wrong', () => {
    expect(messages('terminationMessagePolicy', 'Logs')).toEqual([
      '`terminationMessagePolicy` is `Logs`, which is none of its values (known: `FallbackToLogsOnError`, `File`)',
    ]);
  });
});
