import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('capabilities', () => {
  it('is capabilities in a pod', () => {
    expect(podWith({ capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } })).toEqual({
      container: { securityContext: { capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } } },
    });
    expect(podWith({ capabilities: { add: ['SYS_PTRACE'] } })).toEqual({
      container: { securityContext: { capabilities: { add: ['SYS_PTRACE'] } } },
    });
  });

  it('is cap_drop and cap_add in a compose service', () => {
    expect(serviceWith({ capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } })).toEqual({
      service: { cap_drop: ['ALL'], cap_add: ['NET_BIND_SERVICE'] },
    });
    expect(serviceWith({ capabilities: { drop: ['NET_RAW'] } })).toEqual({
      service: { cap_drop: ['NET_RAW'] },
    });
  });

  it.each([
    ['CAP_NET_RAW', '`capabilities.add[0]` is `CAP_NET_RAW`; write `NET_RAW`'],
    ['net_raw', '`capabilities.add[0]` is `net_raw`; write `NET_RAW`'],
    [
      'NET_ROW',
      '`capabilities.add[0]` is `NET_ROW`, which is no capability of Linux; did you mean `NET_RAW`?',
    ],
    [5, '`capabilities.add[0]` must be the name of a capability, in quotes'],
  ])('refuses %s', (name, message) => {
    expect(messages('capabilities', { add: [name] })).toEqual([message]);
  });

  it('takes lists', () => {
    expect(messages('capabilities', { drop: 'ALL' })).toEqual([
      '`capabilities.drop` must be a list of capabilities',
    ]);
    expect(messages('capabilities', ['ALL'])).toEqual(['`capabilities` must be an object, not a list']);
  });
});
