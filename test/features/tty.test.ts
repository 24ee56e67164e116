import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('tty', () => {
  it.each([true, false])('is %s in a pod', (value) => {
    expect(podWith({ tty: value })).toEqual({ container: { tty: value } });
  });

  it.each([true, false])('is %s in a compose service', (value) => {
    expect(serviceWith({ tty: value })).toEqual({ service: { tty: value } });
  });

  it('is true or false', () => {
    expect(messages('tty', 'true')).toEqual(['`tty` must be `true` or `false`, without quotes']);
  });
});
