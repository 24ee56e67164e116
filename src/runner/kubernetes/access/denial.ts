import type { KubeApiError } from '../api/kube-api-error';

/** What somebody may not do, as RBAC says it. */
export interface Denial {
  readonly user: string;
  readonly verb: string;
  /** In the plural, as `pods/log`. */
  readonly resource: string;
  /** `''` is the core group. */
  readonly group: string;
  /** @default - it is no object of a namespace */
  readonly namespace?: string;
}

/** How an API server says it; admission, which refuses with the same status, does not. */
const WORDS =
  /User "([^"]*)" cannot (\S+) resource "([^"]*)" in API group "([^"]*)"(?: in the namespace "([^"]*)"| at the cluster scope)/;

/** What a refused call was not allowed to do; nothing where it was refused for another reason. */
export function denialOf({ status, message }: KubeApiError): Denial | undefined {
  const [, user, verb, resource, group, namespace] = (status === 403 && WORDS.exec(message)) || [];
  if (user === undefined || verb === undefined || resource === undefined || group === undefined)
    return undefined;
  return { user, verb, resource, group, ...(namespace !== undefined && { namespace }) };
}
