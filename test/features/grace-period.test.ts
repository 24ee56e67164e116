import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

describe('gracePeriod', () => {
  it('is seconds in a pod and in a service', () => {
    expect(podOf({ gracePeriod: '1m30s' }).pod).toEqual({ terminationGracePeriodSeconds: 90 });
    expect(serviceOf({ gracePeriod: '1m30s' }).service).toEqual({ stop_grace_period: '90s' });
  });

  it.each([30, '30', '30 s', 'PT30S'])('refuses %p', (value) => {
    expect(messages('gracePeriod', value)).toEqual([
      '`gracePeriod` is no duration; write `90s`, `5m`, `1h30m` or `2d`',
    ]);
  });
});
