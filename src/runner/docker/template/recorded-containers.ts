import { existsSync } from 'node:fs';
import type { Problem } from '../../../support/problem';
import { NotReadyError } from '../../not-ready-error';
import type { EngineClient } from '../engine/engine-client';
import { EngineResponseError } from '../engine/engine-response-error';
import type { KeptTemplates } from './kept-templates';
import type { Template } from './template';

/** What containers were made from in an earlier run. */
export interface RecordedContainers extends KeptTemplates {
  /** Where the files that they mount are kept, by where they were. */
  readonly copies: Readonly<Record<string, string>>;
}

/**
 * The templates of services as they were, with the files that they mounted then.
 * @throws NotReadyError naming every image, network and file that is gone
 */
export async function recordedContainers(
  engine: EngineClient,
  { templates, copies, images }: RecordedContainers,
  services: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Template>> {
  const wanted = Object.entries(templates).filter(([service]) => services.has(service));
  const restored = wanted.map(([service, template]) => [service, withCopies(template, copies)] as const);
  const problems = (
    await Promise.all(
      restored.map(async ([, template]) => [
        ...(await imageProblem(engine, template, images)),
        ...(await networkProblems(engine, template)),
        ...fileProblems(template),
      ]),
    )
  ).flat();
  const messages = new Map(problems.map((problem) => [problem.message, problem]));
  if (messages.size > 0) throw new NotReadyError([...messages.values()]);
  return new Map(restored);
}

function withCopies(template: Template, copies: RecordedContainers['copies']): Template {
  const Mounts = (template.HostConfig.Mounts ?? []).map((mount) => {
    const copy = mount.Source === undefined ? undefined : copies[mount.Source];
    return copy === undefined ? mount : { ...mount, Source: copy };
  });
  return { ...template, HostConfig: { ...template.HostConfig, Mounts } };
}

async function imageProblem(
  engine: EngineClient,
  { Image, Config }: Template,
  images: KeptTemplates['images'],
): Promise<Problem[]> {
  if (await isThere(engine, `/images/${Image}/json`)) return [];
  const [digest] = images[Image] ?? [];
  const message = `the image of that time is gone: \`${Config.Image}\` with the id \`${Image}\``;
  const help = digest
    ? `\`docker pull ${digest}\` brings it back`
    : 'it was built here, and no registry knows it: build it from the sources of that time';
  return [{ message, help }];
}

async function networkProblems(engine: EngineClient, { NetworkSettings }: Template): Promise<Problem[]> {
  const names = Object.keys(NetworkSettings.Networks);
  const there = await Promise.all(
    names.map((name) => isThere(engine, `/networks/${encodeURIComponent(name)}`)),
  );
  return names
    .filter((_, i) => !there[i])
    .map((name) => ({
      message: `the network \`${name}\` is gone`,
      help: 'a `fairlead run` in the environment makes it again',
    }));
}

function fileProblems({ HostConfig }: Template): Problem[] {
  return (HostConfig.Mounts ?? [])
    .filter(({ Type, Source }) => Type === 'bind' && Source !== undefined && !existsSync(Source))
    .map(({ Source }) => ({ message: `\`${Source}\` was mounted, and is gone`, help: 'bring it back' }));
}

async function isThere(engine: EngineClient, path: string): Promise<boolean> {
  try {
    await engine.call('GET', path);
    return true;
  } catch (error) {
    if (error instanceof EngineResponseError && error.status === 404) return false;
    throw error;
  }
}
