import type { EngineClient } from '../engine/engine-client';
import { EngineResponseError } from '../engine/engine-response-error';

/** An image as the engine has it. */
export interface LocalImage {
  /** With `sha256:`. */
  readonly id: string;
  /** By which a registry knows it, under this name. @default - it was never pulled or pushed under this name */
  readonly digest?: string;
  /** Under every name: `repository@sha256:…`. */
  readonly digests: readonly string[];
  readonly bytes: number;
}

interface Answer {
  readonly Id: string;
  readonly RepoDigests: readonly string[] | null;
  readonly Size: number;
}

/** What the engine knows of an image; undefined where it has none of that name. */
export async function inspectImage(engine: EngineClient, image: string): Promise<LocalImage | undefined> {
  try {
    const { Id, RepoDigests, Size } = await engine.call<Answer>('GET', `/images/${image}/json`);
    const repository = image.replace(/@.*$/, '').replace(/:[^:/]+$/, '');
    const digests = RepoDigests ?? [];
    const found = digests.find((one) => one.startsWith(`${repository}@`));
    return { id: Id, digests, bytes: Size, ...(found && { digest: found.slice(repository.length + 1) }) };
  } catch (error) {
    if (error instanceof EngineResponseError && error.status === 404) return undefined;
    throw error;
  }
}
