import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('stdin', () => {
  it.each([true, false])('is %s in a pod', (value) => {
    expect(podWith({ stdin: value })).toEqual({ container: { stdin: value } });
  });

  it.each([true, false])('is %s in a compose service', (value) => {
    expect(serviceWith({ stdin: value })).toEqual({ service: { stdin_open: value } });
  });

  it('is true or false', () => {
    expect(messages('stdin', 'true')).toEqual(['`stdin` must be `true` or `false`, without quotes']);
  });
});
