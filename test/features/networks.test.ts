import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';

const known = { networkNames: () => ['warehouse', 'internal'] };

describe('networks', () => {
  it('are joined by a service beside the default one', () => {
    const fields = { networks: ['warehouse', 'internal'] };
    expect(serviceOf(fields, known).service).toEqual({
      networks: { default: null, warehouse: null, internal: null },
    });
    expect(problemsOf('service', fields, known)).toEqual([]);
  });

  it('are none at all with `none`', () => {
    expect(serviceOf({ networks: ['none'] }, known).service).toEqual({ network_mode: 'none' });
  });

  it('have no meaning in a pod', () => {
    expect(podOf({ networks: ['warehouse'] })).toMatchObject({
      pod: {},
      differences: [
        {
          field: 'networks',
          reason: 'the pod network is flat: every pod is in it, and `egress` says whom it may reach',
        },
      ],
    });
  });

  it('must exist in the environment', () => {
    expect(problemsOf('service', { networks: ['warehouse', 'x', 'intern'] }, known)).toEqual([
      'networks[1]: is `x`, which is no network of `local` (known: `default`, `internal`, `warehouse`)',
      'networks[2]: is `intern`, which is no network of `local` (did you mean `internal`?)',
    ]);
  });

  it('say what is wrong', () => {
    expect(messages('networks', [])).toEqual([
      "`networks` must not be empty; write ['none'] for no network at all",
    ]);
    expect(messages('networks', ['none', 'a'])).toEqual([
      "`networks` has `none` beside other networks; write ['none'] alone",
    ]);
    expect(messages('networks', 'a')).toEqual(['`networks` must be a list, not a string']);
  });
});
