import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('seccomp', () => {
  it.each(['RuntimeDefault', 'Unconfined'])('is the type %s in a pod', (type) => {
    expect(podWith({ seccomp: type })).toEqual({
      container: { securityContext: { seccompProfile: { type } } },
    });
  });

  it('is a profile of the node in a pod', () => {
    expect(podWith({ seccomp: { localhost: 'profiles/audit.json', file: 'seccomp/audit.json' } })).toEqual({
      container: {
        securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'profiles/audit.json' } },
      },
    });
  });

  it('needs no entry for the default in a compose service', () => {
    expect(serviceWith({ seccomp: 'RuntimeDefault' })).toEqual({});
  });

  it('is security_opt in a compose service', () => {
    expect(serviceWith({ seccomp: 'Unconfined', allowPrivilegeEscalation: false })).toEqual({
      service: { security_opt: ['no-new-privileges:true', 'seccomp=unconfined'] },
    });
    expect(serviceWith({ seccomp: { localhost: 'audit.json', file: 'seccomp/$audit.json' } })).toEqual({
      service: { security_opt: ['seccomp=../../../seccomp/$$audit.json'] },
    });
  });

  it('says when Docker has no file to read', () => {
    expect(serviceWith({ seccomp: { localhost: 'profiles/audit.json' } })).toEqual({
      differences: [
        {
          field: 'seccomp',
          reason:
            'Docker reads a profile from a file of the client, and `file` names none: its default profile holds',
        },
      ],
    });
  });

  it.each([
    [
      'runtime/default',
      '`seccomp` must be `RuntimeDefault`, `Unconfined` or `{ localhost, file }` with two relative paths',
    ],
    [{ localhost: '/audit.json' }, '`seccomp.localhost` is `/audit.json`; write `audit.json`'],
    [{ file: 'audit.json' }, '`seccomp.localhost` must be a relative path, in quotes'],
  ])('refuses %j', (value, message) => {
    expect(messages('seccomp', value)).toEqual([message]);
  });
});
