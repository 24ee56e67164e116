import type { ComposeService } from '../draft/compose-file';
import type { ImageBuild } from '../reference/image-build';

/** How an image is built, as Compose takes it: paths from the folder of the compose file, every `$` doubled. */
export function composeBuild(build: ImageBuild): NonNullable<ComposeService['build']> {
  const { context, dockerfile, target, args } = typeof build === 'string' ? { context: build } : build;
  return {
    context: `../../../${literal(context)}`.replace(/\/\.$/, ''),
    ...(dockerfile !== undefined && { dockerfile: literal(dockerfile) }),
    ...(target !== undefined && { target: literal(target) }),
    ...(args && {
      args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, literal(value)])),
    }),
  };
}

function literal(text: string): string {
  return text.replaceAll('$', '$$$$');
}
