import { defineFeature } from './definition/define-feature';
import type { FeatureContext } from './draft/feature-context';
import { type ImageReference, imageReference } from './reference/image-reference';
import { composeBuild } from './service/compose-build';

/** The image that the container runs, from the catalogue. `image` in both; Compose has `build` beside it. */
export const image = defineFeature({
  schema: imageReference,
  scope: 'container',
  pod: (value, { container, context }) => {
    refuseMovingTag(value, context);
    container.image = context.imageName(value);
  },
  compose: (value, { service, context }) => {
    refuseMovingTag(value, context);
    service.image = context.imageName(value);
    if (value.build !== undefined) service.build = composeBuild(value.build);
  },
});

/** What a moving tag means tomorrow is not what was reviewed today. */
function refuseMovingTag({ repository, tag, digest }: ImageReference, context: FeatureContext): void {
  if (context.allowsMovingTags || digest || (tag && tag !== 'latest')) return;
  const what = tag ? `has the tag \`latest\`` : 'has neither tag nor digest';
  const help = "pin it in the catalogue: `tag: '1.0.0'` or `digest: 'sha256:…'`";
  context.problem(
    'image',
    `\`${repository}\` ${what}, which \`${context.environment}\` does not accept`,
    help,
  );
}
