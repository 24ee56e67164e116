import { defineFeature } from './define-feature';
import { imageReference } from './image-reference';

/** The image that the container runs, from the catalogue. `image` in both. */
export const image = defineFeature({
  schema: imageReference,
  scope: 'container',
  pod: (value, { container, context }) => {
    container.image = context.imageName(value);
  },
  compose: (value, { service, context }) => {
    service.image = context.imageName(value);
  },
});
