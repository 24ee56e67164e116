import { ClusterUnavailableError } from './cluster-unavailable-error';
import type { NoAnswerError } from './no-answer-error';

/** Codes of a server's certificate that this machine does not trust. */
const UNTRUSTED = /^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_SELF_SIGNED_|CERT_|ERR_TLS_CERT_)/;
/** Codes of two sides that do not understand each other. */
const NO_TLS = /^(EPROTO|ERR_SSL_|HPE_)/;

/** What it means that a call got no answer. */
export function connectionProblem(
  { code }: NoAnswerError,
  { server, context }: { readonly server: URL; readonly context: string },
): Error {
  const place = `the cluster at ${server.origin}`;
  if (UNTRUSTED.test(code))
    return new ClusterUnavailableError(
      `${place} shows a certificate that is not trusted (${code})`,
      `look at \`certificate-authority\` and \`tls-server-name\` of context \`${context}\` in the kubeconfig`,
      false,
    );
  if (NO_TLS.test(code))
    return new ClusterUnavailableError(
      `${place} does not answer as an API server does (${code})`,
      `look at \`server\` and \`proxy-url\` of context \`${context}\` in the kubeconfig`,
      false,
    );
  return new ClusterUnavailableError(
    `${place} cannot be reached (${code})`,
    `check the network and the VPN, then \`kubectl --context ${context} version\``,
    true,
  );
}
