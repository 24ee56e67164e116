import type { OutgoingHttpHeaders } from 'node:http';
import type { KubeconfigUser } from '../kubeconfig/kubeconfig';
import type { Credential, Credentials } from './credentials';

/** The credentials with what the user's entry says beside them: a certificate, and as whom it acts. */
export function impersonated(
  user: KubeconfigUser,
  certificate: Credential['certificate'],
  own: Credentials,
): Credentials {
  const headers: OutgoingHttpHeaders = {
    ...(user.as && { 'Impersonate-User': user.as }),
    ...(user['as-uid'] && { 'Impersonate-Uid': user['as-uid'] }),
    ...(user['as-groups'] && { 'Impersonate-Group': [...user['as-groups']] }),
  };
  for (const [name, values] of Object.entries(user['as-user-extra'] ?? {}))
    headers[`Impersonate-Extra-${encodeURIComponent(name)}`] = [...values];
  if (!certificate && Object.keys(headers).length === 0) return own;
  let from: Credential | undefined;
  let made: Credential | undefined;
  return {
    async get() {
      const credential = await own.get();
      if (!made || credential !== from) {
        from = credential;
        made = {
          ...(certificate && { certificate }),
          ...credential,
          headers: { ...credential.headers, ...headers },
        };
      }
      return made;
    },
    renew: () => own.renew(),
  };
}
