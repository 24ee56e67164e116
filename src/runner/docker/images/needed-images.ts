import { dirname, resolve } from 'node:path';
import { type ComposeDocument, readComposeDocument } from '../../dist/compose-document';
import type { ComposePipeline } from '../../dist/compose-pipeline';
import type { ImageNeed } from './image-need';

type Policy = ImageNeed['pullPolicy'];

const EAGERNESS: readonly Policy[] = ['never', 'missing', 'always'];

/** Every image that a pipeline runs, and the stand-ins that it talks to, sorted by name. */
export function neededImages({ plan, file, document, environmentFile }: ComposePipeline): ImageNeed[] {
  const own = plan.tasks.flatMap((task) => task.containers.map(({ service }) => service));
  const needs = needsOf(file, document, own);
  if (plan.services.length > 0) {
    const shared = readComposeDocument(environmentFile);
    needs.push(...needsOf(environmentFile, shared, withDependencies(shared, plan.services)));
  }
  return mergeNeeds(needs);
}

/** One need for each image, with all that use it. */
export function mergeNeeds(needs: readonly ImageNeed[]): ImageNeed[] {
  const merged = new Map<string, ImageNeed>();
  for (const need of needs) {
    const known = merged.get(need.image);
    merged.set(need.image, known ? together(known, need) : need);
  }
  return [...merged.values()].sort((a, b) => (a.image < b.image ? -1 : 1));
}

function together(one: ImageNeed, other: ImageNeed): ImageNeed {
  const eagerness = Math.max(...[one, other].map(({ pullPolicy }) => EAGERNESS.indexOf(pullPolicy)));
  return {
    ...other,
    ...one,
    pullPolicy: EAGERNESS[eagerness] ?? 'missing',
    usedBy: [...new Set([...one.usedBy, ...other.usedBy])],
  };
}

function needsOf(file: string, { services }: ComposeDocument, names: readonly string[]): ImageNeed[] {
  return names.flatMap((service) => {
    const { image, pull_policy: policy, platform, build } = services[service] ?? {};
    if (image === undefined) return [];
    const context = build && resolve(dirname(file), build.context.replaceAll('$$', '$'));
    return {
      image,
      pullPolicy: EAGERNESS.find((known) => known === policy) ?? 'missing',
      ...(platform !== undefined && { platform }),
      ...(context !== undefined && { build: { file, service, context } }),
      usedBy: [service],
    };
  });
}

/** Services and all that must have started before them. */
function withDependencies({ services }: ComposeDocument, names: readonly string[]): string[] {
  const found = new Set(names);
  for (const name of found)
    for (const before of Object.keys(services[name]?.depends_on ?? {})) found.add(before);
  return [...found];
}
