import type { Difference } from '../definition/difference';
import type { ComposeFile, ComposeService } from './compose-file';
import type { FeatureContext } from './feature-context';

/** A compose service in the making. */
export interface ServiceDraft {
  readonly context: FeatureContext;
  readonly service: ComposeService;
  /** What the service needs at the top level of its file. */
  readonly file: Required<Pick<ComposeFile, 'volumes' | 'secrets' | 'configs'>>;
  readonly differences: Difference[];
  /** Volumes that must be prepared before the container starts; an empty volume of Docker belongs to root. */
  readonly prepare: VolumePreparation[];
  /** What a generated step asks a sidecar from outside, where the image may have no program for a `healthcheck`. */
  outsideProbe?: OutsideProbe;
}

/** A question to the container's address: an HTTP request, or a TCP connection. Times in seconds. */
export interface OutsideProbe {
  readonly http?: { readonly port: number; readonly path: string };
  readonly tcp?: number;
  readonly initialDelaySeconds: number;
  readonly periodSeconds: number;
  readonly timeoutSeconds: number;
  readonly failures: number;
}

/** What a generated step does to an empty volume before a task may write to it. */
export interface VolumePreparation {
  /** The volume's key at the top level of the file. */
  readonly volume: string;
  /** The group that may write, the twin of `fsGroup`; `scratch` is for everybody, as an `emptyDir` is. */
  readonly access: { readonly group: number } | 'scratch';
}
