import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('pullSecrets', () => {
  it('is imagePullSecrets in a pod', () => {
    expect(podWith({ pullSecrets: ['registry', 'mirror'] })).toEqual({
      pod: { imagePullSecrets: [{ name: 'registry' }, { name: 'mirror' }] },
    });
  });

  it('has no meaning in a compose service', () => {
    expect(serviceWith({ pullSecrets: ['registry'] })).toEqual({
      differences: [
        {
          field: 'pullSecrets',
          reason: 'Compose has no pull secrets: it uses the credentials that `docker login` has stored',
        },
      ],
    });
  });

  it('takes a list of names', () => {
    expect(messages('pullSecrets', 'registry')).toEqual(['`pullSecrets` must be a list of names']);
    expect(messages('pullSecrets', ['Reg_Cred'])).toEqual([
      '`pullSecrets[0]` is `Reg_Cred`, which Kubernetes refuses; write `reg-cred`',
    ]);
  });
});
