import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('user', () => {
  it('is runAsUser and runAsGroup in a pod', () => {
    expect(podWith({ user: { uid: 1000, gid: 2000 } })).toEqual({
      container: { securityContext: { runAsUser: 1000, runAsGroup: 2000, runAsNonRoot: true } },
    });
    expect(podWith({ user: { uid: 0, gid: 0 } })).toEqual({
      container: { securityContext: { runAsUser: 0, runAsGroup: 0, runAsNonRoot: false } },
    });
  });

  it('is user in a compose service', () => {
    expect(serviceWith({ user: { uid: 1000, gid: 2000 } })).toEqual({ service: { user: '1000:2000' } });
  });

  it.each([
    ['airflow', '`user` must be `{ uid, gid }` in numbers: Kubernetes knows no user names'],
    [{ uid: 1000 }, '`user.gid` must be a whole number from 0 to 2147483647, without quotes'],
    [{ uid: '1000', gid: 0 }, '`user.uid` must be a whole number from 0 to 2147483647, without quotes'],
    [{ uid: 1000, gid: 0, name: 'a' }, '`user.name` is unknown (known: `gid`, `uid`)'],
  ])('refuses %j', (value, message) => {
    expect(messages('user', value)).toEqual([message]);
  });
});
