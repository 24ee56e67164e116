import { type ImageReference, imageReference } from '../features/image-reference';
import { checkValue } from './schema-problems';

/** The images that pipelines run, by the name that tasks use; the registry is the environment's unless an image has its own. */
export function imageCatalogue<const C extends Readonly<Record<string, ImageReference>>>(images: C): C {
  for (const [name, image] of Object.entries(images)) {
    const checked = checkValue(imageReference, image, name);
    if ('problems' in checked) {
      const [first] = checked.problems;
      throw new TypeError(
        `image \`${first?.path}\` ${first?.message}${first?.help ? `: ${first.help}` : ''}`,
      );
    }
  }
  return images;
}
