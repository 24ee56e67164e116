import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

const ulimits = { nofile: { soft: 1024, hard: 4096 }, core: 0, memlock: -1 };

describe('ulimits', () => {
  it('has no meaning in a pod', () => {
    expect(podWith({ ulimits })).toEqual({
      differences: [
        {
          field: 'ulimits',
          reason: 'a pod has no ulimits: they are those of the container runtime on its node',
        },
      ],
    });
  });

  it('is ulimits in a compose service', () => {
    expect(serviceWith({ ulimits })).toEqual({ service: { ulimits } });
  });

  it.each([
    [{ nofiles: 1 }, '`ulimits` has `nofiles`, which is no limit; did you mean `nofile`?'],
    [{ nofile: 'x' }, '`ulimits.nofile` must be a whole number or `{ soft, hard }`, `-1` for no limit'],
    [{ nofile: null }, '`ulimits.nofile` must be a whole number or `{ soft, hard }`, `-1` for no limit'],
    [
      { nofile: { soft: 5 } },
      '`ulimits.nofile` must be a whole number or `{ soft, hard }`, `-1` for no limit',
    ],
    [{ nofile: { soft: 5, hard: 1 } }, '`ulimits.nofile` has a soft limit of 5 over its hard limit of 1'],
    [{ nofile: { soft: -1, hard: 1 } }, '`ulimits.nofile` has a soft limit of -1 over its hard limit of 1'],
    [5, '`ulimits` must be an object, not a number'],
  ])('refuses %j', (value, message) => {
    expect(messages('ulimits', value)).toEqual([message]);
  });
});
