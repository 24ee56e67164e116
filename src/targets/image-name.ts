import type { ImageReference } from '../features/reference/image-reference';
import type { EnvironmentSpec } from '../model/spec/environment-spec';

/** The full name of an image in an environment: registry, repository, then the digest or else the tag. */
export function imageName(image: ImageReference, environment: EnvironmentSpec): string {
  const registry = image.registry ?? environment.registry;
  const name = registry === '' ? image.repository : `${registry}/${image.repository}`;
  if (image.digest) return `${name}@${image.digest}`;
  return image.tag ? `${name}:${image.tag}` : name;
}
