import { resolve } from 'node:path';
import type { Clock } from '../../../clock';
import type { FromFile, KubeconfigCluster, KubeconfigUser } from '../kubeconfig/kubeconfig';
import { kubeconfigProblem } from '../kubeconfig/kubeconfig-problem';
import { readPem } from '../kubeconfig/read-pem';
import type { Credential, Credentials } from './credentials';
import { ExecCredentials } from './exec-credentials';
import { fixedCredentials } from './fixed-credentials';
import { impersonated } from './impersonated';
import { TokenFileCredentials } from './token-file-credentials';

/** Where programs that hand out credentials run. */
export interface UserSurroundings {
  readonly env: NodeJS.ProcessEnv;
  /** Whether somebody sits at the terminal. */
  readonly interactive: boolean;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * How the user of a kubeconfig shows who it is. Of several ways the first counts, in the order of client-go.
 * @throws ClusterUnavailableError where a file is missing, or the way is not known
 */
export function userCredentials(
  name: string,
  user: FromFile<KubeconfigUser>,
  cluster: KubeconfigCluster,
  { env, interactive, clock }: UserSurroundings,
): Credentials {
  const { value, folder } = user;
  const certificate = clientCertificate(user);
  const own = (): Credentials => {
    // A token file is read again and again: client-go takes it before a token, too.
    if (value.tokenFile) return new TokenFileCredentials(resolve(folder, value.tokenFile), clock);
    if (value.token) return fixedCredentials({ headers: { authorization: `Bearer ${value.token.trim()}` } });
    if (value.username !== undefined) {
      const pair = Buffer.from(`${value.username}:${value.password ?? ''}`).toString('base64');
      return fixedCredentials({ headers: { authorization: `Basic ${pair}` } });
    }
    if (value.exec) {
      const exec = { value: value.exec, folder };
      return new ExecCredentials({ exec, cluster, env, interactive }, clock);
    }
    if (value['auth-provider'])
      throw kubeconfigProblem(
        `user \`${name}\` of the kubeconfig signs in by the auth provider \`${value['auth-provider'].name}\`, which is not supported`,
        'let it sign in by an `exec` plugin; the provider of your cluster says which',
      );
    return fixedCredentials({ headers: {} });
  };
  return impersonated(value, certificate, own());
}

function clientCertificate(user: FromFile<KubeconfigUser>): Credential['certificate'] {
  const cert = readPem(user, 'client-certificate');
  const key = readPem(user, 'client-key');
  return cert && key ? { cert, key } : undefined;
}
