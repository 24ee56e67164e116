import { type ImageReference, imageReference } from '../features/reference/image-reference';
import type { Problem } from '../support/problem';
import { ProblemsError } from '../support/problems-error';
import { checkValue } from './schema-problems';

/**
 * The images that pipelines run, by the name that tasks use; the registry is the environment's unless an image has its own.
 *
 * @throws ProblemsError with every image that is described wrongly
 */
export function imageCatalogue<const C extends Readonly<Record<string, ImageReference>>>(images: C): C {
  const problems = Object.entries(images).flatMap(([name, image]): Problem[] => {
    const checked = checkValue(imageReference, image, name);
    if (!('problems' in checked)) return [];
    return checked.problems.map(({ path, message, help }) => ({
      message: `\`${path}\` ${message}`,
      subject: 'image catalogue',
      ...(help && { help }),
    }));
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return images;
}
