import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';
import { podWith, serviceWith } from '../support/written';

describe('allowPrivilegeEscalation', () => {
  it.each([true, false])('is %s in a pod', (value) => {
    expect(podWith({ allowPrivilegeEscalation: value })).toEqual({
      container: { securityContext: { allowPrivilegeEscalation: value } },
    });
  });

  it('is no-new-privileges in a compose service when it is false', () => {
    expect(serviceWith({ allowPrivilegeEscalation: false })).toEqual({
      service: { security_opt: ['no-new-privileges:true'] },
    });
    expect(serviceWith({ allowPrivilegeEscalation: true })).toEqual({});
  });

  it.each(['pod', 'service'] as const)('cannot be false in a privileged %s', (side) => {
    expect(problemsOf(side, { privileged: true, allowPrivilegeEscalation: false })).toEqual([
      'allowPrivilegeEscalation: must be `true` where `privileged` is, since Kubernetes refuses the two together',
    ]);
    expect(problemsOf(side, { privileged: true, allowPrivilegeEscalation: true })).toEqual([]);
  });

  it('is true or false', () => {
    expect(messages('allowPrivilegeEscalation', 'no')).toEqual([
      '`allowPrivilegeEscalation` must be `true` or `false`, without quotes',
    ]);
  });
});
