import type { Denial } from '../access/denial';
import { denialOf } from '../access/denial';
import type { KubeApi } from '../api/kube-api';
import { KubeApiError } from '../api/kube-api-error';
import { objectPath } from '../api/object-path';
import type { Manifest } from '../dist/manifest';
import type { LiveObject } from '../live/live-object';

/** A field that somebody else has set to another value. */
export interface Conflict {
  /** As the API server writes it: `.spec.suspend`. */
  readonly field: string;
  readonly manager: string;
}

/** What the API server makes of an object. */
export type ApplyAnswer =
  | { readonly state: 'done'; readonly object: LiveObject }
  | { readonly state: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly state: 'denied'; readonly denial: Denial }
  | { readonly state: 'refused'; readonly status: number; readonly message: string };

/** How an object is applied. */
export interface ApplyManner {
  /** As whom. */
  readonly manager: string;
  /** Whether it is only tried. */
  readonly dryRun: boolean;
  /** Whether fields are taken from whoever has set them. */
  readonly force: boolean;
}

/** Applies an object on the server, with unknown fields refused. */
export async function sendApply(
  api: KubeApi,
  manifest: Manifest,
  { manager, dryRun, force }: ApplyManner,
): Promise<ApplyAnswer> {
  try {
    const object = await api.request<LiveObject>(
      'PATCH',
      objectPath(manifest.kind, manifest.metadata.name, api.namespace),
      {
        query: {
          fieldManager: manager,
          fieldValidation: 'Strict',
          force,
          dryRun: dryRun ? 'All' : undefined,
        },
        contentType: 'application/apply-patch+yaml',
        body: manifest,
      },
    );
    return { state: 'done', object };
  } catch (error) {
    if (!(error instanceof KubeApiError)) throw error;
    const denial = denialOf(error);
    if (denial) return { state: 'denied', denial };
    const conflicts = (error.details?.causes ?? []).filter(({ reason }) => reason === 'FieldManagerConflict');
    if (conflicts.length === 0) return { state: 'refused', status: error.status, message: error.message };
    return {
      state: 'conflict',
      conflicts: conflicts.map(({ field = '', message = '' }) => ({
        field,
        manager: /"([^"]*)"/.exec(message)?.[1] ?? message,
      })),
    };
  }
}
