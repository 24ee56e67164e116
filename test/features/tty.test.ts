import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('tty', () => {
  it('is in a pod, whose log is not quite that of a terminal', () => {
    expect(podWith({ tty: true })).toEqual({
      container: { tty: true },
      differences: [
        {
          field: 'tty',
          reason:
            'the log of a pod ends lines with `\\n`, where a terminal and the log of Docker have `\\r\\n`',
        },
      ],
    });
    expect(podWith({ tty: false })).toEqual({ container: { tty: false } });
  });

  it.each([true, false])('is %s in a compose service', (value) => {
    expect(serviceWith({ tty: value })).toEqual({ service: { tty: value } });
  });

  it('is true or false', () => {
    expect(messages('tty', 'true')).toEqual(['`tty` must be `true` or `false`, without quotes']);
  });
});
