import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('pullPolicy', () => {
  it.each([
    ['Always', 'always'],
    ['IfNotPresent', 'missing'],
    ['Never', 'never'],
  ])('%s is %s in Compose', (value, compose) => {
    expect(podWith({ pullPolicy: value })).toEqual({ container: { imagePullPolicy: value } });
    expect(serviceWith({ pullPolicy: value })).toEqual({ service: { pull_policy: compose } });
  });

  it('refuses the words of Compose', () => {
    expect(messages('pullPolicy', 'missing')).toEqual([
      '`pullPolicy` is `missing`; write `Always`, `IfNotPresent` or `Never`',
    ]);
  });
});
