import { ProblemsError } from '../../support/problems-error';

const REFERENCE =
  /^(?:((?:[\w-]+\.)[\w.-]+(?::\d+)?|localhost(?::\d+)?|[\w-]+:\d+)\/)?([a-z0-9._/-]+?)(?::([\w.-]+))?(?:@(sha256:[0-9a-f]{64}))?$/;

/**
 * An image reference (`registry.example.com/tools:1.0`) as an entry of the image catalogue, in TypeScript.
 * Without a registry it is an image of Docker Hub, as `docker pull` takes it.
 * @throws ProblemsError for what is no reference, and for one that names no version
 */
export function imageLiteral(reference: string): string {
  const [, registry, repository = '', tag, digest] = REFERENCE.exec(reference) ?? [];
  if (repository === '' || (tag === undefined && digest === undefined))
    throw new ProblemsError([
      {
        message: `\`${reference}\` is no image with a version`,
        help: 'write `registry.example.com/tools:1.0`',
      },
    ]);
  const hub = repository.includes('/') ? repository : `library/${repository}`;
  const fields = {
    registry: registry ?? 'docker.io',
    repository: registry === undefined ? hub : repository,
    tag,
    digest,
  };
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return `{ ${entries.map(([key, value]) => `${key}: '${value}'`).join(', ')} }`;
}
