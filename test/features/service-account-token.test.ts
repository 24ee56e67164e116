import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

describe('serviceAccountToken', () => {
  it.each([true, false])('is the mounted token of the pod: %p', (serviceAccountToken) => {
    expect(podOf({ serviceAccountToken }).pod).toEqual({ automountServiceAccountToken: serviceAccountToken });
  });

  it('has no meaning in a service', () => {
    expect(serviceOf({ serviceAccountToken: true })).toMatchObject({
      service: {},
      differences: [
        {
          field: 'serviceAccountToken',
          reason: 'a Docker Engine has no API server for which a token could be mounted',
        },
      ],
    });
  });

  it('is yes or no', () => {
    expect(messages('serviceAccountToken', 1)).toEqual([
      '`serviceAccountToken` must be `true` or `false`, without quotes',
    ]);
  });
});
