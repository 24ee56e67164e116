/** What a call of the Kubernetes API needs to be allowed, as RBAC says it: `create jobs.batch`. */
const PATH =
  /^\/(?:api|apis\/(?<group>[^/]+))\/v[^/]+(?:\/namespaces\/(?<namespace>[^/]+))?(?:\/(?<resource>[^/]+))?(?:\/(?<name>[^/]+))?(?:\/(?<sub>.+))?$/;
const VERBS: Readonly<Record<string, string>> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
};

/** The right that a call needs; none where everybody may do it. */
export function rightOf(method: string, url: string): string | undefined {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const { group = '', namespace, sub, ...found } = PATH.exec(pathname)?.groups ?? {};
  // A Namespace is an object, too.
  const { resource, name } =
    found.resource === undefined && namespace !== undefined
      ? { resource: 'namespaces', name: namespace }
      : found;
  if (resource === undefined || group === 'authorization.k8s.io') return undefined;
  const reading = name !== undefined ? 'get' : searchParams.get('watch') === 'true' ? 'watch' : 'list';
  const whole = sub === undefined ? resource : `${resource}/${sub}`;
  return `${VERBS[method] ?? reading} ${group === '' ? whole : `${whole}.${group}`}`;
}
